import type { WantedChanges } from '../jobs/own-files.ts'
import { option } from './command.ts'
import { usage } from './options.ts'
import { USAGE } from './words.ts'

/** What a stick's bank has besides the image's; verify takes it too, for a stick that was built so. */
export const OWN = [
  option({
    name: 'add',
    value: 'FILE[=NAME]',
    many: true,
    completion: 'file',
    help: 'a file of your own in the boot bank, in place of one of that 8.3 name or as a new module',
  }),
  option({ name: 'kernelopt', value: 'TEXT', help: "the kernel's options, instead of those in boot.cfg" }),
  option({ name: 'kernelopt-add', value: 'TEXT', help: 'more options for the kernel, after those in boot.cfg' }),
] as const

type GivenOwn = {
  all(name: 'add'): readonly string[]
  text(name: 'kernelopt' | 'kernelopt-add'): string | undefined
}

/** Throws ProblemError usage. */
export const ownOf = (given: GivenOwn): WantedChanges => ({
  files: given.all('add').map(addedFile),
  kernelOptions: kernelOptionsOf(given.text('kernelopt'), given.text('kernelopt-add')),
})

/** What follows the last "=" is a name, unless it goes on as a path. */
const addedFile = (text: string): WantedChanges['files'][number] => {
  const [, path, name] = /^(.*)=([^/\\]*)$/s.exec(text) ?? [text, text]
  if (!path || name === '') throw usage(USAGE.add(text))
  return { path, name }
}

const kernelOptionsOf = (all: string | undefined, more: string | undefined): WantedChanges['kernelOptions'] => {
  if (all !== undefined && more !== undefined) throw usage(USAGE.kernelopt)
  if (all !== undefined) return { how: 'replace', text: all }
  return more === undefined ? undefined : { how: 'append', text: more }
}
