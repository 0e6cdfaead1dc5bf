import type { Completion, OptionSpec } from './command.ts'
import { COMMON } from './options.ts'

/** A word as every shell takes it literally. In fish, a backslash before a quote would count too. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** An image or a target is a file, or one of these words. */
export const offeredWords = (completion: Completion | undefined): readonly string[] => {
  if (completion === 'image') return ['demo']
  return typeof completion === 'object' ? completion : []
}

/** Whether files are offered; folders are, too, on the way to them. */
export const offersFiles = (completion: Completion | undefined): boolean =>
  completion === 'image' || completion === 'target' || completion === 'file'

/** A command's own options and those of every command. */
export const withCommon = (options: readonly OptionSpec[]): readonly OptionSpec[] => [...options, ...COMMON]
