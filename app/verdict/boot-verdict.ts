import type { BankContent } from '../inspection/bank-contents.ts'
import { type BankFacts, bankFactsOf, MBOOT_RULES, SAFEBOOT_RULES } from '../inspection/bank-rules.ts'
import { judgeAll, type NamedJudgement } from '../inspection/boot-rule.ts'
import { CONTENT_RULES } from '../inspection/content-rules.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { isDemo, isSafebootLeftOut, judgeLoader, type LOADER_RULES } from '../inspection/loader-rules.ts'
import { TABLE_RULES } from '../inspection/table-rules.ts'
import { type BootUnknown, unknownsOf } from './boot-unknowns.ts'

export type RuleName =
  | keyof typeof TABLE_RULES
  | keyof typeof LOADER_RULES
  | keyof typeof SAFEBOOT_RULES
  | keyof typeof MBOOT_RULES
  | keyof typeof CONTENT_RULES

/** One condition for booting, and a sentence that says whether it holds. */
export interface JudgedRule {
  readonly rule: RuleName
  readonly holds: boolean
  readonly text: string
}

/** Whether a stick would boot, as far as can be known without starting it. */
export interface BootVerdict {
  readonly boots: boolean
  /** What is on it to be started: ESXi, or the demo image's greeting. */
  readonly starts: 'esxi' | 'greeting'
  readonly rules: readonly JudgedRule[]
  /** What cannot be known without starting it; `boots` leaves it out. Scripts read this key. */
  readonly untold: readonly BootUnknown[]
}

const plain = ({ rule, holds, text }: NamedJudgement<RuleName, unknown>): JudgedRule => ({ rule, holds, text })

/**
 * Judges a stick that was read back by every rule that booting is known to depend on. Pure: nothing is started.
 * `content` is the state of its kernel and modules, if they were read. Sources: the BIOS's and the MBR's rules for a
 * boot disk; SYSLINUX's configuration; esx-boot's safeboot and mboot.
 */
export const bootVerdict = (stick: Inspection, content?: BankContent): BootVerdict => {
  const bank = bankFactsOf(stick.bank)
  const rules = [
    ...judgeAll(TABLE_RULES, stick).map(plain),
    ...judgeLoader(stick).map(plain),
    ...(isSafebootLeftOut(stick)
      ? []
      : judgeAll<keyof typeof SAFEBOOT_RULES, BankFacts, unknown>(SAFEBOOT_RULES, bank)
    ).map(plain),
    ...judgeAll<keyof typeof MBOOT_RULES, BankFacts, unknown>(MBOOT_RULES, bank).map(plain),
    ...(content ? judgeAll<keyof typeof CONTENT_RULES, BankContent, unknown>(CONTENT_RULES, content) : []).map(plain),
  ]
  return {
    boots: rules.every(({ holds }) => holds),
    starts: isDemo(stick) ? 'greeting' : 'esxi',
    rules,
    untold: unknownsOf(stick, content),
  }
}

/** The verdict on a stick that was made from the demo image. */
export const GREETS = 'Boots the greeting; holds no ESXi.'

/** The verdict in one line: "Would boot: yes, because ..."; for the demo "Boots the greeting; holds no ESXi. ..." */
export const verdictSentence = ({ boots, starts, rules, untold }: BootVerdict): string => {
  if (!boots) {
    const reasons = rules.filter(({ holds }) => !holds).map(({ text }) => text)
    return `Would boot: no, because of this: ${reasons.join(' ')}`
  }
  const known = untold.length === 0
  const rest = known ? '' : ` Not known: ${untold.map(({ text }) => text).join(' ')}`
  if (starts === 'greeting')
    return `${GREETS} All ${rules.length} rules of the BIOS, of the demo's loader and of VMware's loader hold.${rest}`
  const yes = known ? 'yes' : 'yes as far as can be told'
  return `Would boot: ${yes}, because all ${rules.length} rules of the BIOS, of SYSLINUX and of VMware's loader hold.${rest}`
}
