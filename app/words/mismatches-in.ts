import type { Mismatch } from '../problem/mismatch.ts'
import { type Wording, wordingOf } from './words.ts'

const SHOWN = 5

/** What a language says about mismatches. */
interface MismatchParts {
  /** One mismatch as part of a sentence. */
  readonly table: Wording<'kind', Mismatch, string>
  /** Begins the sentence where `count` of `all` files in the bank are damaged, up to its colon. */
  damaged(count: number, all: number): string
  /** Begins it where no file is. */
  readonly differs: string
  readonly separator: string
  /** Follows the last that is named, after a separator: how many more there are. */
  more(rest: number): string
  /** Ends the sentence. */
  readonly stop?: string
}

/** Mismatches in a sentence: how many files first, then where the first few differ. `all` counts the bank's files. */
export const mismatchesIn =
  ({ table, damaged, differs, separator, more, stop = '.' }: MismatchParts) =>
  (mismatches: readonly Mismatch[], all: number): string => {
    const paths = new Set(
      mismatches.flatMap(mismatch => ('path' in mismatch && mismatch.kind !== 'file-extra' ? [mismatch.path] : [])),
    )
    const head = paths.size > 0 ? damaged(paths.size, all) : differs
    const shown = mismatches.slice(0, SHOWN).map(mismatch => wordingOf('kind', table, mismatch))
    const rest = mismatches.length - shown.length
    return `${head}${[...shown, ...(rest > 0 ? [more(rest)] : [])].join(separator)}${stop}`
  }
