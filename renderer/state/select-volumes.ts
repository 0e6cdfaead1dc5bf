import type { ReportView } from '../../app/contract/views.ts'
import { pathIn } from '../../app/words/volume-name.ts'
import { strings } from '../words/strings.ts'
import { purposeOf } from './select-plans.ts'

export type ReportedFile = ReportView['bank']['files'][number]

/** A part of a stick with the files that were read back from it. */
export interface ReportedVolume {
  readonly slot: number
  readonly title: string
  /** What is to be known if there are no files to show. */
  readonly none: string
  readonly files: readonly ReportedFile[]
}

type Written = Pick<ReportView, 'boot' | 'bank' | 'banks' | 'coreDump' | 'store'>

/** Everything on a stick that has files, or could: the boot bank, and what a larger stick has besides. */
export const reportVolumes = ({ boot, bank, banks = [], coreDump, store }: Written): ReportedVolume[] => {
  const volume = (slot: number, files: readonly ReportedFile[], none = strings.inside.empty): ReportedVolume => ({
    slot,
    title: `${strings.inside.partition(slot)}: ${purposeOf({ boot, bank }, slot)}`,
    none,
    files,
  })
  const second = banks.find(({ slot }) => slot !== bank.slot)
  return [
    volume(bank.slot, bank.files),
    ...(second ? [volume(second.slot, second.files, second.updated ? strings.inside.byEsxi : undefined)] : []),
    ...(coreDump ? [volume(coreDump.slot, [])] : []),
    ...(store ? [volume(store.slot, store.files)] : []),
  ]
}

/** Whether every file is as it was planned, but for those that ESXi itself has changed, which are named with their volume. */
export const allVerified = (report: Written, changed: ReadonlySet<string>): boolean =>
  reportVolumes(report).every(({ slot, files }) =>
    files.every(({ path, verified }) => verified || changed.has(pathIn(slot, path))),
  )

/** How many of the files that were read back are the image's: in an empty second bank there is none. */
export const imageFiles = ({ bank, banks = [], store }: Written): number => {
  const copies = banks.filter(({ slot, holds }) => slot !== bank.slot && holds === 'copy')
  return [bank, ...copies, ...(store ? [store] : [])].reduce((sum, { files }) => sum + files.length, 0)
}
