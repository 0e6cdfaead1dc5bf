import { ProblemError } from '../problem/problem.ts'
import type { Damage } from '../problem/warning.ts'
import { refuseCancelled, type WriteJob } from './write-stick.ts'

/** What is known of an image that is read to its end beside a job. */
export interface Soundness {
  /** What that finds, where anything is to be found; rejects when the job is cancelled. */
  readonly damage?: Promise<Damage | undefined> | undefined
  /** Whether a stick is to be built of a damaged image as well. */
  readonly acceptDamaged?: boolean | undefined
}

/** Throws ProblemError image-unsound where damage is known already, before a target is even opened. */
export const refuseKnownDamage = async (soundness: Soundness, target: string): Promise<void> => {
  const known = await now(soundness.damage)
  if (known !== PENDING) refuse(soundness, known, target, false)
}

/** The same, once it is known. */
export const refuseDamage = async (soundness: Soundness, target: string): Promise<void> => {
  refuse(soundness, await soundness.damage, target, false)
}

/**
 * Waits until the image was read to its end, all but LBA 0 being written; the damage that was accepted. Throws
 * ProblemError image-unsound, or cancelled.
 */
export const soundImage = async (
  soundness: Soundness,
  { meter, signal, device }: WriteJob,
): Promise<Damage | undefined> => {
  const known = await now(soundness.damage).catch(() => PENDING)
  if (known === PENDING) meter.begin('image check', 0)
  const damage = await soundness.damage?.catch((error: unknown) => {
    refuseCancelled(signal, device, true)
    throw error
  })
  if (known === PENDING) refuseCancelled(signal, device, true)
  return refuse(soundness, damage, device.name, true)
}

const PENDING = Symbol('pending')

/** What a promise has come to by now. */
const now = <T>(promise: Promise<T> | undefined): Promise<T | typeof PENDING | undefined> =>
  // Of two that have settled, the first in the list wins.
  promise ? Promise.race([promise, Promise.resolve(PENDING as typeof PENDING)]) : Promise.resolve(undefined)

const refuse = (
  { acceptDamaged }: Soundness,
  damage: Damage | undefined,
  target: string,
  written: boolean,
): Damage | undefined => {
  if (damage && !acceptDamaged) throw new ProblemError({ code: 'image-unsound', target, damage, written })
  return damage
}
