import type { Stage } from '../problem/problem.ts'
import type { Progress, StageTime } from './progress.ts'

/** How far everything that is to be done to one stick has got. */
export interface Pace {
  /** From 0 to 1; it never falls, and is 1 only once everything is done. */
  readonly share: number
  /** Seconds until everything is done; undefined while that cannot be told. */
  readonly secondsLeft: number | undefined
}

export const PACE_AT_START: Pace = { share: 0, secondsLeft: undefined }

// What a USB 2 stick does, in bytes a second, until this one has shown what it does.
const USUAL_WRITE_RATE = 4e6
const USUAL_READ_RATE = 16e6
const TELLING_SECONDS = 1
const MOST_BEFORE_THE_END = 0.99

const WRITING: readonly Stage[] = ['partition table', 'boot sectors', 'boot bank', 'file system']
const VERIFYING: readonly Stage[] = ['verify']

interface Work {
  /** Bytes done, and the seconds that they took. */
  readonly bytes: number
  readonly seconds: number
}

const workOf = (stages: readonly Stage[], times: readonly StageTime[]): Work =>
  times
    .filter(({ stage }) => stages.includes(stage))
    .reduce((sum, { bytes, seconds }) => ({ bytes: sum.bytes + bytes, seconds: sum.seconds + seconds }), {
      bytes: 0,
      seconds: 0,
    })

/** Bytes a second, once they tell something. */
const rateOf = ({ bytes, seconds }: Work): number | undefined =>
  bytes > 0 && seconds >= TELLING_SECONDS ? bytes / seconds : undefined

/**
 * The pace after another step of the running stage. Writing and verifying weigh what they take by the rates measured so
 * far: everything is written once and read back once. `over` are the stages that have ended, `bytesToWrite` the plan's.
 */
export const nextPace = (
  before: Pace,
  { stage, done, total, seconds }: Progress,
  over: readonly StageTime[],
  bytesToWrite: number,
): Pace => {
  const times = [...over, { stage, bytes: done, seconds }]
  const [written, verified] = [workOf(WRITING, times), workOf(VERIFYING, times)]
  const [measuredWrite, measuredRead] = [rateOf(written), rateOf(verified)]
  const writeRate = measuredWrite ?? USUAL_WRITE_RATE
  // No stick reads more slowly than it writes.
  const readRate = measuredRead ?? Math.max(USUAL_READ_RATE, writeRate)
  const bytesToRead = stage === 'verify' ? total : bytesToWrite
  const isReading = VERIFYING.includes(stage) || verified.bytes > 0
  const writeLeft = isReading ? 0 : Math.max(0, bytesToWrite - written.bytes)
  const readLeft = Math.max(0, bytesToRead - verified.bytes)
  const spent = written.bytes / writeRate + verified.bytes / readRate
  const left = writeLeft / writeRate + readLeft / readRate
  const share = spent === 0 ? 0 : spent / (spent + left)
  return {
    share: Math.max(before.share, Math.min(MOST_BEFORE_THE_END, share)),
    // How much of the image is left to read, nobody knows.
    secondsLeft: (measuredWrite ?? measuredRead) === undefined || stage === 'image check' ? undefined : left,
  }
}
