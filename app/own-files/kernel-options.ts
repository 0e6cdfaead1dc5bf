import { ProblemError } from '../problem/problem.ts'

/** What to do with the kernel options of boot.cfg. */
export interface KernelOptions {
  readonly how: 'replace' | 'append'
  readonly text: string
}

// VMware's loader was seen to take so many.
const MOST = 3000

/**
 * The new kernel options, with single blanks as the loader reads them; undefined to leave them. Throws ProblemError
 * boot-cfg-refused for more than printable ASCII, or too much of it.
 */
export const kernelOptionsOf = (before: string, wanted: KernelOptions | undefined): string | undefined => {
  if (!wanted) return undefined
  if (!/^[ -~]*$/.test(wanted.text)) throw new ProblemError({ code: 'boot-cfg-refused', why: 'characters', excess: 0 })
  const words = [...(wanted.how === 'append' ? [before] : []), wanted.text].join(' ')
  const options = words.replace(/ +/g, ' ').trim()
  if (options.length > MOST)
    throw new ProblemError({ code: 'boot-cfg-refused', why: 'too-long', excess: options.length - MOST })
  return options
}
