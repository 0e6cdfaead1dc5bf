import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeFrame } from '../../app/contract/frame.ts'
import type { WriterJob } from '../../app/contract/writer-message.ts'
import { demoImage } from '../../app/demo/demo-image.ts'
import { runStickJob } from '../../app/jobs/stick-job.ts'
import { DEFAULT_CHOICES } from '../../app/plan/plan.ts'
import type { ProblemError } from '../../app/problem/problem.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { must } from '../../testing/command.ts'
import { noLoopDevices, withLoopDevice } from '../../testing/loop-device.ts'
import { memoryDevice, testEffects } from '../../testing/memory-device.ts'
import { skippedFor } from '../../testing/needs.ts'
import { writerJob } from '../../testing/writer-job.ts'
import { type Channel, createChannel, readChannel } from '../channel/channel.ts'
import { grantArgument, type WriterGrant } from '../channel/grant.ts'
import { openRemoteDevice } from '../elevation/remote-device.ts'
import { openJob } from './open-job.ts'
import { serveWriter } from './writer-server.ts'

const SIZE = ARTICLE_STICK_BYTES
const BLANK = Buffer.alloc(SIZE)
const JOB = writerJob(SIZE)

const run = (device: BlockDevice) =>
  runStickJob({
    image: demoImage(),
    device,
    choices: DEFAULT_CHOICES,
    reviewed: undefined,
    effects: testEffects,
    signal: { aborted: false },
    onProgress: () => {},
    identity: { diskId: 0x1234 },
  })

const withChannel = async (use: (channel: Channel) => Promise<void>): Promise<void> => {
  const channel = await createChannel()
  try {
    await use(channel)
  } finally {
    await channel.close()
  }
}

/** A device behind a writer in this process. */
const overChannel = (far: BlockDevice, use: (device: BlockDevice, channel: Channel) => Promise<void>): Promise<void> =>
  withChannel(async channel => {
    const serving = serveWriter({ folder: channel.folder, job: JOB }, async () => far)
    const device = await openRemoteDevice(channel, JOB, serving)
    if (!device) throw new Error('no device')
    await use(device, channel)
    await device.close()
    await serving
  })

describe('a channel', () => {
  it('is private, short, and gone when it is closed', async () => {
    const channel = await createChannel()
    expect(statSync(channel.folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(channel.folder, 'token')).mode & 0o777).toBe(0o600)
    expect(await readChannel(channel.folder)).toEqual({ socketPath: channel.socketPath, token: channel.token })
    // macOS allows 103 bytes for the whole path, and its temporary folder takes 49.
    expect(join(basename(channel.folder), 'socket').length).toBeLessThan(50)
    await channel.close()
    expect(existsSync(channel.folder)).toBe(false)
  })

  it('is refused if others may enter it, if it is a link, and if its token is not one', () =>
    withChannel(async ({ folder }) => {
      const token = join(folder, 'token')
      chmodSync(folder, 0o755)
      await expect(readChannel(folder)).rejects.toThrow('not private')
      chmodSync(folder, 0o700)
      chmodSync(token, 0o640)
      await expect(readChannel(folder)).rejects.toThrow('not private')
      chmodSync(token, 0o600)
      const link = `${folder}-link`
      symlinkSync(folder, link)
      await expect(readChannel(link)).rejects.toThrow('not private')
      rmSync(link)
      renameSync(token, join(folder, 'elsewhere'))
      symlinkSync('elsewhere', token)
      await expect(readChannel(folder)).rejects.toThrow('ELOOP')
      rmSync(token)
      must('mkfifo', ['-m', '600', token])
      await expect(readChannel(folder)).rejects.toThrow('not private')
      rmSync(token)
      writeFileSync(token, '', { mode: 0o600 })
      await expect(readChannel(folder)).rejects.toThrow('no token')
      rmSync(token)
      await expect(readChannel(folder)).rejects.toThrow('ENOENT')
    }))

  it('accepts one connection and no second', async () => {
    await overChannel(memoryDevice(SIZE), async (device, channel) => {
      const second = connect(channel.socketPath)
      const [error] = await once(second, 'error')
      expect(error.code).toMatch(/ENOENT|ECONNREFUSED/)
      await device.flush()
    })
  })

  it('drops the second of two that come at the same moment', () =>
    withChannel(async ({ socketPath, connected }) => {
      const both = [connect(socketPath), connect(socketPath)]
      for (const socket of both) socket.on('error', () => {})
      await connected
      const dropped = await Promise.race(
        both.map(socket => new Promise(resolve => socket.once('close', () => resolve(socket)))),
      )
      expect(both.filter(socket => socket !== dropped && !socket.destroyed)).toHaveLength(1)
      for (const socket of both) socket.destroy()
    }))
})

