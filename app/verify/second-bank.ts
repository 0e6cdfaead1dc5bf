import { updatedCount } from '../inspection/bank-rules.ts'
import type { BootBank, Inspection } from '../inspection/inspection.ts'

const SLOT = 6

/** The second boot bank of a stick, if one can be read. */
export const secondBankOf = ({ banks }: Inspection): BootBank | undefined =>
  banks.find(({ slot }) => slot === SLOT)?.bank

/**
 * Whether ESXi has updated itself into a second bank: it holds another build than the image and is newer than it. Two
 * things that no single damaged byte brings about.
 */
export const isUpdated = ({ bootCfg }: BootBank, { build, bank }: Inspection): boolean =>
  Boolean(bootCfg.build) && bootCfg.build !== build && updatedCount(bootCfg) > updatedCount(bank.bootCfg)
