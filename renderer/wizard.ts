import { create } from 'zustand'
import type { HelloView } from '../app/ipc-contract.ts'
import type {
  ChoicesView,
  DriveView,
  FoundImage,
  ImageCheckView,
  ImageView,
  JobView,
  PlanView,
  ProblemView,
  TryView,
  UnpackView,
} from '../app/views.ts'
import { type Bridge, CallError } from './bridge.ts'

/** A target that is ticked; `newSize` in bytes for a file that is still to be made, else 0. */
export interface Picked {
  readonly drive: DriveView
  readonly newSize: number
}

/** How far the choice of an image has come. */
export type ImageStage =
  | { readonly kind: 'choosing'; readonly problem: ProblemView | null }
  /** `unpacking` once there is something to unpack. */
  | { readonly kind: 'reading'; readonly path: string; readonly unpacking: UnpackView | null }
  /** `check` is null until it is known whether the image is as its maker left it. */
  | { readonly kind: 'chosen'; readonly image: ImageView; readonly check: ImageCheckView | null }

/** Where the person is, with all that this step needs. */
export type Wizard =
  | { readonly kind: 'starting' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'image'; readonly stage: ImageStage }
  | {
      readonly kind: 'stick'
      readonly image: ImageView
      readonly picked: readonly Picked[]
      readonly problem: ProblemView | null
    }
  | {
      readonly kind: 'review'
      readonly image: ImageView
      readonly picked: readonly Picked[]
      readonly choices: ChoicesView
      readonly plans: readonly PlanView[] | null
      /** A new plan is being made; the old one is only shown. */
      readonly planning: boolean
      readonly problem: ProblemView | null
    }
  | { readonly kind: 'build'; readonly job: JobView }
  | { readonly kind: 'done'; readonly job: JobView }

export type StepName = 'image' | 'stick' | 'review' | 'build' | 'done'

/** What is around the wizard whatever its step is. */
export interface World {
  readonly wizard: Wizard
  readonly hello: HelloView | null
  readonly found: readonly FoundImage[]
  readonly drives: readonly DriveView[] | null
  /** Targets that were added by path. */
  readonly added: readonly Picked[]
  /** Bytes that unpacked images take on this computer. */
  readonly cacheBytes: number
  /** A machine that was started from a stick, while its screen is looked at. */
  readonly trial: TryView | null
}

export const useWorld = create<World>(() => ({
  wizard: { kind: 'starting' },
  hello: null,
  found: [],
  drives: null,
  added: [],
  cacheBytes: 0,
  trial: null,
}))

const USUAL: ChoicesView = { bootSectors: 'usual', makeUuid: false, label: null }

const go = (wizard: Wizard): void => useWorld.setState({ wizard })

const goImage = (stage: ImageStage): void => go({ kind: 'image', stage })

const choosing = (problem: ProblemView | null = null): ImageStage => ({ kind: 'choosing', problem })

/** The stage of the image step, if the person is still there. */
const imageStage = (): ImageStage | undefined => {
  const { wizard } = useWorld.getState()
  return wizard.kind === 'image' ? wizard.stage : undefined
}

const problemOf = (error: unknown): ProblemView =>
  error instanceof CallError
    ? error.problem
    : {
        code: 'internal',
        message: `The window itself failed: ${String(error)}.`,
        advice: 'Please report this.',
        details: {},
      }

/** Whether a drive is larger than a stick, and only that speaks against it. */
export const isLarge = ({ reasons }: DriveView): boolean => reasons.length === 1 && reasons[0]?.code === 'too-large'

