import { writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import type { Calls, EventName, Events, HelloView, PlanRequest } from '../../app/ipc-contract.ts'
import { type PlanChoices, USUAL_CHOICES } from '../../app/plan/plan.ts'
import { minimumStickFor, planStick } from '../../app/plan/plan-stick.ts'
import type { TargetChoices } from '../../app/plan/target-rules.ts'
import { reportHtml } from '../../app/report/html.ts'
import { inspectionJson, planJson } from '../../app/report/json.ts'
import { ProblemError } from '../../app/report/problem.ts'
import type { DriveView, ImageView, JobView, PlanView } from '../../app/views.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { factsOf, listDrives } from '../drives/drive-facts.ts'
import { watchDrives } from '../drives/watch-drives.ts'
import { nodeEffects } from '../effects.ts'
import { openWithPrivilege } from '../elevate.ts'
import { type OpenTarget, refuse } from '../flash-targets.ts'
import type { OpenSource } from '../sources/file-source.ts'
import { DEMO } from '../sources/open-image.ts'
import { type UnpackedCache, userCache } from '../sources/unpacked-cache.ts'
import { driveView } from './drive-views.ts'
import { eject } from './eject.ts'
import { findImages, listFolder, recentImages } from './find-images.ts'
import { ImageDesk, type OpenNamed } from './image-desk.ts'
import { choicesFrom, imagePathOf, JobRunner } from './job-runner.ts'
import { TryDesk } from './try-desk.ts'

/** What a shell gives the services: dialogs, where it has them. */
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
  /** Another cache of unpacked images than the user's. */
  readonly cache?: UnpackedCache
  /** Another source of drives than the machine, for tests. */
  readonly drives?: {
    readonly list: typeof listDrives
    readonly watch: typeof watchDrives
  }
  /** Another way to open targets, for tests. */
  readonly open?: OpenTarget
}

/** The calls as the host has them: each may take its time. */
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

const ANY_IMAGE: TargetChoices = { allowLarge: false, minimumSize: undefined }

