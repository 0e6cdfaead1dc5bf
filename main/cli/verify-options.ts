import { argument, type Given } from './command.ts'
import { IMAGE, ON, required, usage } from './options.ts'
import { OWN, ownOf } from './own-options.ts'
import { USAGE } from './words.ts'

/** What `verify` compares a stick with; without one, the stick is judged by itself. */
export const VERIFY_IMAGE = argument({ ...IMAGE, optional: true })
export const VERIFY = [ON, ...OWN] as const

/** Throws ProblemError usage. */
export const readVerify = (given: Given<readonly [typeof VERIFY_IMAGE], typeof VERIFY>) => {
  const image = given.optional('IMAGE')
  // An empty word is a script's mistake, and must not pass for no word.
  if (image === '') throw usage(USAGE.needs('verify', IMAGE.name))
  const on = required(given.text('on'), 'verify', '--on TARGET')
  const own = ownOf(given)
  const { json } = given
  if (image !== undefined) return { kind: 'compare', image, on, own, json } as const
  if (own.files.length > 0 || own.kernelOptions) throw usage(USAGE.ownAlone)
  return { kind: 'alone', on, json } as const
}
