import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AllowedTarget } from '../../app/target/allowed-target.ts'
import { memoryDevice } from '../../testing/memory-device.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { parseGrant, type WriterGrant } from '../channel/grant.ts'
import { serveWriter } from '../writer/writer-server.ts'
import { openWithPrivilege, readWithPrivilege } from './elevate.ts'
import type { Elevation } from './elevation.ts'

const target = (path: string): AllowedTarget => ({
  createSize: undefined,
  choices: { allowLarge: false, minimumSize: undefined },
  facts: stickFacts({ path, description: path, size: 1 << 20, serial: '4C 5&3=0' }),
})

const MOUNTED = [{ path: '/media/x', automatic: true, readOnly: false }]

// Nobody, not even root, may write to something that is not there, so these go through a writer.
const [A, B] = ['/dev/thinstick-none-a', '/dev/thinstick-none-b']

describe('openWithPrivilege', () => {
  it('asks once for several sticks, and removes the folders at the end', async () => {
    const prompts: WriterGrant[][] = []
    const open = openWithPrivilege(given => {
      const grants = given.map(parseGrant).filter(grant => grant !== undefined)
      prompts.push(grants)
      const all = Promise.all(grants.map(grant => serveWriter(grant, async () => memoryDevice(1 << 20))))
      return { over: all.then((): Elevation => 'ended') }
    })
    const devices = await Promise.all([open(target(A)), open(target(B))])
    expect(prompts).toHaveLength(1)
    // Each folder comes with its drive, as it was reviewed.
    expect(prompts[0]?.map(({ job }) => job).sort((a, b) => a.path.localeCompare(b.path))).toEqual(
      [A, B].map(path => ({
        path,
        access: 'write',
        size: 1 << 20,
        serial: '4C 5&3=0',
        diskseq: '23',
        description: null,
        allowLarge: false,
      })),
    )
    await devices[0]?.write(512, new Uint8Array(512).fill(1))
    for (const device of devices) await device.close()
    expect(prompts[0]?.some(({ folder }) => existsSync(folder))).toBe(false)
  })

  it('asks to read alone for what is only read, a drive of the system too', async () => {
    const jobs: unknown[] = []
    const open = readWithPrivilege(given => {
      const grants = given.map(parseGrant).filter(grant => grant !== undefined)
      jobs.push(...grants.map(({ job }) => job))
      const all = Promise.all(grants.map(grant => serveWriter(grant, async () => memoryDevice(1 << 20))))
      return { over: all.then((): Elevation => 'ended') }
    })
    const { facts } = target(A)
    const device = await open({ ...facts, system: true, readOnly: true, mounts: MOUNTED })
    await device.read(0, new Uint8Array(512))
    await expect(device.write(512, new Uint8Array(512))).rejects.toThrow('the writer has ended')
    await device.close()
    expect(jobs).toMatchObject([{ access: 'read', path: A, allowLarge: false }])
  })

  it.each([
    ['dismissed', { code: 'cancelled', written: false }],
    ['no-agent', { code: 'needs-privilege', target: A, command: expect.stringMatching(/^\/.* serve$/) }],
    ['failed', { code: 'target-unopenable', target: A, cause: 'the privileged writer ended before it was reached' }],
    ['ended', { code: 'target-unopenable', target: A, cause: 'the privileged writer ended before it was reached' }],
  ] as const)('a prompt that was %s is %j', async (how, problem) => {
    const folders: string[] = []
    const open = openWithPrivilege(given => {
      folders.push(...given.map(argument => parseGrant(argument)?.folder ?? ''))
      return { over: Promise.resolve(how) }
    })
    await expect(open(target(A))).rejects.toMatchObject({ problem })
    expect(folders.some(existsSync)).toBe(false)
  })
})
