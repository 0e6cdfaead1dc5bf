import type { FolderView, FoundImage, ImageView } from '../../app/contract/views.ts'
import { CHOOSING, type ImageStage, INITIAL_STATE, type Picker, type WizardState } from '../state/wizard-state.ts'
import { HOSTILE, LONG } from './example-drives.ts'
import type { ExampleImages } from './example-image.ts'
import { runningAt } from './example-jobs.ts'
import { exampleProblem, exampleWarning, exampleWarnings } from './example-problems.ts'
import { at, type GalleryState, HELLO } from './gallery-state.ts'

const MODIFIED = Date.UTC(2009, 6, 9)
const ISO = 'VMware-VMvisor-Installer-4.0.0-175625.x86_64.iso'

const found = (name: string, kind: FoundImage['kind'], bytes: number, recent = false): FoundImage => ({
  path: `/home/kim/Downloads/${name}`,
  name,
  bytes,
  modified: MODIFIED,
  kind,
  recent,
})

const FOUND: readonly FoundImage[] = [
  found('esxi copy.bin', 'unknown', 943_718_400, true),
  found(ISO, 'disc', 371_802_112),
  found('VMware-VMvisor-big-175625-x86_64.dd.bz2', 'packed', 60_817_408),
  found(`${LONG}.iso`, 'disc', 371_802_112),
  found(`${HOSTILE}.dd`, 'plain', 943_718_400),
]

const FOLDER: FolderView = {
  path: '/home/kim/Downloads',
  parent: '/home/kim',
  entries: [
    { name: 'old', path: '/home/kim/Downloads/old', folder: true, bytes: 0 },
    ...FOUND.map(({ name, path, bytes }) => ({ name, path, folder: false, bytes })),
  ],
}

const image = (name: string, title: string, stage: ImageStage, around: Partial<WizardState> = {}): GalleryState =>
  at(name, title, { kind: 'image', stage }, around)

const reading = (unpacking: Extract<ImageStage, { kind: 'reading' }>['unpacking']): ImageStage => ({
  kind: 'reading',
  request: 1,
  path: `/home/kim/Downloads/${ISO}`,
  typed: false,
  unpacking,
  retry: null,
})

const unpacking = (total: number, secondsLeft: number | null): ImageStage => {
  const state = runningAt('unpack')
  if (state.kind !== 'running') return reading(null)
  return reading({ ...state.progress, total, secondsLeft, image: `/home/kim/Downloads/${ISO}` })
}

const NOTHING = { kind: 'nothing' } as const
const UUID = '7d3c915e08b244f6a15be27710c96d83'

/** An image that does boot, in a file of its own. */
const bare = (view: ImageView): ImageView => ({
  ...view,
  name: 'VMware-VMvisor-big-175625-x86_64.dd',
  warnings: [],
  bank: { ...view.bank, uuid: UUID },
})

const chosen = (view: ImageView, check: Extract<ImageStage, { kind: 'chosen' }>['check'] = null): ImageStage => ({
  kind: 'chosen',
  request: 1,
  image: view,
  check,
})

/** An image whose names are hostile, as the window would show it. */
const hostile = (view: ImageView): ImageView => ({
  ...view,
  title: `ESXi, build ${HOSTILE}`,
  build: HOSTILE,
  name: `${HOSTILE}.dd`,
  packing: { layers: ['zip'], member: HOSTILE },
  bank: { ...view.bank, files: [...view.bank.files, { path: HOSTILE, bytes: 1, modified: '2009-07-09 14:22:42' }] },
})

const chosenStates = ({ demo, packed, plain }: ExampleImages): GalleryState[] => [
  image('image-demo', 'The demo image', chosen(demo.view)),
  image('image-checking', 'While the rest of it is checked', chosen(packed.view, { kind: 'checking' })),
  image(
    'image-packed',
    'An installer disc, checked by its MD5',
    chosen(packed.view, { kind: 'matches', file: 'imagedd.bz2', by: 'MD5' }),
  ),
  image('image-bare', 'A bare disk image, without a checksum', chosen(bare(plain.view))),
  image('image-in-blocks', 'Packed by bzip2, which has a checksum in each block', chosen(packed.view, NOTHING)),
  image(
    'image-without-checksum',
    'Packed without a checksum',
    chosen(packed.view, { kind: 'unchecked', file: 'image.dd.xz' }),
  ),
  image('image-warning', 'Without a UUID, a stick of it does not boot', chosen(plain.view)),
  image(
    'image-damaged',
    'Not as its maker left it',
    chosen(packed.view, { kind: 'warns', warning: exampleWarning('checksum-differs') }),
  ),
  image('image-every-warning', 'Every warning', chosen({ ...plain.view, warnings: exampleWarnings() })),
  image('image-hostile', 'Hostile names', chosen(hostile(packed.view))),
  image('image-for-no-stick', 'No stick could hold it', chosen({ ...demo.view, minimumStickBytes: null })),
]

const NO_FOLDER: Picker = { request: 1, folder: null, problem: null }

const WINDOW = { hello: { ...HELLO, shell: 'window' } } as const

const choosingStates = (): GalleryState[] => [
  image('image-empty', 'Nothing found', CHOOSING),
  image('image-window', 'In a window of its own', CHOOSING, WINDOW),
  image('image-dragging', 'A file is dragged over the window', CHOOSING, { ...WINDOW, found: FOUND, dragging: true }),
  image('image-found', 'Images found, and some unpacked', CHOOSING, { found: FOUND, cacheBytes: 205_000_000 }),
  image('image-dropped', 'A file dropped that has no path', { ...CHOOSING, droppedPathless: true }),
  image('image-picker', 'Looking through folders', {
    ...CHOOSING,
    picker: { request: 1, folder: FOLDER, problem: null },
  }),
  image('image-picker-opening', 'A folder is being opened', { ...CHOOSING, picker: NO_FOLDER }),
  image('image-picker-empty', 'An empty folder', {
    ...CHOOSING,
    picker: { ...NO_FOLDER, folder: { ...FOLDER, entries: [] } },
  }),
  image('image-picker-problem', 'A folder that cannot be read', {
    ...CHOOSING,
    picker: { request: 1, folder: FOLDER, problem: exampleProblem('image-unreadable') },
  }),
  image(
    'image-typed',
    'A path that leads nowhere, to be mended',
    {
      ...CHOOSING,
      typed: '"~/Downloads/esxi.iso"',
      problem: exampleProblem('image-unreadable'),
    },
    { found: FOUND },
  ),
  image(
    'image-no-room',
    'No room to unpack it',
    { ...CHOOSING, problem: exampleProblem('unpack-failed') },
    { cacheBytes: 205_000_000 },
  ),
  ...(['image-not-esxi', 'archive-damaged'] as const).map(code =>
    image(
      `image-problem-${code}`,
      `Refused: ${code}`,
      { ...CHOOSING, problem: exampleProblem(code) },
      { found: FOUND },
    ),
  ),
]

export const imageStates = (images: ExampleImages): GalleryState[] => [
  { name: 'starting', title: 'Before anything is known', state: INITIAL_STATE },
  ...choosingStates(),
  image('image-reading', 'Reading', reading(null)),
  image('image-unpacking', 'Unpacking', unpacking(54_200_000, 8)),
  image('image-unpacking-unknown', 'Unpacking, nobody knows how much', unpacking(0, null)),
  ...chosenStates(images),
]
