import type { Random } from './random.ts'

/** How long a run may take: 'short' is part of the test run, 'long' is the whole proof. */
export type Form = 'short' | 'long'

/** What a case needs from its surroundings. */
export interface World {
  readonly form: Form
  /** The checkout, which contains dist/. */
  readonly root: string
  /** The worker's own folder, removed when it ends. */
  readonly folder: string
}

/** A campaign that is ready to run, with its fixtures made. */
export interface Prepared {
  readonly cases: number
  /**
   * Runs one case and resolves to its outcome in a word or two. Throws Violation; anything else thrown counts as one
   * too.
   */
  run(random: Random, index: number): Promise<string>
  close(): Promise<void>
}

export interface Campaign {
  readonly name: string
  /** What must hold in every case; a violation names one of these. */
  readonly invariants: readonly string[]
  /** Seconds of processor time that one case may take. */
  readonly seconds: number
  /** Cases that a worker takes at a time. */
  readonly batch: number
  /** Why it cannot run here, if it cannot. */
  unfit?(): string | undefined
  prepare(world: World): Promise<Prepared>
}

/** Invariants of every campaign, checked by the runner. */
export const COMMON = [
  'no error but a ProblemError',
  'every case ends in time',
  'memory stays bounded',
  'every file is closed',
] as const

/** An invariant that did not hold. */
export class Violation extends Error {
  readonly invariant: string
  constructor(invariant: string, detail: string) {
    super(detail)
    this.name = 'Violation'
    this.invariant = invariant
  }
}

/** Throws Violation if a condition does not hold. */
export function hold(invariant: string, condition: boolean, detail: () => string): asserts condition {
  if (!condition) throw new Violation(invariant, detail())
}
