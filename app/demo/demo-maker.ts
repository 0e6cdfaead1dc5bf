/** The maker's name in the demo image's volumes (BS_OEMName), by which a stick made from it is recognised. */
export const DEMO_MAKER = 'THINDEMO'
