import type { ChoicesView, ImageView } from '../../app/contract/views.ts'
import { DEFAULT_CHOICES } from './wizard-state.ts'

const MOST = 11

/** The boot banks to choose from; empty if there is no choice. */
export const bankChoices = ({ banks }: ImageView): ImageView['banks'] => {
  const readable = banks.filter(({ bytes }) => bytes !== null)
  return readable.length < 2 ? [] : readable
}

/** The bank that the stick gets. */
export const chosenBank = (
  { bank, banks }: ImageView,
  { bank: slot }: ChoicesView,
): Pick<ImageView['bank'], 'slot' | 'label' | 'uuid'> => banks.find(one => one.slot === slot) ?? bank

/** The choices with another bank, and without what was chosen for the old one: the label, the UUID and kernel options. */
export const withBank = ({ own, ...choices }: ChoicesView, { bank }: ImageView, slot: number): ChoicesView => ({
  ...choices,
  label: null,
  makeUuid: false,
  ...(own && own.files.length > 0 ? { own: { ...own, kernelOptions: null } } : {}),
  bank: slot === bank.slot ? null : slot,
})

/** What a label becomes on the stick: capital letters, digits, and what FAT and every system take beside them. */
export const labelFrom = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9 _-]/g, '')
    .slice(0, MOST)
    .trim()

/** The label that the stick gets; empty if it gets none. */
export const labelOf = (choices: ChoicesView, image: ImageView): string =>
  choices.label ?? chosenBank(image, choices).label ?? ''

/** The choices with the label that was typed; null if that changes nothing. */
export const withLabel = (choices: ChoicesView, image: ImageView, typed: string): ChoicesView | null => {
  const label = labelFrom(typed)
  const own = label === '' || label === (chosenBank(image, choices).label ?? '').toUpperCase()
  const chosen = own ? null : label
  return chosen === choices.label ? null : { ...choices, label: chosen }
}

/** Whether the stick is left without the mark that VMware's loader looks for, or gets one that the image does not have. */
export const uuidState = (image: ImageView, choices: ChoicesView): 'own' | 'none' | 'made' => {
  if (chosenBank(image, choices).uuid !== null) return 'own'
  return choices.makeUuid ? 'made' : 'none'
}

/** Whether something was chosen that few people choose. */
export const hasExpertChoices = ({ bootSectors, label, bank, secondBank }: ChoicesView): boolean =>
  bootSectors !== DEFAULT_CHOICES.bootSectors || label !== null || bank !== null || secondBank !== undefined