/** The application's calls and events, without a shell. Everything thrown is a ProblemError or a bug. */
export const createServices = async ({
  shell,
  settingsFolder,
  cache = userCache(),
  drives,
  open = openWithPrivilege(),
}: ServiceOptions): Promise<Services> => {
  const source = drives ?? { list: listDrives, watch: watchDrives }
  const listeners = new Set<Listener>()
  const publish = <E extends EventName>(event: E, value: Events[E]): void => {
    for (const listener of listeners) listener(event, value)
  }
  const recent = recentImages(settingsFolder)
  let runner: JobRunner | undefined
  let rules = ANY_IMAGE
  const views = async (list: Awaited<ReturnType<typeof listDrives>>): Promise<DriveView[]> =>
    // While a drive is being written nobody else should open it, not even to look.
    runner && !runner.ended ? [] : Promise.all(list.map(facts => driveView(facts, rules)))

  let stopWatching: (() => Promise<void>) | undefined
  const watch = async (): Promise<void> => {
    if (stopWatching) return
    stopWatching = await source.watch(list => {
      if (runner && !runner.ended) return
      void views(list).then(value => publish('drives', value))
    })
  }

  const tries = new TryDesk(view => publish('try', view))
  const desk = new ImageDesk(cache, view => publish('unpack', view))
  const withImage = async <T>(
    image: string,
    use: (opened: OpenSource) => Promise<T>,
    openNamed: OpenNamed = desk.open,
  ): Promise<T> => {
    const opened = await openNamed(image)
    try {
      return await use(opened)
    } finally {
      await opened.close()
    }
  }

  const inspect = (image: string): Promise<ImageView> =>
    withImage(
      image,
      async opened => {
        const inspection = await inspectImage(opened)
        const minimum = minimumStickFor(inspection)
        rules = { allowLarge: false, minimumSize: minimum }
        if (image !== DEMO) await recent.add(image)
        const name = image === DEMO ? 'Demo image' : basename(image)
        return { ...inspectionJson(inspection, minimum, opened.packing), path: image, name }
      },
      name => desk.look(name),
    )

  const minimumFor = (image: string, choices: PlanChoices): Promise<number | undefined> =>
    image === ''
      ? Promise.resolve(undefined)
      : withImage(image, async opened => minimumStickFor(await inspectImage(opened), choices))

  const addTarget = async (path: string, newSize: number, image: string): Promise<DriveView> => {
    const facts = await factsOf(path, { ...imagePathOf(image), ...(newSize > 0 ? { newSize } : {}) })
    return driveView(facts, { allowLarge: false, minimumSize: await minimumFor(image, USUAL_CHOICES) })
  }

  const plan = ({ image, target, newSize, choices, allowLarge }: PlanRequest): Promise<PlanView> =>
    withImage(image, async opened => {
      const inspection = await inspectImage(opened)
      const wanted = choicesFrom(choices)
      const facts = await factsOf(target, { ...imagePathOf(image), ...(newSize > 0 ? { newSize } : {}) })
      const limits = { allowLarge, minimumSize: minimumStickFor(inspection, wanted) }
      refuse(facts, limits.allowLarge, limits.minimumSize)
      const planned = planJson(planStick(inspection, facts.size, wanted, nodeEffects))
      return {
        ...planned,
        warnings: [...planned.warnings, ...desk.warningsOf(image)],
        target: await driveView(facts, limits),
      }
    })

  const start: Handlers['start'] = async request => {
    if (runner && !runner.ended) throw new ProblemError({ code: 'usage', message: 'A stick is being built already.' })
    await tries.stop()
    runner = await JobRunner.start(
      request,
      { image: desk.open, warningsOf: image => desk.warningsOf(image), target: open },
      view => publish('job', view),
    )
    return runner.view()
  }

  const startTry = async (path: string): Promise<void> => {
    // A window asks for the sticks that it has built, and for nothing else that could be read here.
    const built = runner?.view().sticks.some(({ path: other, state }) => other === path && state.kind === 'done')
    if (!built) throw new ProblemError({ code: 'usage', message: `${path} was not built just now.` })
    await tries.start(path)
  }

  const saveReport = async (kind: 'json' | 'html'): Promise<string | null> => {
    const view: JobView | undefined = runner?.view()
    if (!view) throw new ProblemError({ code: 'usage', message: 'There is no report yet.' })
    // The time in its name keeps one report from overwriting another.
    const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
    const path = await shell.chooseSavePath(`thinstick-report-${stamp}.${kind}`)
    if (path === null) return null
    await writeFile(path, kind === 'json' ? `${JSON.stringify(view, null, 2)}\n` : reportHtml(view))
    return path
  }

  const handlers: Handlers = {
    hello: async () => {
      // A page that is loaded again shows no machine.
      await tries.stop()
      return {
        shell: shell.name,
        version: packageJson.version,
        virtualStick: join(tmpdir(), 'thinstick-virtual-stick.img'),
        platform: process.platform,
      }
    },
    chooseImage: shell.chooseImage,
    listFolder,
    findImages: async () => findImages(await recent.read(), homedir()),
    inspect,
    cancelInspect: async () => desk.cancel(),
    checkImage: image => desk.check(image),
    cacheBytes: () => desk.cacheBytes(),
    clearCache: () => desk.clearCache(),
    listDrives: async () => {
      await watch()
      return views(await source.list())
    },
    addTarget,
    plan,
    start,
    cancel: async () => runner?.cancel(),
    job: async () => runner?.view() ?? null,
    dismissJob: async () => {
      if (runner?.ended) runner = undefined
    },
    saveReport,
    eject,
    startTry,
    stopTry: () => tries.stop(),
  }
  return {
    handlers,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isBusy: () => runner !== undefined && !runner.ended,
    stop: async () => {
      runner?.cancel()
      desk.cancel()
      await tries.stop()
      await stopWatching?.()
    },
  }
}
