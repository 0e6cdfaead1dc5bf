import { type Campaign, COMMON, type Prepared, Violation } from './campaign.ts'
import { Random } from './random.ts'

export interface Failure {
  readonly index: number
  readonly invariant: string
  readonly detail: string
}

/** Bytes by which one case may raise the peak memory of the process. */
const MEMORY_BOUND = 400 << 20
// A busy machine must not make a case fail.
const WALL_FACTOR = 10

/** A case shorter than this, in seconds, cannot fill that much memory, and asking takes longer than many cases do. */
const NOTICEABLE = 0.03

const secondsUsed = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

let highest = 0
/** By how many bytes the peak memory of this process has grown since the last call. */
const memoryGrown = (): number => {
  const before = highest
  highest = process.resourceUsage().maxRSS * 1024
  return before === 0 ? 0 : highest - before
}

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const [first = '', ...stack] = (error.stack ?? error.message).split('\n')
  return [first, ...stack.slice(0, 4).map(line => line.trim())].join(' ')
}

const inTime = async <T>(work: Promise<T>, seconds: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Violation(COMMON[1], `not settled after ${seconds} s`)), seconds * 1000)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The choices of one case, the same whenever it is run. */
export const randomOf = ({ name }: Pick<Campaign, 'name'>, seed: number, index: number): Random =>
  new Random(`${name} ${seed} ${index}`)

/** Runs one case. Resolves to its outcome, or to what did not hold. */
export const runCase = async (
  campaign: Campaign,
  prepared: Prepared,
  seed: number,
  index: number,
): Promise<string | Failure> => {
  const before = secondsUsed()
  if (index % 100 === 0) memoryGrown()
  const failure = (invariant: string, detail: string): Failure => ({ index, invariant, detail })
  try {
    const outcome = await inTime(
      prepared.run(randomOf(campaign, seed, index), index),
      Math.max(campaign.seconds * WALL_FACTOR, 20),
    )
    const seconds = secondsUsed() - before
    if (seconds > campaign.seconds) return failure(COMMON[1], `${seconds.toFixed(1)} s of processor time`)
    const grown = seconds > NOTICEABLE ? memoryGrown() : 0
    if (grown > MEMORY_BOUND) return failure(COMMON[2], `${Math.round(grown / 1e6)} MB more`)
    return outcome
  } catch (error) {
    if (error instanceof Violation) return failure(error.invariant, error.message)
    return failure(COMMON[0], describe(error))
  }
}
