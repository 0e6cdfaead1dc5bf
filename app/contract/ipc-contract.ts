import type { DriveIdentity } from '../target/drive-identity.ts'
import { type Check, isCount, isFlag, isListOf, isNullOr, isOneOf, isShape, isText } from './schema.ts'
import type {
  ChoicesView,
  DriveView,
  FolderView,
  FoundImage,
  ImageCheckView,
  ImageView,
  JobRequest,
  JobView,
  PlanView,
  TryView,
  UnpackView,
} from './views.ts'

/** Every call that the window may make, and what comes back. One file types both shells and the renderer. */
export interface Calls {
  /** What the window should know at its start. */
  hello(): HelloView
  /** Whether anybody is there. */
  ping(): void
  /** The system's own file dialog; null where it was closed, or where the shell has none. */
  chooseImage(): string | null
  /** A folder to pick a file from, where there is no dialog; "" is the user's own folder. */
  listFolder(path: string): FolderView
  /** Images used before, and those lying in the usual folders. */
  findImages(): FoundImage[]
  /** Inspects an image; what has to be unpacked first is told by the `unpack` event. */
  inspect(image: string): ImageView
  /** Ends an inspection that is still unpacking; it fails with unpack-cancelled. */
  cancelInspect(): void
  /** Compares an image with the checksum in it or beside it, where there is one: reads the whole archive. */
  checkImage(image: string): ImageCheckView
  /** Bytes that unpacked images take on this computer. */
  cacheBytes(): number
  clearCache(): void
  listDrives(): DriveView[]
  /** A target by its path: an existing drive or file, or a file to be made of `newSize` bytes. */
  addTarget(path: string, newSize: number, image: string): DriveView
  plan(request: PlanRequest): PlanView
  start(request: JobRequest): JobView
  cancel(): void
  /** The running or last job, so that a reloaded page shows it again. */
  job(): JobView | null
  /** Forgets the job of this id, once it has ended. */
  dismissJob(id: number): void
  /** Saves the reports of a job; the path, or null where the dialog was closed. */
  saveReport(id: number, kind: 'json' | 'html'): string | null
  eject(path: string): void
  /** Starts a machine from a stick; the `try` event tells what it shows. One that runs already is ended. */
  startTry(path: string): void
  stopTry(): void
}

export type CallName = keyof Calls

/** What the shells push to the window. */
export interface Events {
  unpack: UnpackView
  drives: DriveView[]
  job: JobView
  /** Id of a job that is no more: it was put away, or never began. */
  jobGone: number
  try: TryView
}

export type EventName = keyof Events

/**
 * Under which name the page of the browser host finds its secret in the storage of its origin. It is the page's first
 * message, `{ "secret": ... }`; before that the host hears no call and tells no event.
 */
export const PAGE_SECRET_KEY = 'thinstick-page'

export interface HelloView {
  readonly shell: 'window' | 'browser'
  readonly version: string
  /** Where a virtual stick is put unless another path is given. */
  readonly virtualStick: string
  readonly platform: string
}

export interface PlanRequest {
  readonly image: string
  readonly target: string
  /** Size in bytes of a file that is still to be made; 0 for what is there. */
  readonly newSize: number
  /** The drive that was ticked: another one that has its name is refused. */
  readonly identity: DriveIdentity
  readonly choices: ChoicesView
  readonly allowLarge: boolean
}

const isChoices = isShape({
  bootSectors: isOneOf('usual', 'needed'),
  makeUuid: isFlag,
  label: isNullOr((value: unknown) => typeof value === 'string' && /^[A-Z0-9 !#$%&'()@^_`{}~-]{1,11}$/.test(value)),
  bank: isNullOr(isCount),
})

const IDENTITY = { size: isCount, serial: isNullOr(isText), diskseq: isNullOr(isText) }

const MAX_TARGETS = 16

/** What each call's arguments must be: the shells check every message on arrival. */
const ARGUMENTS: Readonly<Record<CallName, readonly Check[]>> = {
  hello: [],
  ping: [],
  chooseImage: [],
  listFolder: [isText],
  findImages: [],
  inspect: [isText],
  cancelInspect: [],
  checkImage: [isText],
  cacheBytes: [],
  clearCache: [],
  listDrives: [],
  addTarget: [isText, isCount, isText],
  plan: [
    isShape({
      image: isText,
      target: isText,
      newSize: isCount,
      identity: isShape(IDENTITY),
      choices: isChoices,
      allowLarge: isFlag,
    }),
  ],
  start: [
    isShape({
      image: isText,
      targets: isListOf(
        isShape({ path: isText, newSize: isCount, digest: isText, ...IDENTITY, allowLarge: isFlag }),
        MAX_TARGETS,
      ),
      choices: isChoices,
      acceptDamaged: isFlag,
      repeats: isNullOr(isCount),
    }),
  ],
  cancel: [],
  job: [],
  dismissJob: [isCount],
  saveReport: [isCount, isOneOf('json', 'html')],
  eject: [isText],
  startTry: [isText],
  stopTry: [],
}

export const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(ARGUMENTS, name)

/** Whether a list is what the call takes. */
export const argumentsFit = (name: CallName, args: unknown): args is Parameters<Calls[CallName]> =>
  Array.isArray(args) && args.length === ARGUMENTS[name].length && ARGUMENTS[name].every((check, i) => check(args[i]))
