import type { ByteSource } from '../bytes/byte-source.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { needsRest } from '../plan/needs.ts'
import type { Plan } from '../plan/plan.ts'
import { ProblemError } from '../problem/problem.ts'
import type { Part, Stick } from '../stick/extent.ts'
import { plannedSource } from '../stick/planned-source.ts'
import { describeMismatch } from '../words/mismatch-wording.ts'
import { pathIn } from '../words/volume-name.ts'
import { compareStick } from './compare-stick.ts'

/**
 * Checks before anything is written that a stick can be what its plan says: everything it takes from the image is
 * there, and the planned stick means the same as the image. Reads tables, FATs and directories. Throws ProblemError
 * image-truncated or image-damaged: what is wrong here is the fault of the image, not of a stick.
 */
export const checkStick = async (
  stick: Stick,
  image: ByteSource,
  plan: Plan,
  inspection: Inspection,
): Promise<void> => {
  refuseBeyondImage(stick, image, inspection)
  const found = await readPlanned(stick, image, plan)
  const [first] = compareStick(found, plan, inspection)
  if (first) throw damaged(`p${inspection.bank.partition.slot}`, describeMismatch(first))
}

const refuseBeyondImage = ({ extents }: Stick, image: ByteSource, inspection: Inspection): void => {
  for (const { content, length, part } of extents) {
    if (content.kind !== 'image') continue
    const needed = content.offset + length
    if (needed > image.size)
      throw new ProblemError({ code: 'image-truncated', size: image.size, needed, part: nameOf(part, inspection) })
  }
}

const nameOf = (part: Part, { boot, bank }: Inspection): string => {
  if (part.kind === 'file') return pathIn(part.slot, part.path)
  return `p${part.kind === 'boot' ? boot.partition.slot : bank.partition.slot}`
}

const readPlanned = async (stick: Stick, image: ByteSource, plan: Plan): Promise<Inspection> => {
  try {
    return await inspectImage(plannedSource(stick, image), { rest: needsRest(plan) })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { problem } = error
    if (problem.code === 'image-damaged') throw damaged(problem.part, problem.cause, error)
    if (problem.code === 'image-not-esxi') throw damaged('its tables', `that would be ${problem.what}`, error)
    throw error
  }
}

const damaged = (part: string, what: string, cause?: unknown): ProblemError =>
  new ProblemError(
    { code: 'image-damaged', part, cause: `a stick made from it would not hold the same (${what})` },
    { cause },
  )
