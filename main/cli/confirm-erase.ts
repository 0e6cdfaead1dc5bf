import { ProblemError } from '../../app/problem/problem.ts'
import type { AllowedTarget } from '../../app/target/allowed-target.ts'
import { targetName } from '../../app/target/target-rules.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

export interface Confirmation {
  readonly yes: boolean
  readonly json: boolean
  /** What is asked once it has been said what will be lost. */
  readonly question: string
}

/** Asks before erasing anything that is there. Throws target-not-confirmed, or cancelled on another answer. */
export const confirmErase = async (
  { facts, createSize }: Pick<AllowedTarget, 'facts' | 'createSize'>,
  { yes, json, question }: Confirmation,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> => {
  if (yes || createSize !== undefined) return
  if (!terminal.interactive || json)
    throw new ProblemError({ code: 'target-not-confirmed', target: targetName(facts), size: facts.size })
  const what = facts.description === facts.path ? targetName(facts) : `${facts.description} at ${targetName(facts)}`
  const lost = cliWords.erase(what, facts.size)
  const answer = await terminal.ask([lost], question, signal)
  if (answer?.trim().toLowerCase() !== 'erase')
    throw new ProblemError({ code: 'cancelled', target: facts.path, written: false })
}