describe('a job over the channel', () => {
  it('gives the same bytes as one in the same process', async () => {
    const [far, near] = [memoryDevice(SIZE), memoryDevice(SIZE)]
    await overChannel(far, async device => {
      expect((await run(device)).verified).toBe(true)
    })
    await run(near)
    expect(Buffer.compare(far.bytes, near.bytes)).toBe(0)
  })

  it('carries the failure of a request with its LBA', async () => {
    const far = memoryDevice(SIZE, ({ action, offset }) => {
      if (action === 'write' && offset === 10 << 20) throw new Error('EIO: i/o error, write')
    })
    await overChannel(far, async device => {
      await expect(run(device)).rejects.toMatchObject({
        problem: { code: 'target-failed', lba: 20_480, cause: 'EIO: i/o error, write' },
      })
    })
  })

  it('closes the device before it says that it is closed', async () => {
    let closed = false
    const far = {
      ...memoryDevice(SIZE),
      close: async () => {
        await new Promise(resolve => setTimeout(resolve, 50))
        closed = true
      },
    }
    await overChannel(far, async device => {
      await device.close()
      expect(closed).toBe(true)
      await expect(device.flush()).rejects.toThrow('the writer has ended')
    })
  })

  it('does not happen if the writer ended before it connected', () =>
    withChannel(async channel => {
      expect(await openRemoteDevice(channel, JOB, Promise.resolve())).toBeUndefined()
    }))

  it.each([
    ['noise', Buffer.alloc(64, 0xff)],
    ['a reply to nothing', encodeFrame({ kind: 'done', id: 7 })],
    ['a reply of no kind', encodeFrame({ kind: 'hello' })],
    ['an answer that was not asked for', encodeFrame({ kind: 'opened', size: SIZE })],
  ])('cannot be opened by a writer that sends %s', (_, bytes) =>
    withChannel(async channel => {
      const writer = connect(channel.socketPath)
      writer.on('error', () => {})
      writer.write(bytes)
      await expect(openRemoteDevice(channel, JOB, new Promise(() => {}))).rejects.toMatchObject({
        problem: { code: 'target-unopenable' },
      })
      writer.destroy()
    }),
  )

  it('treats fewer bytes than it asked for as a failure', () =>
    withChannel(async channel => {
      const writer = connect(channel.socketPath)
      const replies = [{ kind: 'welcome' }, { kind: 'opened', size: SIZE }, { kind: 'done', id: 1 }]
      writer.on('data', () => void writer.write(encodeFrame(replies.shift())))
      const device = await openRemoteDevice(channel, JOB, new Promise(() => {}))
      await expect(device?.read(0, new Uint8Array(512).fill(0xaa))).rejects.toThrow('0 of 512 bytes')
      writer.destroy()
    }))
})

const skipReason = noLoopDevices()

