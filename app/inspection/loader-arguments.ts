/**
 * The command line of VMware's safeboot.c32 and mboot.c32. Source: esx-boot, safeboot/safeboot.c and mboot/mboot.c; taken
 * is what the oldest and the newest release both take.
 */
export interface LoaderArguments {
  /** Values of options that take one, by their letter; of two the last. */
  readonly values: ReadonlyMap<string, string>
  /** The first option that stops the program; undefined where none does. */
  readonly bad: string | undefined
}

// What safeboot does not know itself it gives on to mboot.
const FLAGS = { safeboot: 'rVfaeDHQU', mboot: 'aVeDHQU' } as const
const WITH_VALUE = 'msScRtp'
const NUMBERS = 'sp'

/** Reads the words behind the program's name. */
export const loaderArguments = (program: 'safeboot' | 'mboot', words: readonly string[]): LoaderArguments => {
  const values = new Map<string, string>()
  // SYSLINUX's own mboot.c32 took its modules from the command line; VMware's does not.
  if (program === 'mboot' && words.includes('---')) return { values, bad: '---' }
  const rest = [...words]
  for (;;) {
    const word = rest[0]
    // The first word that is no option ends them; the others are the kernel's.
    if (word === undefined || !/^-./.test(word) || word === '--') return { values, bad: undefined }
    rest.shift()
    const bad = readWord(program, word.slice(1), rest, values)
    if (bad) return { values, bad }
  }
}

/** One word of options, as "-V" or "-VS1"; takes its value from the next where it has none of its own. */
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
