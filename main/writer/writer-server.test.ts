import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoImage } from '../../app/demo/demo-image.ts'
import { USUAL_CHOICES } from '../../app/plan/plan.ts'
import type { ProblemError } from '../../app/report/problem.ts'
import { runStickJob } from '../../app/stick-job.ts'
import { noLoopDevices, withLoopDevice } from '../../e2e/support/loop-device.ts'
import { memoryDevice, testEffects } from '../../e2e/support/memory-device.ts'
import { createChannel, readChannel, removeChannel } from './channel.ts'
import { openJob } from './open-job.ts'
import { openRemoteDevice } from './remote-device.ts'
import { serveWriter } from './writer-server.ts'

const SIZE = 65_273_856
const never = (): boolean => false
const JOB = { path: '/dev/sdx', size: SIZE, serial: null, allowLarge: false }

const run = (device: Parameters<typeof runStickJob>[0]['device']) =>
  runStickJob({
    image: demoImage(),
    device,
    choices: USUAL_CHOICES,
    reviewed: undefined,
    effects: testEffects,
    signal: { aborted: false },
    onProgress: () => {},
    identity: { diskId: 0x1234 },
  })

describe('a channel', () => {
  it('is private, and refused where it is not', async () => {
    const channel = await createChannel()
    expect(statSync(channel.folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(channel.folder, 'token')).mode & 0o777).toBe(0o600)
    expect((await readChannel(channel.folder)).token).toBe(channel.token)
    chmodSync(channel.folder, 0o755)
    await expect(readChannel(channel.folder)).rejects.toThrow('not private')
    chmodSync(channel.folder, 0o700)
    const link = `${channel.folder}-link`
    symlinkSync(channel.folder, link)
    await expect(readChannel(link)).rejects.toThrow('not private')
    rmSync(link)
    await removeChannel(channel)
    expect(existsSync(channel.folder)).toBe(false)
  })
})

describe('a job over the channel', () => {
  it('gives the same bytes as one in the same process', async () => {
    const channel = await createChannel()
    const [far, near] = [memoryDevice(SIZE), memoryDevice(SIZE)]
    const serving = serveWriter(channel.folder, async () => far)
    const device = await openRemoteDevice(channel, JOB, never)
    if (!device) throw new Error('no device')
    const stranger = connect(channel.socketPath)
    stranger.on('error', () => {})
    const turnedAway = new Promise(resolve => stranger.once('close', resolve))
    const report = await run(device)
    await turnedAway
    await device.close()
    await serving
    await run(near)
    expect(report.verified).toBe(true)
    expect(Buffer.compare(far.bytes, near.bytes)).toBe(0)
    await removeChannel(channel)
  })

  it('carries the failure of a request with its LBA', async () => {
    const channel = await createChannel()
    const far = memoryDevice(SIZE, ({ action, offset }) => {
      if (action === 'write' && offset === 10 << 20) throw new Error('EIO: i/o error, write')
    })
    const serving = serveWriter(channel.folder, async () => far)
    const device = await openRemoteDevice(channel, JOB, never)
    if (!device) throw new Error('no device')
    await expect(run(device)).rejects.toMatchObject({
      problem: { code: 'target-failed', lba: 20_480, cause: 'EIO: i/o error, write' },
    })
    await device.close()
    await serving
    await removeChannel(channel)
  })
})

const skipReason = noLoopDevices()

describe.skipIf(skipReason)(`a writer process on a loop device${skipReason ? ` (${skipReason})` : ''}`, () => {
  const withDisk = async (use: (device: string, file: string) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'thinstick-writer-'))
    const file = join(folder, 'disk.img')
    writeFileSync(file, '')
    truncateSync(file, SIZE)
    try {
      await withLoopDevice(file, [], device => use(device, file))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  it('refuses another size, another serial and a file', async () => {
    await withDisk(async (path, file) => {
      const problem = (job: typeof JOB) =>
        openJob(job).then(
          () => 'opened',
          (error: ProblemError) => error.problem.code,
        )
      expect(await problem({ ...JOB, path, size: SIZE - 512 })).toBe('target-changed')
      expect(
        await openJob({ ...JOB, path, serial: 'another' } as never).catch((error: ProblemError) => error.problem.code),
      ).toBe('target-changed')
      expect(await problem({ ...JOB, path: file })).toBe('target-unopenable')
      expect(readFileSync(file).every(byte => byte === 0)).toBe(true)
    })
  })

  it('builds a stick, ends with its peer, and a crash in mid-job is a failure with a sentence', async () => {
    await withDisk(async path => {
      const child = (folder: string) => spawn(process.execPath, ['dist/writer.mjs', folder], { stdio: 'inherit' })
      const job = { ...JOB, path }
      const first = await createChannel()
      const writer = child(first.folder)
      const ended = new Promise(resolve => writer.once('exit', resolve))
      const device = await openRemoteDevice(first, job, never)
      if (!device) throw new Error('no device')
      expect((await run(device)).verified).toBe(true)
      await device.close()
      expect(await ended).toBe(0)
      await removeChannel(first)

      const second = await createChannel()
      const doomed = child(second.folder)
      const remote = await openRemoteDevice(second, job, never)
      if (!remote) throw new Error('no device')
      let written = 0
      const killing = {
        ...remote,
        write: (offset: number, bytes: Uint8Array) => {
          written += bytes.length
          if (written > 10_000_000) doomed.kill('SIGKILL')
          return remote.write(offset, bytes)
        },
      }
      await expect(run(killing)).rejects.toMatchObject({
        problem: { code: 'target-failed', cause: 'the writer has ended' },
      })
      expect(
        readFileSync(path)
          .subarray(0, 512)
          .every(byte => byte === 0),
      ).toBe(true)
      await removeChannel(second)
    })
  })
})
