/**
 * Words as one command line of Windows, which a program takes apart again by the rules of CommandLineToArgvW (shellapi.h):
 * backslashes are doubled before a quote alone.
 */
export const commandLine = (words: readonly string[]): string => words.map(quoted).join(' ')

const quoted = (word: string): string =>
  `"${word.replace(/(\\*)("|$)/g, (_, slashes, end) => slashes + slashes + (end && '\\"'))}"`

/**
 * A word as PowerShell takes it literally. It takes typographic quotes for quotes too, and each is doubled to stand for
 * itself (about_Quoting_Rules).
 */
export const powerShellWord = (word: string): string => `'${word.replace(/['\u2018-\u201b]/g, '$&$&')}'`

/** A script as the one argument that PowerShell takes without any quoting: UTF-16LE in Base64. */
export const encodedScript = (lines: readonly string[]): string =>
  Buffer.from(lines.join('\n'), 'utf16le').toString('base64')
