import { latin1Bytes } from '../bytes/latin1.ts'

/**
 * The boot.cfg of a bank that holds no system: state 3, which VMware's loader passes over and ESXi's update takes for
 * its own. Source: esx-boot, safeboot/bootbank.h.
 */
export const EMPTY_BANK_CFG: Uint8Array = latin1Bytes(
  ['kernel=', 'kernelopt=', 'modules=', 'build=', 'updated=0', 'bootstate=3', ''].join('\n'),
)
