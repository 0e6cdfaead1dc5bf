import type { BootBank, Inspection } from '../inspection/inspection.ts'

const SLOT = 6

/** The second boot bank of a stick, if one can be read. */
export const secondBankOf = ({ banks }: Inspection): BootBank | undefined =>
  banks.find(({ slot }) => slot === SLOT)?.bank

/** Whether a second bank holds another build than the image: ESXi has updated itself into it. */
export const isUpdated = ({ bootCfg: { build } }: BootBank, image: Inspection): boolean =>
  Boolean(build) && build !== image.build
