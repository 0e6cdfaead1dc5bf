import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../app/problem/problem.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { memoryDevice } from '../../testing/memory-device.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { openToReadWith } from './open-to-read.ts'

/** How openTarget fails where the system refuses with this code. */
const failing = (code: string) => async (): Promise<never> => {
  const cause = Object.assign(new Error(code), { code })
  throw new ProblemError({ code: 'target-unopenable', target: '/dev/sdk', cause: code }, { cause })
}

const opening = async (facts: TargetFacts, code: string | undefined) => {
  const asked: TargetFacts[] = []
  const device = memoryDevice(512)
  const privileged = async (given: TargetFacts) => {
    asked.push(given)
    return device
  }
  const open = openToReadWith(privileged, code === undefined ? async () => device : failing(code))
  const opened = await open(facts).catch((error: ProblemError) => error.problem.code)
  return { asked, opened: opened === device ? 'opened' : opened }
}

// No rule of writing allows any of these.
const MOUNTS = [{ path: '/media/stick', automatic: true, readOnly: false }]
const UNWRITABLE: readonly Partial<TargetFacts>[] = [
  { system: true, mounts: MOUNTS },
  { readOnly: true },
  { size: 128e9 },
  { removable: false, bus: 'SATA' },
]

describe('opening to read', () => {
  it('asks nobody for what this user may read', async () => {
    expect(await opening(stickFacts(), undefined)).toEqual({ asked: [], opened: 'opened' })
  })

  it.each(UNWRITABLE)('asks the system for a drive that this user may not read: %j', async more => {
    const facts = stickFacts(more)
    for (const code of ['EACCES', 'EPERM'])
      expect(await opening(facts, code)).toEqual({ asked: [facts], opened: 'opened' })
  })

  it('never asks for a file, or where more rights would not help', async () => {
    const refused = { asked: [], opened: 'target-unopenable' }
    expect(await opening(stickFacts({ kind: 'file' }), 'EACCES')).toEqual(refused)
    expect(await opening(stickFacts(), 'ENXIO')).toEqual(refused)
  })
})
