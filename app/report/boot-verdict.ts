import { BANK_RULES, bankFactsOf } from '../inspection/bank-rules.ts'
import { judgeAll, type NamedJudgement } from '../inspection/boot-rule.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { LOADER_RULES } from '../inspection/loader-rules.ts'
import { TABLE_RULES } from '../inspection/table-rules.ts'

export type RuleName = keyof typeof TABLE_RULES | keyof typeof LOADER_RULES | keyof typeof BANK_RULES

/** One condition of booting, with a sentence of how it stands. */
export interface JudgedRule {
  readonly rule: RuleName
  readonly holds: boolean
  readonly text: string
}

/** Whether a stick would boot, as far as that can be told without starting it. */
export interface BootVerdict {
  readonly boots: boolean
  readonly rules: readonly JudgedRule[]
}

const plain = ({ rule, holds, text }: NamedJudgement<RuleName, unknown>): JudgedRule => ({ rule, holds, text })

/**
 * Judges a stick that was read back, by every rule on which booting is known to depend. Pure; it starts nothing.
 * Sources: the BIOS's and the MBR's rules for a boot disk; SYSLINUX's configuration; esx-boot's safeboot and mboot.
 */
export const bootVerdict = (stick: Inspection): BootVerdict => {
  const rules = [
    ...judgeAll(TABLE_RULES, stick).map(plain),
    ...judgeAll(LOADER_RULES, stick).map(plain),
    ...judgeAll<keyof typeof BANK_RULES, ReturnType<typeof bankFactsOf>, unknown>(
      BANK_RULES,
      bankFactsOf(stick.bank),
    ).map(plain),
  ]
  return { boots: rules.every(({ holds }) => holds), rules }
}

/** The verdict in one line: "Would boot: yes, because ..." */
export const verdictSentence = ({ boots, rules }: BootVerdict): string => {
  if (boots)
    return `Would boot: yes, because all ${rules.length} rules of the BIOS, of SYSLINUX and of VMware's loader hold.`
  const reasons = rules.filter(({ holds }) => !holds).map(({ text }) => text)
  return `Would boot: no, because of this: ${reasons.join(' ')}`
}
