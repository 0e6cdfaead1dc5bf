import { ProblemError } from '../problem/problem.ts'
import type { Warning } from '../problem/warning.ts'
import { bankWarnings } from './bank-warnings.ts'
import type { BootBank, Inspection } from './inspection.ts'
import { refuseBeyond } from './read-bank.ts'

/**
 * The inspection with the bank that was chosen by its slot; unchanged without a choice. Throws ProblemError
 * no-such-bank if there is none, image-truncated if its files extend past the end of the image.
 */
export const takeBank = (inspection: Inspection, slot: number | undefined): Inspection => {
  const { bank: taken, banks } = inspection
  if (slot === undefined || slot === taken.partition.slot) return inspection
  const bank = banks.find(one => one.slot === slot)?.bank
  if (!bank)
    throw new ProblemError({
      code: 'no-such-bank',
      slot,
      banks: banks.filter(one => one.bank).map(one => one.slot),
      reason: banks.find(one => one.slot === slot)?.reasons[0],
    })
  refuseBeyond(inspection.size, bank)
  const changed = withBank(inspection, bank)
  return {
    ...changed,
    warnings: [...changed.warnings.filter(({ code }) => code !== 'live-bank'), ...chosen(inspection, bank)],
  }
}

/** The inspection with another bank for the stick, and with that one's warnings. */
export const withBank = (inspection: Inspection, bank: BootBank): Inspection => {
  const old = new Set(bankWarnings(inspection.bank).map(keyOf))
  const kept = inspection.warnings.filter(warning => !old.has(keyOf(warning)))
  return { ...inspection, bank, build: bank.bootCfg.build, warnings: [...kept, ...bankWarnings(bank)] }
}

const keyOf = (warning: Warning): string => JSON.stringify(warning)

const chosen = ({ banks }: Inspection, { partition }: BootBank): Warning[] => {
  const live = banks.find(one => one.live)
  return live && live.slot !== partition.slot ? [{ code: 'bank-chosen', slot: partition.slot, live: live.slot }] : []
}

const fileKeys = ({ files }: BootBank): string[] =>
  files.map(({ path, entry }) => JSON.stringify([path, entry.size, entry.modified]))

/**
 * The slot of the bank that a stick was made from: of the image's banks, the one whose files and UUID are most like the
 * stick's.
 */
export const likeliestBank = ({ bank: taken, banks }: Inspection, stick: BootBank): number => {
  const onStick = new Set(fileKeys(stick))
  const likeness = (bank: BootBank): number =>
    fileKeys(bank).filter(key => onStick.has(key)).length + (bank.uuid === stick.uuid ? 1 : 0)
  const others = banks.flatMap(({ bank }) => bank ?? [])
  return others.reduce((best, bank) => (likeness(bank) > likeness(best) ? bank : best), taken).partition.slot
}
