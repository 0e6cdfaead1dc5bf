import { assertNever } from '../../app/bytes/assert-never.ts'
import type { HoldsView, VolumeView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'

const words = strings.stick.holds
const SHOWN = 3

/** What would be lost, in one line: "PHOTOS, FAT32, 412 files, newest yesterday". */
export const holdsText = (holds: HoldsView, now: Date): string => {
  switch (holds.kind) {
    case 'new':
    case 'blank':
    case 'unknown':
      return words[holds.kind]
    case 'unread':
      return words[holds.why ?? 'unseen']
    case 'volumes':
      return volumesText(holds.volumes, now)
    default:
      return assertNever(holds)
  }
}

const volumesText = (volumes: readonly VolumeView[], now: Date): string => {
  const [only] = volumes
  if (!only) return words.emptyTable
  if (volumes.length === 1) return volumeText(only, now)
  const rest = volumes.length - SHOWN
  const shown = volumes.slice(0, SHOWN).map(volume => volumeText(volume, now))
  return `${words.volumes(volumes.length)}: ${[...shown, ...(rest > 0 ? [words.more(rest)] : [])].join('; ')}`
}

const volumeText = ({ kind, label, used, files }: VolumeView, now: Date): string =>
  [
    label,
    kind ?? words.unknownVolume,
    files ? words.files(files.count, files.all) : used === null ? null : words.used(used),
    newestText(files, now),
  ]
    .filter(text => text !== null)
    .join(', ')

const newestText = (files: VolumeView['files'], now: Date): string | null => {
  const when = files?.newest ? strings.format.when(files.newest, now) : undefined
  return when === undefined ? null : words.newest(when)
}
