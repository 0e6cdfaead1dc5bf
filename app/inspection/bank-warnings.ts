import { unsafeName } from '../fat/fat-directory.ts'
import type { Warning } from '../problem/warning.ts'
import { bankFactsOf, bankNotices, brokenBankRules } from './bank-rules.ts'
import type { BootBank, FoundBank } from './inspection.ts'

/** What a person should know about the bank that a stick gets. */
export const bankWarnings = (bank: BootBank): Warning[] => {
  const facts = bankFactsOf(bank)
  const unsafe = bank.files.filter(({ entry }) => unsafeName(entry)).map(({ path }) => path)
  return [
    ...brokenBankRules(facts),
    ...bankNotices(facts),
    ...(unsafe.length > 0 ? [{ code: 'unsafe-names', paths: unsafe } as const] : []),
  ]
}

/** A warning if the loader takes another bank than p5. */
export const liveBankWarning = (banks: readonly FoundBank[]): Warning[] => {
  const live = banks.find(one => one.live)
  const first = banks.find(({ slot }) => slot === 5)
  if (!live || !first || live.slot === first.slot) return []
  return [{ code: 'live-bank', slot: live.slot, other: first.slot, reasons: first.reasons }]
}