/** Everything a person can do, bound to a bridge. */
export const actionsFor = (bridge: Bridge) => {
  const start = async (): Promise<void> => {
    bridge.on('drives', drives => useWorld.setState({ drives }))
    bridge.on('job', job => showJob(job))
    bridge.on('try', view => {
      // What is still under way of one that is no longer looked at.
      if (useWorld.getState().trial?.path === view.path) useWorld.setState({ trial: view })
    })
    bridge.on('unpack', unpacking => {
      const stage = imageStage()
      if (stage?.kind === 'reading' && stage.path === unpacking.image) goImage({ ...stage, unpacking })
    })
    bridge.onLost(() => go({ kind: 'lost' }))
    const [hello, job] = await Promise.all([bridge.call('hello'), bridge.call('job')])
    useWorld.setState({ hello })
    if (job) showJob(job)
    else await toStart()
  }

  const showJob = (job: JobView): void => go({ kind: job.phase === 'ended' ? 'done' : 'build', job })

  const toStart = async (): Promise<void> => {
    goImage(choosing())
    const [found, cacheBytes] = await Promise.all([bridge.call('findImages'), bridge.call('cacheBytes')])
    useWorld.setState({ found, cacheBytes })
  }

  const openImage = async (path: string): Promise<void> => {
    goImage({ kind: 'reading', path, unpacking: null })
    // Another image may be chosen, or none, before this one is read.
    const current = (): boolean => {
      const stage = imageStage()
      return stage?.kind === 'reading' && stage.path === path
    }
    try {
      const image = await bridge.call('inspect', path)
      if (!current()) return
      goImage({ kind: 'chosen', image, check: null })
      if (image.packing) await checkImage(image)
    } catch (error) {
      if (current()) goImage(choosing(problemOf(error)))
    }
  }

  /** Goes on beside all else: what it finds belongs to this image alone. */
  const checkImage = async (image: ImageView): Promise<void> => {
    const check = await bridge.call('checkImage', image.path).catch(() => null)
    const stage = imageStage()
    if (check && stage?.kind === 'chosen' && stage.image.path === image.path) goImage({ ...stage, check })
  }

  const cancelReading = async (): Promise<void> => {
    await toStart()
    await bridge.call('cancelInspect')
  }

  const startTry = async (path: string): Promise<void> => {
    const trial: TryView = { id: 0, path, state: 'starting', screen: [], serial: '', seconds: 0, problem: null }
    useWorld.setState({ trial })
    try {
      await bridge.call('startTry', path)
    } catch (error) {
      useWorld.setState({ trial: { ...trial, state: 'ended', problem: problemOf(error) } })
    }
  }

  const stopTry = async (): Promise<void> => {
    useWorld.setState({ trial: null })
    await bridge.call('stopTry')
  }

  const clearCache = async (): Promise<void> => {
    await bridge.call('clearCache')
    useWorld.setState({ cacheBytes: await bridge.call('cacheBytes') })
  }

  const chooseImage = async (): Promise<void> => {
    const path = await bridge.call('chooseImage')
    if (path !== null) await openImage(path)
  }

  const toStick = async (image: ImageView, picked: readonly Picked[] = []): Promise<void> => {
    go({ kind: 'stick', image, picked, problem: null })
    useWorld.setState({ drives: await bridge.call('listDrives') })
  }

  const toggle = (target: Picked): void => {
    const { wizard } = useWorld.getState()
    if (wizard.kind !== 'stick') return
    const others = wizard.picked.filter(({ drive }) => drive.path !== target.drive.path)
    go({ ...wizard, picked: others.length < wizard.picked.length ? others : [...others, target], problem: null })
  }

  const addTarget = async (path: string, newSize: number): Promise<void> => {
    const { wizard, added } = useWorld.getState()
    if (wizard.kind !== 'stick') return
    try {
      const drive = await bridge.call('addTarget', path, newSize, wizard.image.path)
      const target = { drive, newSize: drive.exists ? 0 : newSize }
      useWorld.setState({ added: [...added.filter(other => other.drive.path !== path), target] })
      go({ ...wizard, problem: null })
    } catch (error) {
      go({ ...wizard, problem: problemOf(error) })
    }
  }

  const toReview = async (image: ImageView, picked: readonly Picked[], choices: ChoicesView = USUAL): Promise<void> => {
    const { wizard } = useWorld.getState()
    // With another choice the old plan stays in sight until the new one is there.
    const plans = wizard.kind === 'review' ? wizard.plans : null
    const review = { kind: 'review', image, picked, choices, plans, planning: true, problem: null } as const
    go(review)
    try {
      const fresh = await Promise.all(
        picked.map(({ drive, newSize }) =>
          bridge.call('plan', {
            image: image.path,
            target: drive.path,
            newSize,
            identity: { size: drive.size, serial: drive.serial, diskseq: drive.diskseq },
            choices,
            allowLarge: isLarge(drive),
          }),
        ),
      )
      go({ ...review, plans: fresh, planning: false })
    } catch (error) {
      go({ ...review, plans: null, planning: false, problem: problemOf(error) })
    }
  }

  const build = async (review: Extract<Wizard, { kind: 'review' }>): Promise<void> => {
    const targets = (review.plans ?? []).map(({ target, digest }, index) => ({
      path: target.path,
      newSize: review.picked[index]?.newSize ?? 0,
      digest,
      // What the plan says was reviewed, not what the list says now.
      size: target.size,
      serial: target.serial,
      diskseq: target.diskseq,
      allowLarge: review.picked[index] !== undefined && isLarge(review.picked[index].drive),
    }))
    try {
      const request = { image: review.image.path, targets, choices: review.choices, repeats: null }
      showJob(await bridge.call('start', request))
    } catch (error) {
      go({ ...review, problem: problemOf(error) })
    }
  }

  const again = async (job: JobView): Promise<void> => {
    await bridge.call('dismissJob', job.id)
    useWorld.setState({ added: [] })
    await toStart()
  }

  /** Back to the review of a job that failed or was cancelled, with the same image and targets, looked at afresh. */
  const retry = async (job: JobView): Promise<void> => {
    await bridge.call('dismissJob', job.id)
    try {
      const image = await bridge.call('inspect', job.image.path)
      const picked = await Promise.all(
        job.sticks.map(async ({ path, size }) => {
          const drive = await bridge.call('addTarget', path, size, job.image.path)
          return { drive, newSize: drive.exists ? 0 : size }
        }),
      )
      useWorld.setState({ added: picked })
      await toReview(image, picked)
    } catch (error) {
      goImage(choosing(problemOf(error)))
    }
  }

  return {
    start,
    retry,
    toStart,
    openImage,
    cancelReading,
    clearCache,
    startTry,
    stopTry,
    chooseImage,
    toStick,
    toggle,
    addTarget,
    toReview,
    build,
    again,
    cancel: () => bridge.call('cancel'),
    saveReport: (job: JobView, kind: 'json' | 'html') => bridge.call('saveReport', job.id, kind),
    eject: (path: string) => bridge.call('eject', path),
    listFolder: (path: string) => bridge.call('listFolder', path),
    pathOf: (file: File) => bridge.pathOf(file),
  }
}

export type Actions = ReturnType<typeof actionsFor>
