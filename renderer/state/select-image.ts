import type { FoundImage, ImageCheckView, ImageView, ProblemView, UnpackView } from '../../app/contract/views.ts'
import { FORMATS, type LayerKind } from '../../app/formats/formats.ts'
import type { CheckState, WizardState } from './wizard-state.ts'

/** Whether the window shows folders itself because the shell has no dialog. */
export const hasNoDialog = ({ hello }: Pick<WizardState, 'hello'>): boolean => hello?.shell === 'browser'

/** Whether a file may be dropped on the window: a browser does not tell where it is. */
export const takesDrops = ({ hello }: Pick<WizardState, 'hello'>): boolean => hello?.shell === 'window'

/** Images used before, and others that lie in the usual folders, each in the order that they came in. */
export const foundLists = (
  found: readonly FoundImage[],
): { readonly recent: readonly FoundImage[]; readonly lying: readonly FoundImage[] } => ({
  recent: found.filter(({ recent }) => recent),
  lying: found.filter(({ recent }) => !recent),
})

/** An image's warnings, including what checking it has found. */
export const imageWarnings = ({ warnings }: ImageView, check: CheckState): ImageView['warnings'] =>
  check?.kind === 'warns' ? [...warnings, check.warning] : warnings

/** What is known of an image's integrity; null where nothing needs to be said. */
export type Integrity =
  | Exclude<ImageCheckView, { kind: 'nothing' }>
  | { readonly kind: 'checking' }
  /** Each block that was read has been compared with its own checksum. */
  | { readonly kind: 'in-blocks' }
  /** There is no checksum of any kind. */
  | { readonly kind: 'none' }

export const integrity = (
  { demo, packing }: Pick<ImageView, 'demo' | 'packing'>,
  check: CheckState,
): Integrity | null => {
  // The demo image is made here.
  if (packing === null) return demo ? null : { kind: 'none' }
  if (check?.kind !== 'nothing') return check
  return packing.layers.some(kind => FORMATS[kind].checksum.kind === 'in-blocks')
    ? { kind: 'in-blocks' }
    : { kind: 'none' }
}

/** Whether a stick can be made from it at all. */
export const isStickable = ({ minimumStickBytes }: ImageView): boolean => minimumStickBytes !== null

/** How much has been unpacked, from 0 to 100; null while nobody knows how much there is. */
export const unpackedPercent = ({ done, total }: Pick<UnpackView, 'done' | 'total'>): number | null =>
  total > 0 ? Math.min(100, (done / total) * 100) : null

/** The last part of a path on any system. */
export const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** The folder that a problem's image should be in, if the problem is that it cannot be read there. */
export const folderOf = ({ code, details }: ProblemView): string | null => {
  if (code !== 'image-unreadable' || typeof details.image !== 'string') return null
  return /^(.*[\\/])[^\\/]+$/.exec(details.image)?.[1] ?? null
}

/** A file on the way from the one that was chosen to the image in it: its name if that is known, otherwise its kind. */
export interface Crumb {
  readonly kind: string
  readonly name: string
}

/** "ISO", ".bz2", ".tgz" */
const kindText = (layers: readonly LayerKind[]): string => {
  const [outer = 'tar'] = layers
  const extension = FORMATS[outer].extensions[0]
  if (layers.length > 1) return outer === 'gzip' ? '.tgz' : `.tar.${extension}`
  return outer === 'iso' ? extension.toUpperCase() : `.${extension}`
}

const isArchive = (kind: LayerKind | undefined): boolean => kind === 'iso' || kind === 'tar' || kind === 'zip'

/** The files that an image was packed in, from the outside in, and the image itself last, of which `kind` is empty. */
export const crumbsOf = ({ packing }: Pick<ImageView, 'packing'>): Crumb[] => {
  const files: LayerKind[][] = []
  for (const layer of packing?.layers ?? []) {
    const last = files.at(-1)
    // A compressed tar archive is one file.
    if (layer === 'tar' && last && !isArchive(last.at(-1))) last.push(layer)
    else files.push([layer])
  }
  // The innermost archive names the file that comes next.
  const named = files.findLastIndex(layers => isArchive(layers.at(-1))) + 1
  return [...files, []].map((layers, index) => ({
    kind: layers.length > 0 ? kindText(layers) : '',
    name: index === named ? (packing?.member ?? '') : '',
  }))
}
