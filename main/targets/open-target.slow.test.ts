import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../app/bytes/byte-source.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { must } from '../../testing/command.ts'
import { inTempFolder } from '../../testing/judges.ts'
import { noLoopDevices, withLoopDevice } from '../../testing/loop-device.ts'
import { memoryDevice } from '../../testing/memory-device.ts'
import { skippedFor } from '../../testing/needs.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { keptFile } from './kept-file.ts'
import { openTarget } from './open-target.ts'

const SIZE = 8 << 20
const noLoops = noLoopDevices()

const disk = (folder: string, name = 'disk.img', size = SIZE): string => {
  const path = join(folder, name)
  writeFileSync(path, Buffer.alloc(size, 0xaa))
  return path
}

const counting = (length: number, seed = 0): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 7 + seed) & 0xff)

// toEqual takes seconds over a megabyte.
const expectBytes = (actual: Uint8Array, expected: Uint8Array): void => expect(Buffer.compare(actual, expected)).toBe(0)

const causeOf = (opening: Promise<{ close(): Promise<void> }>): Promise<string> =>
  opening.then(
    async device => {
      await device.close()
      return 'it opened'
    },
    error => `${error.problem.code}: ${error.problem.cause}`,
  )

/** Writes sectors at odd places from every kind of memory, and reads them back. */
const exercise = async (facts: TargetFacts, path: string): Promise<void> => {
  const device = await openTarget(facts, { writable: true })
  try {
    const own = device.allocate(1 << 20)
    own.set(counting(1 << 20))
    await device.write(512, own)
    await device.write(3 * 512 + (2 << 20), counting(1024 + 5, 3).subarray(5))
    await device.flush()
    expectBytes(await readBytes(device, 512, 1 << 20), counting(1 << 20))
    expect(await readBytes(device, 3 * 512 + (2 << 20), 1024)).toEqual(counting(1024 + 5, 3).subarray(5))
    await device.write(device.size - 512, counting(512, 9))
    await expect(device.read(device.size - 512, new Uint8Array(1024))).rejects.toThrow()
    await device.flush()
  } finally {
    await device.close()
    await device.close()
  }
  const bytes = readFileSync(path)
  expect(bytes.subarray(0, 512).every(byte => byte === 0xaa)).toBe(true)
  expectBytes(bytes.subarray(512, 512 + (1 << 20)), counting(1 << 20))
  expect(new Uint8Array(bytes.subarray(SIZE - 512))).toEqual(counting(512, 9))
}

