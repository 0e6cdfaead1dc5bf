import { setTimeout as delay } from 'node:timers/promises'
import { alignedSource } from '../../app/bytes/aligned-source.ts'
import type { DriveView } from '../../app/contract/views.ts'
import { type DriveContents, readContents } from '../../app/inspection/drive-contents.ts'
import { driveViewOf } from '../../app/report/drive-view.ts'
import type { TargetChoices, TargetFacts } from '../../app/target/target-rules.ts'
import { codeOf } from '../platform/system-error.ts'
import { openTarget } from '../targets/open-target.ts'
import { displayName } from './display-name.ts'
import { udevContents } from './udev-contents.ts'

// Files are counted for this long, and nobody waits longer than the other for a stick that does not answer.
const COUNT_TIMEOUT_MS = 1000
export const ANSWER_TIMEOUT_MS = 5000

/** What is on a target now; undefined if nobody looked. Never fails, and does not wait for a drive that hangs. */
export const contentsOf = async (facts: TargetFacts): Promise<DriveContents | undefined> =>
  !facts.exists || facts.system ? undefined : answerOf(look(facts), ANSWER_TIMEOUT_MS)

/** What a look at a drive finds, or that the drive may be failing if that takes longer than `timeout` (ms). */
export const answerOf = (
  looking: Promise<DriveContents | undefined>,
  timeout: number,
): Promise<DriveContents | undefined> => withinTime(looking, timeout, FAILING)

/** What a promise resolves to, or `late` if that takes longer than `timeout` (ms). */
export const withinTime = async <T>(looking: Promise<T>, timeout: number, late: T): Promise<T> => {
  const answered = new AbortController()
  const silent = delay(timeout, late, { signal: answered.signal, ref: false })
  // It is aborted below, which nobody needs to hear of.
  silent.catch(() => {})
  try {
    return await Promise.race([looking, silent])
  } finally {
    answered.abort()
  }
}

const FAILING: DriveContents = { kind: 'unread', why: 'failing' }
const NOT_OPENED: Readonly<Record<string, DriveContents>> = {
  EACCES: { kind: 'unread', why: 'rights' },
  EPERM: { kind: 'unread', why: 'rights' },
  EBUSY: { kind: 'unread', why: 'busy' },
  EIO: FAILING,
}

const look = async (facts: TargetFacts): Promise<DriveContents | undefined> => {
  try {
    const device = await openTarget(facts, { writable: false })
    try {
      return await readContents(alignedSource(device), AbortSignal.timeout(COUNT_TIMEOUT_MS)).catch(() => FAILING)
    } finally {
      await device.close()
    }
  } catch (error) {
    // Whatever is not opened for any other reason is no longer there, and leaves the list in a moment.
    const found = NOT_OPENED[codeOf(error instanceof Error ? error.cause : undefined)]
    return found === undefined || found === FAILING ? found : ((await udevContents(facts.path)) ?? found)
  }
}

/** A target and what is on it, which nobody has judged yet. */
export interface SeenDrive {
  readonly facts: TargetFacts
  readonly contents: DriveContents | undefined
}

export const seenDrive = async (facts: TargetFacts): Promise<SeenDrive> => ({
  facts,
  contents: await contentsOf(facts),
})

/** A target with the verdict of every rule. */
export const judged = ({ facts, contents }: SeenDrive, choices: TargetChoices): DriveView =>
  driveViewOf({ ...facts, description: displayName(facts) }, contents, choices)

export const driveView = async (facts: TargetFacts, choices: TargetChoices): Promise<DriveView> =>
  judged(await seenDrive(facts), choices)