describe('a writer process on a loop device', skippedFor(skipReason), () => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-writer-test-'))
  // Next to the native parts that it loads.
  const bundle = join('dist', 'test', `writer-${process.pid}.mjs`)

  beforeAll(async () => {
    const built = await rolldown({
      input: 'main/writer/writer-main.ts',
      platform: 'node',
      external: ['drivelist', '@ronomon/direct-io'],
      logLevel: 'silent',
    })
    await built.write({ file: bundle, format: 'esm', codeSplitting: false })
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
    rmSync(bundle, { force: true })
  })

  const withDisk = async (name: string, use: (device: string, file: string) => Promise<void>): Promise<void> => {
    const file = join(folder, name)
    writeFileSync(file, '')
    truncateSync(file, SIZE)
    try {
      await withLoopDevice(file, [], device => use(device, file))
    } finally {
      rmSync(file, { force: true })
    }
  }

  const started: ChildProcess[] = []
  const start = (...grants: WriterGrant[]): { writer: ChildProcess; ended: Promise<number | null> } => {
    const writer = spawn(process.execPath, [bundle, ...grants.map(grantArgument)], { stdio: 'inherit' })
    started.push(writer)
    return { writer, ended: once(writer, 'exit').then(([status]) => status) }
  }
  afterAll(() => {
    for (const writer of started) writer.kill('SIGKILL')
  })

  const diskseqOf = (path: string): string | null => {
    const file = `/sys/class/block/${basename(path)}/diskseq`
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
  }
  const jobFor = (path: string, file: string) => ({
    ...JOB,
    path,
    diskseq: diskseqOf(path),
    description: `Loop device over ${basename(file)}`,
  })
  const startsWithZeros = (path: string): boolean =>
    readFileSync(path)
      .subarray(0, 512)
      .every(byte => byte === 0)

  it('refuses another size, serial or name, a file, and what only looks like a device', () =>
    withDisk('disk.img', async (path, file) => {
      const job = jobFor(path, file)
      const problem = (wrong: Partial<WriterJob>): Promise<unknown> =>
        openJob({ ...job, ...wrong }).then(
          async device => device.close(),
          (error: ProblemError) => error.problem,
        )
      expect(await problem({ size: SIZE - 512 })).toMatchObject({ code: 'target-changed', now: { size: SIZE } })
      expect(await problem({ serial: 'another' })).toMatchObject({ code: 'target-changed' })
      expect(await problem({ diskseq: '1' })).toMatchObject({ code: 'target-changed', now: { diskseq: job.diskseq } })
      expect(await problem({ description: 'SanDisk Cruzer' })).toMatchObject({
        code: 'target-unopenable',
        cause: 'it is Loop device over disk.img now, and was SanDisk Cruzer',
      })
      const link = join(folder, 'link-to-file')
      linkSync(file, link)
      for (const none of [file, link, '/dev', '/dev/null', '/dev/../etc/passwd', `${path}/..`, 'loop0', ''])
        expect(await problem({ path: none }), none).toMatchObject({ code: 'target-unopenable' })
      expect(readFileSync(file).equals(BLANK)).toBe(true)
      expect(await problem({})).toBeUndefined()
    }))

  it('accepts a device by another of its names', () =>
    withDisk('named.img', async (path, file) => {
      const link = join(folder, 'by-another-name')
      symlinkSync(path, link)
      const device = await openJob({ ...jobFor(path, file), path: link })
      expect(device.name).toBe(path)
      await device.close()
    }))

  it('refuses what is mounted, and mounts stay', () =>
    withDisk('mounted.img', async (path, file) => {
      must('mkfs.ext2', ['-q', path])
      const place = join(folder, 'mount')
      mkdirSync(place)
      must('mount', [path, place])
      try {
        await expect(openJob(jobFor(path, file))).rejects.toMatchObject({
          problem: { code: 'target-refused', refusals: [{ code: 'mounted', paths: [place] }] },
        })
        expect(readFileSync('/proc/mounts', 'latin1')).toContain(place)
      } finally {
        must('umount', [place])
      }
    }))

  it('reads what is mounted where reading is all that was granted, and neither unmounts nor writes', () =>
    withDisk('read.img', (path, file) =>
      withChannel(async channel => {
        must('mkfs.ext2', ['-q', path])
        const place = join(folder, 'mount-to-read')
        mkdirSync(place)
        must('mount', [path, place])
        try {
          const job: WriterJob = { ...jobFor(path, file), access: 'read' }
          const near = await openJob(job)
          await expect(near.write(1 << 20, near.allocate(512))).rejects.toThrow('EBADF')
          await near.close()
          const before = readFileSync(file)
          const { ended } = start({ folder: channel.folder, job })
          const device = await openRemoteDevice(channel, job, ended)
          const sectors = new Uint8Array(1024)
          await device?.read(1024, sectors)
          // ext2's magic number (Linux, fs/ext2/ext2.h).
          expect([...sectors.subarray(56, 58)]).toEqual([0x53, 0xef])
          await expect(device?.write(1 << 20, new Uint8Array(512).fill(7))).rejects.toThrow('the writer has ended')
          expect(await ended).toBe(0)
          expect(readFileSync(file).equals(before)).toBe(true)
          expect(readFileSync('/proc/mounts', 'latin1')).toContain(place)
        } finally {
          must('umount', [place])
        }
      }),
    ))

  it('builds the same stick as the direct way, two at once, and ends with its peers', () =>
    withDisk('one.img', (onePath, oneFile) =>
      withDisk('two.img', (twoPath, twoFile) =>
        withChannel(one =>
          withChannel(async two => {
            const { ended } = start(
              { folder: one.folder, job: jobFor(onePath, oneFile) },
              { folder: two.folder, job: jobFor(twoPath, twoFile) },
            )
            const build = async (channel: Channel, path: string, file: string): Promise<void> => {
              const device = await openRemoteDevice(channel, jobFor(path, file), ended)
              if (!device) throw new Error('no device')
              expect((await run(device)).verified).toBe(true)
              await device.close()
              // Nobody holds it any more, so it can be opened exclusively at once.
              const { O_RDWR, O_EXCL } = (await import('node:fs')).constants
              await (await open(path, O_RDWR | O_EXCL)).close()
            }
            await Promise.all([build(one, onePath, oneFile), build(two, twoPath, twoFile)])
            expect(await ended).toBe(0)
            const near = memoryDevice(SIZE)
            near.bytes.fill(0)
            await run(near)
            for (const path of [onePath, twoPath]) expect(Buffer.compare(readFileSync(path), near.bytes)).toBe(0)
          }),
        ),
      ),
    ))

  it('comes as root to the folder of another user, and to none with the token of a third', () =>
    withDisk('user.img', (path, file) =>
      withChannel(async channel => {
        const [user, another] = [65_534, 65_533]
        const token = join(channel.folder, 'token')
        chownSync(channel.folder, user, user)
        chownSync(token, another, user)
        expect(await start({ folder: channel.folder, job: jobFor(path, file) }).ended).toBe(1)
        chownSync(token, user, user)
        const { ended } = start({ folder: channel.folder, job: jobFor(path, file) })
        const device = await openRemoteDevice(channel, jobFor(path, file), ended)
        await device?.write(512, new Uint8Array(512).fill(1))
        await device?.close()
        expect(await ended).toBe(0)
        expect(readFileSync(path).indexOf(1)).toBe(512)
      }),
    ))

  it('killed in the middle of a job is a failure with a sentence, and leaves no table', () =>
    withDisk('killed.img', (path, file) =>
      withChannel(async channel => {
        const { writer, ended } = start({ folder: channel.folder, job: jobFor(path, file) })
        const device = await openRemoteDevice(channel, jobFor(path, file), ended)
        if (!device) throw new Error('no device')
        let written = 0
        const killing = {
          ...device,
          write: (offset: number, bytes: Uint8Array) => {
            written += bytes.length
            if (written > 10_000_000) writer.kill('SIGKILL')
            return device.write(offset, bytes)
          },
        }
        await expect(run(killing)).rejects.toMatchObject({
          problem: { code: 'target-failed', cause: 'the writer has ended' },
        })
        await device.close()
        expect(startsWithZeros(path)).toBe(true)
      }),
    ))

  it('ends when its peer is gone in the middle of a request', () =>
    withDisk('orphan.img', (path, file) =>
      withChannel(async channel => {
        const { ended } = start({ folder: channel.folder, job: jobFor(path, file) })
        const socket = await channel.connected
        socket.write(encodeFrame({ kind: 'hello', token: channel.token }))
        socket.write(encodeFrame({ kind: 'open' }))
        for (let id = 1; id < 20; id++) socket.write(encodeFrame({ kind: 'read', id, offset: 0, length: 1 << 20 }))
        await once(socket, 'data')
        socket.destroy()
        expect(await ended).toBe(0)
      }),
    ))

  it.each([
    ['a wrong token', [{ kind: 'hello', token: 'x' }, { kind: 'open' }]],
    ['no token', [{ kind: 'open' }]],
  ])('ends at %s, nothing written', (_, messages) =>
    withDisk('stranger.img', (path, file) =>
      withChannel(async channel => {
        const { ended } = start({ folder: channel.folder, job: jobFor(path, file) })
        const socket = await channel.connected
        const got: unknown[] = []
        socket.on('data', bytes => got.push(bytes))
        for (const message of messages) socket.write(encodeFrame(message))
        socket.write(encodeFrame({ kind: 'write', id: 1, offset: 512 }, new Uint8Array(512).fill(1)))
        expect(await ended).toBe(0)
        expect(got).toEqual([])
        expect(readFileSync(path).equals(BLANK)).toBe(true)
      }),
    ),
  )

  it('does nothing for a drive that it was not started for, no matter who has its channel', () =>
    withDisk('granted.img', (path, file) =>
      withDisk('another.img', (otherPath, otherFile) =>
        withChannel(async channel => {
          const attack = async (...messages: { kind: string }[]): Promise<void> => {
            const { ended } = start({ folder: channel.folder, job: jobFor(path, file) })
            const socket = await channel.connected
            socket.write(encodeFrame({ kind: 'hello', token: channel.token }))
            for (const message of messages) socket.write(encodeFrame(message))
            socket.write(encodeFrame({ kind: 'write', id: 1, offset: 512 }, new Uint8Array(512).fill(1)))
            expect(await ended).toBe(0)
          }
          await attack({ kind: 'open', job: jobFor(otherPath, otherFile) } as { kind: string })
          expect(readFileSync(otherPath).equals(BLANK)).toBe(true)
          expect(readFileSync(path).equals(BLANK)).toBe(true)
        }),
      ),
    ))

  it('refuses a drive that was exchanged between the review and the prompt', () =>
    withDisk('reviewed.img', (path, file) =>
      withChannel(async channel => {
        const job = jobFor(path, file)
        must('losetup', ['--detach', path])
        must('losetup', [path, file])
        const { ended } = start({ folder: channel.folder, job })
        await expect(openRemoteDevice(channel, job, ended)).rejects.toMatchObject({
          problem: { code: 'target-changed', reviewed: { diskseq: job.diskseq } },
        })
        expect(readFileSync(path).equals(BLANK)).toBe(true)
      }),
    ))

  it('does nothing at all if one of its arguments is not a grant', () =>
    withDisk('whole.img', (path, file) =>
      withChannel(async channel => {
        const grant = grantArgument({ folder: channel.folder, job: jobFor(path, file) })
        for (const argument of [channel.folder, '', grant.replace('size=', 'size=x'), `${grant}&force=1`])
          expect(await once(spawn(process.execPath, [bundle, grant, argument]), 'exit'), argument).toEqual([1, null])
      }),
    ))

  it('does not start on a folder that is not private, or if nobody is waiting', async () => {
    const open = mkdtempSync(join(folder, 'open-'))
    chmodSync(open, 0o755)
    expect(await start({ folder: open, job: JOB }).ended).toBe(1)
    expect(await start({ folder: join(folder, 'none'), job: JOB }).ended).toBe(1)
    expect(await start().ended).toBe(1)
  })
})
