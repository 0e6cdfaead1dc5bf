import { closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TimedScreen, tryStick } from '../../main/trial/try-stick.ts'
import { must, thinstick } from '../../testing/command.ts'
import { noise } from '../../testing/fixture-image.ts'
import { sfdiskDump } from '../../testing/judges.ts'
import { makeFloppy } from './demo-floppy.ts'
import { bankOf, copyOut, filesOn, flashDemo, greetingOf, type ListedFile, LOADED, put } from './demo-stick.ts'
import { type BootOptions, bootStick } from './machine.ts'

const SIZE = 67_108_864
const ALL_INTACT = '9 files, all intact.'

let folder: string
/** A stick of the usual size, which the tests only copy. */
let good: string
let goodFiles: ListedFile[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-demo-boot-'))
  good = flashDemo(folder, SIZE)
  goodFiles = filesOn(good, join(folder, 'files'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const smallest = (): number => JSON.parse(thinstick('inspect', 'demo', '--json').stdout).minimumStickBytes

/** A copy of the good stick, changed. */
const changed = (change: (stick: string) => void): string => {
  const stick = join(folder, 'changed.img')
  copyFileSync(good, stick)
  change(stick)
  return stick
}

describe('a stick from the demo image boots, and lists its files as mtools and gzip do', () => {
  it.each<[string, () => number, BootOptions['bus']]>([
    ['the smallest size, over USB', smallest, 'usb'],
    ['the smallest size, as an IDE disk', smallest, 'ide'],
    ['1 GB, over USB', () => 1_031_798_784, 'usb'],
    ['1 GB, as a SATA disk', () => 1_031_798_784, 'ahci'],
    ['16 GB, over USB', () => 16_008_609_792, 'usb'],
    ['16 GB, as a SATA disk', () => 16_008_609_792, 'ahci'],
  ])('%s', async (_, size, bus = 'usb') => {
    // One of the files is the user's own: replaced on purpose, it is as intact as the others.
    const own = join(folder, 'oem.tgz')
    writeFileSync(own, noise(9000, 7))
    const stick = flashDemo(folder, size(), ...(bus === 'usb' ? ['--add', own] : []))
    const { files, count, serial } = await greetingOf(stick, { bus })
    expect(serial).toContain('Thinstick demo, build 4.0.0-175625\r\n')
    expect(serial).toContain('This stick holds no ESXi; it shows that sticks made here boot.\r\n')
    expect(files, serial).toEqual(filesOn(stick, join(folder, 'files')))
    expect(count).toBe(ALL_INTACT)
    rmSync(stick)
  })

  it('the image itself, written as it is', async () => {
    const image = join(folder, 'demo.dd')
    expect(thinstick('demo-image', image).status).toBe(0)
    const { files, count } = await greetingOf(image)
    expect(files).toEqual(filesOn(image, join(folder, 'files')))
    expect(count).toBe(ALL_INTACT)
    rmSync(image)
  })
})

describe('"Try it" in the window', () => {
  it('shows the greeting on the screen of the machine', async () => {
    const stop = new AbortController()
    const enough = ({ screen }: TimedScreen): void => {
      if (screen.includes(ALL_INTACT)) stop.abort()
    }
    const how = { stick: good, window: false, adapter: true, seconds: 100, signal: stop.signal, onScreen: enough }
    const { screen } = await tryStick(how)
    expect(screen[0]).toBe('Thinstick demo, build 4.0.0-175625')
    const rows = screen.flatMap(line => {
      const row = /^(\S+) +([\d,]+) {2}([0-9a-f]{8}) {2}(intact)$/.exec(line)
      return row ? [row.slice(1)] : []
    })
    expect(rows).toEqual(goodFiles)
    expect(screen.at(-1)).toBe(ALL_INTACT)
  })
})

/** Writes a stick's files anew between others that are deleted afterwards, so that they lie in many pieces. */
const fragment = (stick: string): void => {
  const files = join(folder, 'files')
  copyOut(stick, files)
  const bank = bankOf(stick)
  const hole = join(folder, 'hole')
  writeFileSync(hole, noise(20_000, 5))
  const holes = Array.from({ length: 60 }, (_, i) => `::hole${i}.tmp`)
  must('mdel', ['-i', bank, '::*'])
  for (const name of holes) must('mcopy', ['-i', bank, hole, name])
  must('mdel', ['-i', bank, ...holes.filter((_, i) => i % 2 === 0)])
  for (const name of ['boot.cfg', ...LOADED.toReversed()]) must('mcopy', ['-i', bank, join(files, name), `::${name}`])
  must('mdel', ['-i', bank, ...holes.filter((_, i) => i % 2 === 1)])
}

describe('the loader', () => {
  it('follows files in many pieces', async () => {
    const stick = flashDemo(folder, 128_450_560)
    fragment(stick)
    const pieces = must('mshowfat', ['-i', bankOf(stick), '::vmk.gz', '::cimstg.tgz', '::mod.tgz'])
    expect(pieces.match(/<\d+-\d+>/g)?.length).toBeGreaterThan(20)
    const { files, count } = await greetingOf(stick)
    expect(files).toEqual(filesOn(stick, join(folder, 'files')))
    expect(count).toBe(ALL_INTACT)
  })

  it('reads by CHS where the BIOS has no LBA reads', async () => {
    const floppy = makeFloppy(folder, good)
    const { files, count, serial } = await greetingOf(floppy, { bus: 'floppy' })
    expect(
      files.map(([name, , , state]) => `${name} ${state}`),
      serial,
    ).toEqual(['vmkboot.gz intact', 'oem.tgz intact', 'license.tgz intact', 'mod.tgz intact'])
    expect(count).toBe('4 files, all intact.')
  })

  it.each(['license.tgz', 'vmkboot.gz'])('shows that one byte of %s is another', async name => {
    const stick = changed(one => {
      copyOut(one, join(folder, 'files'))
      const bytes = readFileSync(join(folder, 'files', name))
      bytes[bytes.length - 100]! ^= 0x10
      put(one, name, bytes, folder)
    })
    const after = filesOn(stick, join(folder, 'files'))
    const { files, count } = await greetingOf(stick)
    const expected = after.map(([path, size, crc32], i) => {
      const [, , right = ''] = goodFiles[i] ?? []
      return [path, size, crc32, path === name ? `damaged: ${right} was expected` : 'intact']
    })
    expect(files).toEqual(expected)
    expect(files.find(([path]) => path === name)?.[2]).not.toBe(goodFiles.find(([path]) => path === name)?.[2])
    expect(count).toBe('9 files, 1 damaged.')
  })

  it('leaves out what a file should be where boot.cfg does not say', async () => {
    const stick = changed(one => {
      const config = 'kernel=vmkboot.gz\r\nmodules=vmk.gz x=-1 --- OEM.TGZ\r\nbuild=5\r\n'
      put(one, 'boot.cfg', Buffer.from(config), folder)
    })
    const { files, count } = await greetingOf(stick)
    expect(files.length).toBe(0)
    expect(count).toBe('3 files, 3 with nothing to compare with.')
  })
})

/** Changes sectors of a stick, whose numbers count from its start. */
const zero = (stick: string, sector: number, count = 1): void => {
  const place = ['if=/dev/zero', `of=${stick}`, 'bs=512', `seek=${sector}`, `count=${count}`, 'conv=notrunc']
  must('dd', [...place, 'status=none'])
}

const startOf = (stick: string, slot: number): number =>
  sfdiskDump(stick).find(partition => partition.slot === slot)?.start ?? 0

/** Sectors of the boot bank's FAT (BPB_FATSz16). */
const fatSectors = (stick: string): number => {
  const bytes = Buffer.alloc(2)
  const file = openSync(stick, 'r')
  readSync(file, bytes, 0, 2, startOf(stick, 5) * 512 + 22)
  closeSync(file)
  return bytes.readUInt16LE()
}

const remove = (name: string) => (stick: string) => void must('mdel', ['-i', bankOf(stick), `::${name}`])

describe('a broken demo stick says what is wrong with it', () => {
  it.each<[string, (stick: string) => void]>([
    ["The demo's loader is not on this stick.", stick => zero(stick, startOf(stick, 4) + 16)],
    ['There is no extended partition, so no boot bank.', stick => patch(stick, 446 + 4, 0x83)],
    ['The extended partition holds no boot bank (p5).', stick => zero(stick, startOf(stick, 1))],
    ['The boot bank (p5) is not a FAT16 volume.', stick => zero(stick, startOf(stick, 5))],
    ['boot.cfg is not in the boot bank.', remove('boot.cfg')],
    ['vmkboot.gz is not in the boot bank.', remove('vmkboot.gz')],
    ['mod.tgz is not in the boot bank.', remove('mod.tgz')],
    ['boot.cfg names no kernel.', stick => put(stick, 'boot.cfg', Buffer.from('modules=vmk.gz\n'), folder)],
    ['boot.cfg is too large.', stick => put(stick, 'boot.cfg', noise(9000, 1), folder)],
    ['pkgdb.tgz is empty.', stick => put(stick, 'pkgdb.tgz', new Uint8Array(), folder)],
    ['vmkboot.gz is not an ELF program for x86.', stick => put(stick, 'vmkboot.gz', noise(5000, 3), folder)],
    ['vmkboot.gz has no multiboot header that this loader accepts.', stick => spoilKernel(stick, 0x54)],
    ['vmkboot.gz does not fit between 1 and 2 MB of memory.', stick => spoilKernel(stick, 0x43)],
    [
      'vmkboot.gz ends early: its chain of clusters is broken.',
      stick => zero(stick, startOf(stick, 5) + 4, fatSectors(stick)),
    ],
  ])('%s', async (says, change) => {
    const stick = changed(change)
    const { serial } = await bootStick(stick, 60, { until: /\.\r\n/ })
    expect(serial.trimEnd().split('\r\n').at(-1)).toBe(says)
  })

  it('does not fit into memory', async () => {
    const { serial } = await bootStick(good, 60, { memory: 40, until: /\.\r\n/ })
    expect(serial).toMatch(/\r\ncim\.vgz does not fit into this computer's memory\.\r\n$/)
  })

  it.each<[string, (stick: string) => number]>([
    ["The demo's loader cannot be read.", stick => startOf(stick, 4) + 3],
    ["The boot bank's tables cannot be read.", stick => startOf(stick, 5) + 5],
    ['sys.vgz cannot be read.', stick => startOf(stick, 5) + 20_000],
  ])('%s', async (says, sectorOf) => {
    const fault = [`event=read_aio`, `sector=${sectorOf(good)}`, 'errno=5'].map(one => `file.inject-error.0.${one}`)
    const drive = [
      'driver=raw',
      'file.driver=blkdebug',
      'file.image.driver=file',
      `file.image.filename=${good}`,
      'readonly=on',
    ]
    const { serial } = await bootStick(good, 60, { drive: [...drive, ...fault].join(','), until: /\.\r\n/ })
    expect(serial.trimEnd().split('\r\n').at(-1)).toBe(says)
  })
})

const patch = (stick: string, offset: number, byte: number): void => {
  const file = join(folder, 'byte')
  writeFileSync(file, Buffer.of(byte))
  const place = [`if=${file}`, `of=${stick}`, 'bs=1', `seek=${offset}`, 'conv=notrunc', 'status=none']
  must('dd', place)
}

/** Gives one byte of the kernel another value. */
const spoilKernel = (stick: string, offset: number): void => {
  copyOut(stick, join(folder, 'files'))
  const bytes = readFileSync(join(folder, 'files', 'vmkboot.gz'))
  bytes[offset]! ^= 0x40
  put(stick, 'vmkboot.gz', bytes, folder)
}
