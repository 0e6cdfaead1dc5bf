import { writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { jsonText } from '../../app/bytes/plain-text.ts'
import type { Calls, EventName, Events, HelloView } from '../../app/contract/ipc-contract.ts'
import type { StickListJson } from '../../app/contract/stick-list-json.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { savedReport, stickListDocument } from '../../app/report/documents.ts'
import { reportHtml } from '../../app/report/html.ts'
import { csvOf } from '../../app/report/stick-list.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { openWithPrivilege } from '../elevation/elevate.ts'
import { openToReadWith } from '../elevation/open-to-read.ts'
import { originNow } from '../jobs/report-origin-now.ts'
import { logError } from '../platform/log.ts'
import { causeOf } from '../platform/system-error.ts'
import { type PathRules, typedPath } from '../platform/typed-path.ts'
import { type UnpackedCache, userCache } from '../sources/cache/unpacked-cache.ts'
import type { OpenTarget } from '../targets/open-allowed.ts'
import { suggestedStick } from '../targets/suggested-stick.ts'
import { DriveService, type DriveSource } from './drive-service.ts'
import { EjectService } from './eject-service.ts'
import { listFolder } from './find-images.ts'
import { ImageService } from './image-service.ts'
import { JobService } from './job-service.ts'
import { saveInside } from './look-inside.ts'
import { ReviewService } from './review-service.ts'
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
}

/** How paths are typed on this computer. */
const HERE: PathRules = { home: homedir(), windows: process.platform === 'win32' }

/** The calls as the host implements them: each may be asynchronous. */
export type Handlers = { [K in keyof Calls]: (...args: Parameters<Calls[K]>) => Promise<ReturnType<Calls[K]>> }

export interface Services {
  readonly handlers: Handlers
  /** Calls `listener` with every event until the returned function is called. */
  subscribe(listener: <E extends EventName>(event: E, value: Events[E]) => void): () => void
  /** Whether sticks are being written: the host must not end now. */
  isBusy(): boolean
  stop(): Promise<void>
}

type Listener = Parameters<Services['subscribe']>[0]

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
  const { images, drives, jobs, tries, tools } = parts
  return {
    handlers: handlersFor(options.shell, parts),
    subscribe: listener => listeners.add(listener),
    isBusy: () => isWriting(parts),
    stop: async () => {
      images.cancel()
      await Promise.all([jobs.stop(STOP_TIMEOUT_MS), tools.stop(STOP_TIMEOUT_MS), tries.stop(), drives.stop()])
    },
  }
}

interface Parts {
  readonly images: ImageService
  readonly drives: DriveService
  readonly reviews: ReviewService
  readonly jobs: JobService
  readonly tries: TrialService
  readonly ejects: EjectService
  readonly tools: ToolService
  readonly means: ToolMeans
}

const isWriting = ({ jobs, tools }: Pick<Parts, 'jobs' | 'tools'>): boolean =>
  jobs.busy || (tools.atWork !== null && WRITING[tools.atWork])

const makeParts = (
  { settingsFolder, cache = userCache(), drives: source, open = openWithPrivilege() }: ServiceOptions,
  { tell }: Listeners,
): Parts => {
  const images = new ImageService({ cache, settingsFolder, publish: view => tell('unpack', view) })
  const tries = new TrialService(view => tell('try', view))
  const ejects = new EjectService()
  const jobs: JobService = new JobService({
    ends: { image: images.open, target: open, checks: images },
    // The report itself already has what checking found.
    warningsOf: image => images.notesOf(image),
    clear: async targets => {
      await tools.refuse(targets)
      await Promise.all([tries.stop(), ejects.idle()])
    },
    publish: view => tell('job', view),
    publishGone: id => tell('jobGone', id),
  })
  const means = {
    images,
    openToRead: openToReadWith(open),
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
  return { images, drives, reviews: new ReviewService(images), jobs, tries, ejects, tools, means }
}

const handlersFor = (
  shell: Shell,
  { images, drives, reviews, jobs, tries, ejects, tools, means }: Parts,
): Handlers => ({
  hello: async () => {
    // A page that has been reloaded shows no machine.
    await tries.stop()
    return {
      shell: shell.name,
      version: packageJson.version,
      virtualStick: await suggestedStick(),
      platform: process.platform,
    }
  },
  ping: async () => {},
  chooseImage: shell.chooseImage,
  listFolder,
  findImages: () => images.find(),
  inspect: image => images.inspect(image),
  inspectTyped: typed => images.inspect(typedPath(typed, HERE), typed),
  cancelInspect: async () => images.cancel(),
  checkImage: image => images.check(image),
  cacheBytes: () => images.cacheBytes(),
  clearCache: () => images.clearCache(),
  listDrives: () => drives.list(),
  addTarget: (path, newSize, image) => reviews.target(path, newSize, image),
  plan: request => reviews.plan(request),
  start: request => jobs.start(request),
  cancel: async () => jobs.cancel(),
  giveUp: async () => jobs.giveUp(),
  job: async () => jobs.view(),
  dismissJob: async id => jobs.dismiss(id),
  saveReport: (id, kind) => saveReport(shell, jobs, id, kind),
  saveList: (list, kind) => saveList(shell, list, kind),
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
  startTool: request => tools.start(request),
  cancelTool: async () => tools.cancel(),
  tool: async () => tools.view(),
  dismissTool: async id => tools.dismiss(id),
  saveInside: (request, path) => saveInside(means, shell, request, path),
})

const saveList = (shell: Shell, list: StickListJson, kind: 'csv' | 'json'): Promise<string | null> =>
  save(shell, `thinstick-sticks-${stampNow()}.${kind}`, () =>
    kind === 'csv' ? csvOf(list.sticks) : `${jsonText(stickListDocument(list, originNow()), 2)}\n`,
  )

// The time in the name keeps one file from overwriting another.
const stampNow = (): string => new Date().toISOString().slice(0, 19).replaceAll(':', '-')

/** Writes a text to where a person wants it. Resolves to the path, or null. Throws ProblemError report-not-saved. */
const save = async (shell: Shell, name: string, text: () => string): Promise<string | null> => {
  const path = await shell.chooseSavePath(name)
  if (path === null) return null
  await writeFile(path, text()).catch(error => {
    throw new ProblemError({ code: 'report-not-saved', path, cause: causeOf(error) }, { cause: error })
  })
  return path
}

const saveReport = async (
  shell: Shell,
  jobs: JobService,
  id: number,
  kind: 'json' | 'html',
): Promise<string | null> => {
  // Taken before the dialog opens: the job may be gone once it closes.
  const view = jobs.endedJob(id)
  return save(shell, `thinstick-report-${stampNow()}.${kind}`, () => {
    const origin = originNow()
    return kind === 'json' ? `${jsonText(savedReport(view, origin), 2)}\n` : reportHtml(view, origin)
  })
}
