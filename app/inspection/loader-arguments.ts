/**
 * The command line of VMware's safeboot.c32 and mboot.c32. Source: esx-boot, safeboot/safeboot.c and mboot/mboot.c;
 * accepted is what both the oldest and the newest release accept.
 */
export interface LoaderArguments {
  /** Values of options that take one, by their letter; if one is repeated, the last value. */
  readonly values: ReadonlyMap<string, string>
  /** The first option that stops the program; undefined if none does. */
  readonly bad: string | undefined
}

// safeboot passes the options that it does not know on to mboot.
const FLAGS = { safeboot: 'rVfaeDHQU', mboot: 'aVeDHQU' } as const
const WITH_VALUE = 'msScRtp'
const NUMBERS = 'sp'

/** Reads the words after the program's name. */
export const loaderArguments = (program: 'safeboot' | 'mboot', words: readonly string[]): LoaderArguments => {
  const values = new Map<string, string>()
  // SYSLINUX's own mboot.c32 took its modules from the command line; VMware's does not.
  if (program === 'mboot' && words.includes('---')) return { values, bad: '---' }
  const rest = [...words]
  for (;;) {
    const word = rest[0]
    // The first word that is not an option ends them; the rest belong to the kernel.
    if (word === undefined || !/^-./.test(word) || word === '--') return { values, bad: undefined }
    rest.shift()
    const bad = readWord(program, word.slice(1), rest, values)
    if (bad) return { values, bad }
  }
}

/** Reads one word of options, such as "-V" or "-VS1"; an option without a value of its own takes the next word. */
const readWord = (
  program: 'safeboot' | 'mboot',
  letters: string,
  rest: string[],
  values: Map<string, string>,
): string | undefined => {
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? ''
    if (FLAGS[program].includes(letter)) continue
    const takes = WITH_VALUE.includes(letter) && !(program === 'mboot' && letter === 'm')
    const value = takes ? letters.slice(i + 1) || rest.shift() : undefined
    if (value === undefined || (NUMBERS.includes(letter) && !/^-?\d*$/.test(value))) return `-${letter}`
    values.set(letter, value)
    return undefined
  }
  return undefined
}