describe('openTarget on files', () => {
  it('writes and reads sectors past the cache', () =>
    inTempFolder(async folder => {
      const path = disk(folder)
      await exercise(await factsOf(path, {}), path)
    }))

  it.skipIf(!existsSync('/dev/shm'))('does so on tmpfs, which may know no direct I/O', async () => {
    const folder = mkdtempSync('/dev/shm/thinstick-')
    try {
      const path = disk(folder)
      await exercise(await factsOf(path, {}), path)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('makes a new one, sparse and of the size asked for', () =>
    inTempFolder(async folder => {
      const path = join(folder, 'new.img')
      const device = await openTarget(await factsOf(path, { newSize: SIZE }), { writable: true, createSize: SIZE })
      expect(device.size).toBe(SIZE)
      expect((await readBytes(device, SIZE - 512, 512)).every(byte => byte === 0)).toBe(true)
      await device.close()
      expect(statSync(path)).toMatchObject({ size: SIZE, blocks: 0 })
    }))

  it('does not overwrite a file that has appeared meanwhile', () =>
    inTempFolder(async folder => {
      const path = join(folder, 'new.img')
      const facts = await factsOf(path, { newSize: SIZE })
      writeFileSync(path, 'mine')
      expect(await causeOf(openTarget(facts, { writable: true, createSize: SIZE }))).toContain('EEXIST')
      expect(readFileSync(path, 'utf8')).toBe('mine')
    }))

  it('leaves nothing behind if the file cannot have its size', () =>
    inTempFolder(async folder => {
      const path = join(folder, 'huge.img')
      const size = Number.MAX_SAFE_INTEGER - 511
      const facts = await factsOf(path, { newSize: size })
      expect(await causeOf(openTarget(facts, { writable: true, createSize: size }))).toContain('target-unopenable: ')
      expect(existsSync(path)).toBe(false)
    }))

  it('refuses one whose size has changed, and accepts one with bytes after its last sector', () =>
    inTempFolder(async folder => {
      const path = disk(folder)
      truncateSync(path, SIZE + 100)
      const facts = await factsOf(path, {})
      const device = await openTarget(facts, { writable: true })
      expect(device.size).toBe(SIZE)
      await device.close()
      truncateSync(path, SIZE - 512)
      expect(await causeOf(openTarget(facts, { writable: true }))).toBe(
        `target-unopenable: it had ${SIZE} bytes and now has ${SIZE - 512}: it is no longer the same`,
      )
    }))

  it('refuses another file that has taken the name, though the size is the same', () =>
    inTempFolder(async folder => {
      const [path, other] = [disk(folder), disk(folder, 'other.img')]
      const facts = await factsOf(path, {})
      renameSync(other, path)
      expect(await causeOf(openTarget(facts, { writable: true }))).toBe(
        'target-unopenable: another file has taken its name',
      )
      expect(readFileSync(path).every(byte => byte === 0xaa)).toBe(true)
    }))

  it("makes a file that is its owner's alone", () =>
    inTempFolder(async folder => {
      const path = join(folder, 'new.img')
      const device = await openTarget(await factsOf(path, { newSize: SIZE }), { writable: true, createSize: SIZE })
      await device.close()
      expect(statSync(path).mode & 0o777).toBe(0o600)
    }))

  it.each([
    ['deleted', (path: string) => rmSync(path)],
    ['cut', (path: string) => truncateSync(path, SIZE - 512)],
    ['replaced', (path: string) => renameSync(path, `${path}.old`)],
    [
      'replaced',
      (path: string) => {
        renameSync(path, `${path}.old`)
        disk(dirname(path))
      },
    ],
  ] as const)('is not read back as whole where the file was %s meanwhile', (reason, harm) =>
    inTempFolder(async folder => {
      const path = disk(folder)
      const device = await openTarget(await factsOf(path, {}), { writable: true })
      try {
        const sector = device.allocate(512)
        await device.write(0, sector)
        await device.read(0, sector)
        harm(path)
        const failed = { problem: { code: 'file-failed', target: path, reason } }
        await expect(device.read(0, sector)).rejects.toMatchObject(failed)
        // Then not even the table is written.
        await expect(device.write(0, sector)).rejects.toMatchObject(failed)
      } finally {
        await device.close()
      }
    }),
  )

  it('reports a full disk as such', () =>
    inTempFolder(async folder => {
      const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      const handle = await open(disk(folder), 'r+')
      const device = keptFile({ ...memoryDevice(SIZE), write: () => Promise.reject(full) }, handle)
      await expect(device.write(512, new Uint8Array(512))).rejects.toMatchObject({
        problem: { code: 'file-failed', reason: 'full' },
      })
      await handle.close()
    }))

  it('opens only for reading if nothing is to be written', () =>
    inTempFolder(async folder => {
      const path = disk(folder)
      const device = await openTarget(await factsOf(path, {}), { writable: false })
      expect((await readBytes(device, 512, 512)).every(byte => byte === 0xaa)).toBe(true)
      await expect(device.write(0, new Uint8Array(512))).rejects.toMatchObject({ code: 'EBADF' })
      await device.close()
    }))

  it('says why it cannot be opened', () =>
    inTempFolder(async folder => {
      const path = disk(folder)
      const facts = await factsOf(path, {})
      rmSync(path)
      expect(await causeOf(openTarget(facts, { writable: true }))).toBe('target-unopenable: there is no such file')
      mkdirSync(path)
      expect(await causeOf(openTarget(facts, { writable: true }))).toBe('target-unopenable: it is a folder')
    }))
})

describe('openTarget on real loop devices', skippedFor(noLoops), () => {
  it('writes and reads sectors', () =>
    inTempFolder(async folder => {
      const path = disk(folder)
      await withLoopDevice(path, [], async device => exercise(await factsOf(device, {}), device))
    }))

  it('has a drive for itself: a second writer is refused, a reader is not', () =>
    inTempFolder(folder =>
      withLoopDevice(disk(folder), [], async path => {
        const facts = await factsOf(path, {})
        const first = await openTarget(facts, { writable: true })
        const before = performance.now()
        expect(await causeOf(openTarget(facts, { writable: true }))).toBe(
          'target-unopenable: another program is using it',
        )
        expect(performance.now() - before).toBeLessThan(2500)
        expect(await causeOf(openTarget(facts, { writable: false }))).toBe('it opened')
        await first.close()
        expect(await causeOf(openTarget(facts, { writable: true }))).toBe('it opened')
      }),
    ))

  it('waits a moment for a drive that somebody is just letting go', () =>
    inTempFolder(folder =>
      withLoopDevice(disk(folder), [], async path => {
        const facts = await factsOf(path, {})
        const first = await openTarget(facts, { writable: true })
        const second = openTarget(facts, { writable: true })
        setTimeout(() => void first.close(), 400)
        expect(await causeOf(second)).toBe('it opened')
      }),
    ))

  it('cannot open one that is mounted, and the volume stays as it is', () =>
    inTempFolder(async folder => {
      const file = disk(folder, 'ext4.img', 16 << 20)
      must('mkfs.ext4', ['-q', '-F', file])
      const mount = join(folder, 'mount')
      mkdirSync(mount)
      await withLoopDevice(file, [], async path => {
        const facts = await factsOf(path, {})
        must('mount', [path, mount])
        try {
          writeFileSync(join(mount, 'file'), 'mine')
          expect(await causeOf(openTarget(facts, { writable: true }))).toContain('another program is using it')
          expect(readFileSync(join(mount, 'file'), 'utf8')).toBe('mine')
        } finally {
          must('umount', [mount])
        }
      })
    }))

  it('refuses another drive that has taken the same name', () =>
    inTempFolder(async folder => {
      const [file, other] = [disk(folder), disk(folder, 'other.img', SIZE * 2)]
      const name = join(folder, 'stick')
      await withLoopDevice(file, [], first =>
        withLoopDevice(other, [], async second => {
          must('ln', ['-s', first, name])
          const facts = await factsOf(name, {})
          must('ln', ['-sfn', second, name])
          await expect(openTarget(facts, { writable: true })).rejects.toMatchObject({
            problem: { code: 'target-changed', reviewed: { size: SIZE }, now: { size: SIZE * 2 } },
          })
        }),
      )
    }))

  it('refuses another of the same size that has taken the name, and the same one plugged in again', () =>
    inTempFolder(async folder => {
      const [file, other] = [disk(folder), disk(folder, 'other.img')]
      const name = join(folder, 'stick')
      await withLoopDevice(file, [], first =>
        withLoopDevice(other, [], async second => {
          must('ln', ['-s', first, name])
          const facts = await factsOf(name, {})
          must('ln', ['-sfn', second, name])
          const changed = { problem: { code: 'target-changed', reviewed: { diskseq: facts.diskseq } } }
          await expect(openTarget(facts, { writable: true })).rejects.toMatchObject(changed)
          must('losetup', ['--detach', first])
          must('losetup', [first, file])
          must('ln', ['-sfn', first, name])
          await expect(openTarget(facts, { writable: true })).rejects.toMatchObject(changed)
          for (const path of [file, other]) expect(readFileSync(path).every(byte => byte === 0xaa)).toBe(true)
        }),
      )
    }))

  it('refuses a file that has become a drive, and a drive that has become a file, though the size is the same', () =>
    inTempFolder(async folder => {
      const path = disk(folder)
      const name = join(folder, 'link')
      await withLoopDevice(path, [], async device => {
        must('ln', ['-s', path, name])
        const file = await factsOf(name, {})
        must('ln', ['-sfn', device, name])
        const drive = await factsOf(name, {})
        expect(await causeOf(openTarget(file, { writable: true }))).toContain('another file has taken its name')
        must('ln', ['-sfn', path, name])
        expect(await causeOf(openTarget(drive, { writable: true }))).toContain('it is no longer the same')
      })
    }))

  it('writes single sectors to a file on a disk of 4096-byte sectors', () =>
    inTempFolder(async folder => {
      const file = disk(folder, 'ext4.img', 64 << 20)
      const mount = join(folder, 'mount')
      mkdirSync(mount)
      await withLoopDevice(file, ['--sector-size', '4096'], async path => {
        must('mkfs.ext4', ['-q', '-F', path])
        must('mount', [path, mount])
        try {
          const target = disk(mount)
          await exercise(await factsOf(target, {}), target)
        } finally {
          must('umount', [mount])
        }
      })
    }))
})
