import type { Calls } from '../../app/contract/ipc-contract.ts'
import type { DriveView } from '../../app/contract/views.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { suggestedStick } from '../targets/suggested-stick.ts'
import { judged, type SeenDrive } from './drive-views.ts'
import { ImageDesk } from './image-desk.ts'
import { listFolder } from './list-folder.ts'
import { type Listener, Listeners } from './listeners.ts'
import { saveInside } from './look-inside.ts'
import { isWriting, makeParts, type Parts, type ServiceOptions, type Shell } from './parts.ts'
import { saveList, saveReport } from './save-documents.ts'

/** The calls as the host implements them: each may be asynchronous. */
export type Handlers = { [K in keyof Calls]: (...args: Parameters<Calls[K]>) => Promise<ReturnType<Calls[K]>> }

/** What a page is offered. The images that it reads are its own business: another page's reading does not end that. */
export interface Page {
  readonly handlers: Handlers
  /** Calls `listener` with every event until the returned function is called. */
  subscribe(listener: Listener): () => void
  /** Ends what is read for it: it is gone. */
  leave(): void
}

/** The services, as one window has them for itself. */
export interface Services extends Omit<Page, 'leave'> {
  /** A page among others. */
  page(): Page
  /** Whether sticks are being written: the host must not end now. */
  isBusy(): boolean
  stop(): Promise<void>
}

// How long the host, when it ends, waits for a stick that does not answer.
const STOP_TIMEOUT_MS = 3000

/** The application's calls and events, without a shell. Anything thrown is a ProblemError or a bug. */
export const createServices = async (options: ServiceOptions): Promise<Services> => {
  const listeners = new Listeners()
  const parts = makeParts(options, listeners)
  const { drives, jobs, tries, tools } = parts
  const pages = new Set<Page>()
  const page = (): Page => {
    const made = pageOf(options.shell, parts, listeners)
    const leave = (): void => {
      made.leave()
      pages.delete(made)
    }
    pages.add(made)
    return { ...made, leave }
  }
  const { handlers, subscribe } = page()
  return {
    handlers,
    subscribe,
    page,
    isBusy: () => isWriting(parts),
    stop: async () => {
      for (const one of pages) one.leave()
      await Promise.all([jobs.stop(STOP_TIMEOUT_MS), tools.stop(STOP_TIMEOUT_MS), tries.stop(), drives.stop()])
    },
  }
}

const pageOf = (shell: Shell, parts: Parts, everybody: Listeners): Page => {
  const own = new Listeners()
  const { images, reviews, watchers } = parts
  const desk = new ImageDesk({ images, reviews, publish: view => own.tell('unpack', view) })
  const watcher = (seen: readonly SeenDrive[]): void => own.tell('drives', judgedAll(seen, desk))
  watchers.add(watcher)
  return {
    handlers: handlersFor(shell, parts, desk),
    subscribe: listener => {
      const ends = [everybody.add(listener), own.add(listener)]
      return () => {
        for (const end of ends) end()
      }
    },
    leave: () => {
      watchers.delete(watcher)
      desk.leave()
    },
  }
}

/** The drives as they are for the image that a page has chosen. */
const judgedAll = (seen: readonly SeenDrive[], { rules }: Pick<ImageDesk, 'rules'>): DriveView[] =>
  seen.map(one => judged(one, rules))

const handlersFor = (
  shell: Shell,
  { images, drives, reviews, jobs, shelves, tries, ejects, tools, means }: Parts,
  desk: ImageDesk,
): Handlers => ({
  hello: async () => ({
    shell: shell.name,
    version: packageJson.version,
    virtualStick: await suggestedStick(),
    platform: process.platform,
  }),
  ping: async () => {},
  chooseImage: shell.chooseImage,
  listFolder: path => listFolder(path),
  findImages: () => images.find(),
  inspect: image => desk.inspect(image),
  inspectTyped: typed => desk.inspect(means.typed(typed), typed),
  cancelInspect: async () => desk.cancel(),
  checkImage: image => desk.check(image),
  cacheBytes: () => images.cacheBytes(),
  clearCache: () => images.clearCache(),
  listDrives: async () => judgedAll(await drives.list(), desk),
  addTarget: (path, newSize, image) => reviews.target(path, newSize, image),
  plan: request => desk.plan(request),
  cancelPlan: async () => desk.cancelPlan(),
  start: request => jobs.start(request),
  cancel: async () => jobs.cancel(),
  giveUp: async () => jobs.giveUp(),
  job: async () => jobs.view(),
  dismissJob: async id => {
    // Nothing else shows the machine that one of its sticks was tried in.
    if (jobs.dismiss(id)) await tries.stop()
  },
  // Both are taken before the dialog opens: they may be gone once it closes.
  saveReport: async (id, kind) => saveReport(shell.chooseSavePath, jobs.endedJob(id), kind),
  saveList: async (id, kind) => saveList(shell.chooseSavePath, shelves.list(id), kind),
  keepGoing: async id => shelves.keepGoing(jobs.endedJob(id)),
  endShelf: async id => shelves.end(id),
  shelf: async () => shelves.view(),
  dismissShelf: async id => shelves.dismiss(id),
  eject: async path => {
    jobs.endedStick(path)
    await tries.stop()
    await ejects.eject(path)
  },
  startTry: async path => {
    // A window may ask only about sticks that it has built, not about other things that could be read here.
    if (jobs.endedStick(path).state.kind !== 'done') throw new ProblemError({ code: 'not-built', target: path })
    await tries.start(path)
  },
  stopTry: () => tries.stop(),
  trial: async () => tries.view(),
  startTool: request => tools.start(request),
  cancelTool: async () => tools.cancel(),
  tool: async () => tools.view(),
  dismissTool: async id => tools.dismiss(id),
  chooseFile: name => means.files.choose(name),
  saveInside: (request, path) => saveInside(means, shell, request, path),
})
