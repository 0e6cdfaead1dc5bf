import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Whose rules a path follows. */
export interface PathRules {
  /** The user's home folder. */
  readonly home: string
  readonly windows: boolean
}

// What shells and file managers put around a path.
const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
]

// A backslash is kept before anything that no shell would escape: it may be a part of the name.
const ESCAPED = /\\([\s"'()[\]{}<>&;!$`*?#~|\\])/g

/**
 * The path that is meant by what was typed or pasted: white space and quotes around it, `~`, a file:// address, and a
 * shell's backslashes before spaces are understood. Anything else is returned as it is.
 */
export const typedPath = (typed: string, rules: PathRules): string => {
  const text = typed.trim()
  const quotes = QUOTES.find(([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close))
  if (quotes) return within(text.slice(1, -1), quotes[0] === "'", rules)
  if (/^file:/i.test(text)) return fromAddress(text, rules)
  return atHome(rules.windows ? text : text.replace(ESCAPED, '$1'), rules)
}

const within = (quoted: string, single: boolean, rules: PathRules): string => {
  const text = quoted.trim()
  if (/^file:/i.test(text)) return fromAddress(text, rules)
  // In a shell, a single quote inside single quotes is written as '\''.
  return atHome(single && !rules.windows ? text.replaceAll("'\\''", "'") : text, rules)
}

const fromAddress = (address: string, { windows }: PathRules): string => {
  try {
    return fileURLToPath(address, { windows })
  } catch {
    // Of another computer, or no address after all: opening it says so.
    return address
  }
}

const atHome = (path: string, { home, windows }: PathRules): string => {
  if (path === '~') return home
  return path.startsWith('~/') || (windows && path.startsWith('~\\')) ? join(home, path.slice(2)) : path
}
