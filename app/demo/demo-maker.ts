/** How the demo image names the maker of its volumes (BS_OEMName), by which it is known again on a stick. */
export const DEMO_MAKER = 'THINDEMO'
