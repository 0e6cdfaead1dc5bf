import { ProblemError } from '../problem/problem.ts'
import type { Damage } from '../problem/warning.ts'
import { refuseCancelled, type WriteJob } from './write-stick.ts'

/** What is known about an image that is read to its end while a job runs. */
export interface Soundness {
  /** Resolves to what that finds; undefined if the image is not being read. Rejects when the job is cancelled. */
  readonly damage?: Promise<Damage | undefined> | undefined
  /** Whether to build a stick even from a damaged image. */
  readonly acceptDamaged?: boolean | undefined
}

/** Throws ProblemError image-unsound if damage is already known, before a target is even opened. */
export const refuseKnownDamage = async (soundness: Soundness, target: string): Promise<void> => {
  const known = await now(soundness.damage)
  if (known !== PENDING) refuse(soundness, known, target, false)
}

/** The same for damage that has become known. */
export const refuseDamage = async (soundness: Soundness, target: string): Promise<void> => {
  refuse(soundness, await soundness.damage, target, false)
}

/**
 * Waits until the image has been read to its end, with everything but LBA 0 written. Resolves to the damage that was
 * accepted. Throws ProblemError image-unsound, or cancelled.
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

/** What a promise has resolved to by now. */
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
