import { describe, expect, it } from 'vitest'
import { standInKernel } from '../../testing/windows-kernel.ts'
import { type EjectTools, ejectDrive } from './eject-service.ts'

const DRIVE = '\\\\.\\PhysicalDrive2'
const VOLUME = '\\\\?\\Volume{a}'

const tools = (more: Partial<EjectTools>): EjectTools & { readonly ran: string[][] } => {
  const ran: string[][] = []
  return {
    platform: 'linux',
    kernel: standInKernel(),
    factsOf: async path => ({ path, kind: 'drive', virtual: false }),
    run: async (program, args) => ran.push([program, ...args]),
    patience: { tries: 1, pause: 0 },
    ran,
    ...more,
  }
}

describe('ejectDrive', () => {
  it.each([
    ['linux', [['udisksctl', 'power-off', '-b', '/dev/sdx']]],
    [
      'darwin',
      [
        ['diskutil', 'unmountDisk', '/dev/sdx'],
        ['diskutil', 'eject', '/dev/sdx'],
      ],
    ],
  ] as const)('asks the program that %s has for it, once nothing is mounted', async (platform, commands) => {
    const asked = tools({ platform })
    await ejectDrive('/dev/sdx', asked)
    expect(asked.ran).toEqual(commands)
  })

  it('dismounts the volumes on Windows and ejects the medium, by no program', async () => {
    const kernel = standInKernel({ volumes: { [`${VOLUME}\\`]: [2] } })
    const asked = tools({ platform: 'win32', kernel })
    await ejectDrive(DRIVE, asked)
    expect(kernel.asked.slice(-4)).toEqual([
      `dismount ${VOLUME}`,
      `removal ${VOLUME}`,
      `eject ${VOLUME}`,
      `close ${VOLUME}`,
    ])
    expect(asked.ran).toEqual([])
  })

  it('says which is in use, and what a program said', async () => {
    const kernel = standInKernel({
      volumes: { [`${VOLUME}\\`]: [2] },
      fails: request => (request.startsWith('lock') ? 5 : undefined),
    })
    await expect(ejectDrive(DRIVE, tools({ platform: 'win32', kernel }))).rejects.toMatchObject({
      problem: {
        code: 'eject-failed',
        target: DRIVE,
        cause: 'a volume on it is in use by another program and cannot be locked',
      },
    })
    const busy = async () => {
      throw Object.assign(new Error('Command failed'), { stderr: 'Error: target is busy\n' })
    }
    await expect(ejectDrive('/dev/sdx', tools({ run: busy }))).rejects.toMatchObject({
      problem: { code: 'eject-failed', cause: 'Error: target is busy' },
    })
  })

  it('has nothing to do for a file', async () => {
    const asked = tools({ factsOf: async path => ({ path, kind: 'file', virtual: true }) })
    await ejectDrive('/tmp/a.img', asked)
    expect(asked.ran).toEqual([])
  })
})
