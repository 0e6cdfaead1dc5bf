import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalsFor, type TargetFacts } from '../../app/target/target-rules.ts'
import { must, run } from '../../testing/command.ts'
import { inTempFolder } from '../../testing/judges.ts'
import { noLoopDevices, withLoopDevice } from '../../testing/loop-device.ts'
import { skippedFor } from '../../testing/needs.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { type UnmountTools, unmountAutomatic } from './unmount.ts'

const noLoops = noLoopDevices()

const stick = (...mounts: [string, boolean][]): TargetFacts =>
  ({
    path: '/dev/sdk',
    mounts: mounts.map(([path, automatic]) => ({ path, automatic, readOnly: false })),
  }) as unknown as TargetFacts

const commandsFor = async (facts: TargetFacts, tools: Partial<UnmountTools>): Promise<string[][]> => {
  const commands: string[][] = []
  await unmountAutomatic(facts, {
    platform: 'linux',
    root: true,
    deviceOf: async mount => `/dev/of${mount.replaceAll('/', '-')}`,
    run: async (program, args) => commands.push([program, ...args]),
    ...tools,
  })
  return commands
}

describe('unmountAutomatic', () => {
  const NESTED = stick(['/media/me/A', true], ['/mnt/mine', false], ['/media/me/A/inner', true])

  it('unmounts the innermost first, and only what was mounted automatically', async () => {
    expect(await commandsFor(NESTED, {})).toEqual([
      ['umount', '--', '/media/me/A/inner'],
      ['umount', '--', '/media/me/A'],
    ])
  })

  it('asks udisks without root, by device; an option is never made of a name', async () => {
    expect(await commandsFor(stick(['/media/me/A', true]), { root: false })).toEqual([
      ['udisksctl', 'unmount', '--no-user-interaction', '-b', '/dev/of-media-me-A'],
    ])
    expect(await commandsFor(stick(['-rf', true]), { root: false, deviceOf: async () => undefined })).toEqual([
      ['umount', '--', '-rf'],
    ])
  })

  it('unmounts a whole drive at once on macOS, nothing on Windows or if nothing is mounted', async () => {
    expect(await commandsFor(NESTED, { platform: 'darwin' })).toEqual([['diskutil', 'unmountDisk', '/dev/sdk']])
    expect(await commandsFor(NESTED, { platform: 'win32' })).toEqual([])
    expect(await commandsFor(stick(), { platform: 'darwin' })).toEqual([])
  })

  it('says which volume stays and what the system said', async () => {
    const saying = (error: Error) =>
      commandsFor(stick(['/media/me/A', true]), {
        run: async () => {
          throw error
        },
      }).catch(({ problem }) => problem)
    const busy = Object.assign(new Error('Command failed'), { stderr: 'umount: target is busy.\n' })
    expect(await saying(busy)).toEqual({
      code: 'target-unopenable',
      target: '/dev/sdk',
      cause: 'its volume at /media/me/A cannot be unmounted (umount: target is busy.)',
    })
    expect((await saying(new Error('spawn umount ENOENT'))).cause).toContain('(spawn umount ENOENT)')
  })
})

describe('unmountAutomatic of a real volume', skippedFor(noLoops), () => {
  it('unmounts what is under /media, and says so while it is in use', () =>
    inTempFolder(async folder => {
      const file = join(folder, 'ext4.img')
      writeFileSync(file, Buffer.alloc(4096, 0xaa))
      truncateSync(file, 16 << 20)
      must('mkfs.ext4', ['-q', '-F', file])
      mkdirSync('/media', { recursive: true })
      const mount = mkdtempSync('/media/thinstick test ')
      try {
        await withLoopDevice(file, [], async device => {
          must('mount', [device, mount])
          try {
            const facts = await factsOf(device, {})
            expect(facts.mounts).toEqual([{ path: mount, automatic: true, readOnly: false }])
            expect(refusalsFor(facts, { allowLarge: false, minimumSize: undefined })).toEqual([])
            const inner = join(mount, 'inner')
            mkdirSync(inner)
            must('mount', ['-t', 'tmpfs', 'thinstick', inner])
            await expect(unmountAutomatic(facts)).rejects.toMatchObject({
              problem: { code: 'target-unopenable', cause: expect.stringContaining(`its volume at ${mount}`) },
            })
            must('umount', [inner])
            await unmountAutomatic(facts)
            expect(readFileSync('/proc/self/mountinfo', 'utf8')).not.toContain('/media/thinstick')
            expect((await factsOf(device, {})).mounts).toEqual([])
          } finally {
            run('umount', ['--recursive', mount])
          }
        })
      } finally {
        rmSync(mount, { recursive: true, force: true })
      }
    }))
})
