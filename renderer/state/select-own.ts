import type { OwnChoice } from '../../app/contract/chosen.ts'
import type { ChoicesView, ImageView, ProblemView } from '../../app/contract/views.ts'

const NOTHING: OwnChoice = { files: [], kernelOptions: null }

/** What the user has put into the bank so far. */
export const ownOf = ({ own }: ChoicesView): OwnChoice => own ?? NOTHING

export const hasOwn = (choices: ChoicesView): boolean => choices.own !== undefined

const withOwn = ({ own: _, ...choices }: ChoicesView, own: OwnChoice): ChoicesView =>
  own.files.length === 0 && own.kernelOptions === null ? choices : { ...choices, own }

/** The last part of a path, of either kind of system. */
const nameIn = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

export const withFile = (choices: ChoicesView, path: string): ChoicesView => {
  const own = ownOf(choices)
  return withOwn(choices, { ...own, files: [...own.files, { path, name: nameIn(path) }] })
}

export const withoutFile = (choices: ChoicesView, index: number): ChoicesView => {
  const own = ownOf(choices)
  return withOwn(choices, { ...own, files: own.files.filter((_, i) => i !== index) })
}

/** The choices with another name for a file in the bank; null if that changes nothing. */
export const withName = (choices: ChoicesView, index: number, name: string): ChoicesView | null => {
  const own = ownOf(choices)
  if (own.files[index]?.name === name) return null
  return withOwn(choices, { ...own, files: own.files.map((file, i) => (i === index ? { ...file, name } : file)) })
}

/** The kernel options of the image's bank that the stick gets. */
export const imageOptions = ({ banks, bank }: ImageView, { bank: slot }: ChoicesView): string =>
  banks.find(one => one.slot === (slot ?? bank.slot))?.kernelOptions ?? ''

export const optionsOf = (choices: ChoicesView, image: ImageView): string =>
  ownOf(choices).kernelOptions ?? imageOptions(image, choices)

/** The choices with these kernel options; null if that changes nothing. */
export const withOptions = (choices: ChoicesView, image: ImageView, text: string): ChoicesView | null => {
  const own = ownOf(choices)
  const kernelOptions = text === imageOptions(image, choices) ? null : text
  return kernelOptions === own.kernelOptions ? null : withOwn(choices, { ...own, kernelOptions })
}

/** The choices without the file that a problem is about. */
export const withoutRefused = (choices: ChoicesView, { details }: ProblemView): ChoicesView => {
  const index = ownOf(choices).files.findIndex(file => isRefused(file, details))
  return index < 0 ? choices : withoutFile(choices, index)
}

/** Whether a problem is about this file: its name, its content, or that it cannot be read. */
export const isRefused = (
  { path, name }: OwnChoice['files'][number],
  details: ProblemView['details'] | undefined,
): boolean => (details?.file === path && details.name === name) || details?.image === path

/** Whether a problem is about a file of the user's own, and not about the image. */
export const isAboutOwn = (choices: ChoicesView, { details }: ProblemView): boolean =>
  ownOf(choices).files.some(file => isRefused(file, details))

export const withUsualOptions = (choices: ChoicesView): ChoicesView =>
  withOwn(choices, { ...ownOf(choices), kernelOptions: null })
