import { homedir } from 'node:os'
import type { Calls, EventName, Events, HelloView } from '../../app/contract/ipc-contract.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { openWithPrivilege, readWithPrivilege } from '../elevation/elevate.ts'
import { openToReadWith } from '../elevation/open-to-read.ts'
import type { OpenToRead } from '../jobs/verify-stick.ts'
import { logError } from '../platform/log.ts'
import { type PathRules, typedPath } from '../platform/typed-path.ts'
import { type UnpackedCache, userCache } from '../sources/cache/unpacked-cache.ts'
import type { OpenTarget } from '../targets/open-allowed.ts'
import { suggestedStick } from '../targets/suggested-stick.ts'
import { chosenFiles } from './chosen-files.ts'
import { DriveService, type DriveSource } from './drive-service.ts'
import { EjectService } from './eject-service.ts'
import { ImageDesk } from './image-desk.ts'
import { ImageService } from './image-service.ts'
import { JobService } from './job-service.ts'
import { listFolder } from './list-folder.ts'
import { saveInside } from './look-inside.ts'
import { ReviewService } from './review-service.ts'
import { saveList, saveReport } from './save-documents.ts'
import { ShelfService } from './shelf-service.ts'
import { sameFile, ToolService } from './tool-service.ts'
import { stickTools, type ToolMeans, WRITING } from './tools.ts'
import { TrialService } from './trial-service.ts'

/** What a shell provides to the services: dialogs, if it has any. */
export interface Shell {
  readonly name: HelloView['shell']
  readonly chooseImage: () => Promise<string | null>
  /** Where to save a file; the suggestion is a file name. */
  readonly chooseSavePath: (suggestion: string) => Promise<string | null>
}

export interface ServiceOptions {
  readonly shell: Shell
  /** Folder for settings of the user's own. */
  readonly settingsFolder: string
  /** Used instead of the user's cache of unpacked images. */
  readonly cache?: UnpackedCache
  /** Used instead of the machine's drives, for tests. */
  readonly drives?: DriveSource
  /** Another way to open targets, for tests. */
  readonly open?: OpenTarget
  /** Another way to read what this user may not, for tests. */
  readonly readPrivileged?: OpenToRead
}

/** How paths are typed on this computer. */
const HERE: PathRules = { home: homedir(), windows: process.platform === 'win32' }

/** The calls as the host implements them: each may be asynchronous. */
export type Handlers = { [K in keyof Calls]: (...args: Parameters<Calls[K]>) => Promise<ReturnType<Calls[K]>> }

/** What a page is offered. The images that it reads are its own business: another page's reading does not end that. */
export interface Page {
  readonly handlers: Handlers
  /** Calls `listener` with every event until the returned function is called. */
  subscribe(listener: <E extends EventName>(event: E, value: Events[E]) => void): () => void
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

type Listener = Parameters<Page['subscribe']>[0]

/** Calls every listener, even if one of them fails. */
class Listeners {
  readonly #all = new Set<Listener>()

  add(listener: Listener): () => void {
    this.#all.add(listener)
    return () => this.#all.delete(listener)
  }

  readonly tell = <E extends EventName>(event: E, value: Events[E]): void => {
    for (const listener of this.#all)
      try {
        listener(event, value)
      } catch (error) {
        logError(error)
      }
  }
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
  const { images, reviews } = parts
  const desk = new ImageDesk({ images, reviews, publish: view => own.tell('unpack', view) })
  return {
    handlers: handlersFor(shell, parts, desk),
    subscribe: listener => {
      const ends = [everybody.add(listener), own.add(listener)]
      return () => {
        for (const end of ends) end()
      }
    },
    leave: () => desk.leave(),
  }
}

interface Parts {
  readonly images: ImageService
  readonly drives: DriveService
  readonly reviews: ReviewService
  readonly jobs: JobService
  readonly shelves: ShelfService
  readonly tries: TrialService
  readonly ejects: EjectService
  readonly tools: ToolService
  readonly means: ToolMeans
}

const isWriting = ({ jobs, tools }: Pick<Parts, 'jobs' | 'tools'>): boolean =>
  jobs.busy || (tools.atWork !== null && WRITING[tools.atWork])

const makeParts = (
  {
    shell,
    settingsFolder,
    cache = userCache(),
    drives: source,
    open = openWithPrivilege(),
    readPrivileged = readWithPrivilege(),
  }: ServiceOptions,
  { tell }: Listeners,
): Parts => {
  const images = new ImageService({ cache, settingsFolder })
  const tries = new TrialService(view => tell('try', view))
  const ejects = new EjectService()
  const shelves = new ShelfService(view => tell('shelf', view))
  const jobs: JobService = new JobService({
    ends: { image: images.open, target: open, checks: images },
    // The report itself already has what checking found.
    warningsOf: image => images.notesOf(image),
    clear: async targets => {
      await tools.refuse(targets)
      await Promise.all([tries.stop(), ejects.idle()])
    },
    publish: view => tell('job', view),
    ended: (view, built) => shelves.ended(view, built),
    publishGone: id => tell('jobGone', id),
  })
  const files = chosenFiles(shell)
  const means = {
    images,
    files,
    openToRead: openToReadWith(readPrivileged),
    openToWrite: open,
    typed: (path: string) => typedPath(path, HERE),
  }
  const tools = new ToolService({
    tools: stickTools(means),
    writes: path => sameFile(path, jobs.targets),
    clear: async () => {
      await Promise.all([tries.stop(), ejects.idle()])
    },
    publish: view => tell('tool', view),
  })
  const drives = new DriveService({
    source,
    busy: () => isWriting({ jobs, tools }),
    rules: () => images.rules,
    publish: list => tell('drives', list),
  })
  return { images, drives, reviews: new ReviewService(images), jobs, shelves, tries, ejects, tools, means }
}

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
  inspectTyped: typed => desk.inspect(typedPath(typed, HERE), typed),
  cancelInspect: async () => desk.cancel(),
  checkImage: image => desk.check(image),
  cacheBytes: () => images.cacheBytes(),
  clearCache: () => images.clearCache(),
  listDrives: () => drives.list(),
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
