import type { Mismatch } from '../../app/problem/mismatch.ts'
import type { Problem } from '../../app/problem/problem.ts'
import type { Warning } from '../../app/problem/warning.ts'
import type { Refusal } from '../../app/target/target-rules.ts'
import type { Wording } from '../../app/words/words.ts'
import type { Said } from './phrase-in.ts'

/** Problems that only the command line can have; should the window meet one, it shows the host's English. */
type CommandLineOnly = 'export-refused' | 'folder-not-empty' | 'export-failed'

/** Sentences about what the host found. A member of a union without an entry does not compile. */
export type ProblemWords = Wording<'code', Exclude<Problem, { code: CommandLineOnly }>>

/** Those about the image, which stand in a file of their own. */
type AboutImage =
  | `image-${'unreadable' | 'not-esxi' | 'truncated' | 'damaged' | 'unsound'}`
  | `archive-${'damaged' | 'refused'}`
  | `unpack-${'failed' | 'cancelled'}`
  | 'no-such-bank'
  | 'label-hides-file'
export type ImageProblemWords = Pick<ProblemWords, AboutImage>

/** Those of the tools: what can be done with a stick besides building it. */
type AboutTools = 'no-such-volume' | `backup-${'not-saved' | 'file-exists' | 'differs'}`
export type ToolProblemWords = Pick<ProblemWords, AboutTools>

/** Those of the user's own files in a boot bank. */
type AboutOwn = 'own-file-refused' | 'boot-cfg-refused' | 'own-file-differs'
export type OwnProblemWords = Pick<ProblemWords, AboutOwn>

export type StickProblemWords = Omit<ProblemWords, AboutImage | AboutTools | AboutOwn>

export type WarningWords = Wording<'code', Warning, string>
export type RefusalWords = Wording<'code', Refusal>
export type MismatchWords = Wording<'kind', Mismatch, string>

/** What the host says in English, in another language. Its values come with it. */
export interface Wordings {
  readonly problems: ProblemWords
  readonly warnings: WarningWords
  readonly refusals: RefusalWords
  readonly said: Said
}

/** Null in English, whose sentences come from the host, and until those of another language are there. */
let wordings: Wordings | null = null
const listeners = new Set<() => void>()

export const currentWordings = (): Wordings | null => wordings

export const onWordings = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const installWordings = (installed: Wordings | null): void => {
  wordings = installed
  for (const listener of listeners) listener()
}
