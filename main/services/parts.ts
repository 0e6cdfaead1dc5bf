import { homedir } from 'node:os'
import type { HelloView } from '../../app/contract/ipc-contract.ts'
import { openWithPrivilege, readWithPrivilege } from '../elevation/elevate.ts'
import { openToReadWith } from '../elevation/open-to-read.ts'
import type { OpenToRead } from '../jobs/verify-stick.ts'
import { type PathRules, typedPath } from '../platform/typed-path.ts'
import { type UnpackedCache, userCache } from '../sources/cache/unpacked-cache.ts'
import type { OpenTarget } from '../targets/open-allowed.ts'
import { chosenFiles } from './chosen-files.ts'
import { DriveService, type DriveSource } from './drive-service.ts'
import type { SeenDrive } from './drive-views.ts'
import { EjectService } from './eject-service.ts'
import { ImageService } from './image-service.ts'
import { JobService } from './job-service.ts'
import type { Listeners } from './listeners.ts'
import { ReviewService } from './review-service.ts'
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

/** Each concern's own service, and what they share. */
export interface Parts {
  readonly images: ImageService
  readonly drives: DriveService
  /** Called with the drives whenever those have changed. */
  readonly watchers: Set<(seen: readonly SeenDrive[]) => void>
  readonly reviews: ReviewService
  readonly jobs: JobService
  readonly shelves: ShelfService
  readonly tries: TrialService
  readonly ejects: EjectService
  readonly tools: ToolService
  readonly means: ToolMeans
}

/** Whether sticks are being written. */
export const isWriting = ({ jobs, tools }: Pick<Parts, 'jobs' | 'tools'>): boolean =>
  jobs.busy || (tools.atWork !== null && WRITING[tools.atWork])

export const makeParts = (
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
  const watchers: Parts['watchers'] = new Set()
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
    publish: seen => {
      for (const watcher of watchers) watcher(seen)
    },
  })
  return { images, drives, watchers, reviews: new ReviewService(images), jobs, shelves, tries, ejects, tools, means }
}
