import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { thinstick } from '../../testing/command.ts'
import { type FixtureOptions, noise } from '../../testing/fixture-image.ts'
import { makeBootableImage } from './bootable-image.ts'
import { type BootedModule, bootStick } from './machine.ts'

const BOOTS_WITHIN = 60
// Seconds. A stick that boots does so in a fraction of this.
const DOES_NOT_BOOT = 8

let folder: string
let image: string
let expected: BootedModule[]

const bootable = (name: string, more: Partial<FixtureOptions> = {}): string => {
  const made = makeBootableImage(join(folder, name), more)
  expected = made.modules
  return made.path
}

const flash = (from: string, size: number, ...more: string[]): string => {
  const stick = join(folder, `stick-${size}-${more.length}.img`)
  rmSync(stick, { force: true })
  const { status, stdout, stderr } = thinstick('flash', from, '--to', stick, '--size', String(size), '--json', ...more)
  expect(status, stdout + stderr).toBe(0)
  // What is said about a stick and what it does have to agree.
  const { wouldBoot } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  expect(wouldBoot).toMatchObject({ boots: true })
  return stick
}

/** The stick with some bytes changed. */
const spoiled = (stick: string, change: (bytes: Buffer) => void): string => {
  const bytes = readFileSync(stick)
  change(bytes)
  const path = `${stick}.spoiled`
  writeFileSync(path, bytes)
  return path
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-boot-'))
  image = bootable('image')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a stick boots in QEMU as a USB stick, every module whole', () => {
  it.each([
    ['60 MB', 60_000_256],
    ["62.25 MiB, the article's", ARTICLE_STICK_BYTES],
    ['64 MiB', 67_108_864],
    ['128 MB', 128_450_560],
    ['256 MB', 262_012_928],
    ['1 GB', 1_031_798_784],
    ['4 GB', 4_294_967_296],
    ['8 GB', 8_004_304_896],
    ['16 GB', 16_008_609_792],
  ])('of %s', async (_, size) => {
    const { modules, serial } = await bootStick(flash(image, size), BOOTS_WITHIN)
    expect(modules, serial).toEqual(expected)
  })

  it("with as few boot sectors as are in use, and a file of the user's own", async () => {
    const mine = join(folder, 'mine.tgz')
    const bytes = noise(77_777, 40)
    writeFileSync(mine, bytes)
    const stick = flash(image, ARTICLE_STICK_BYTES, '--few-boot-sectors', '--add', `${mine}=oem.tgz`)
    const { modules, serial } = await bootStick(stick, BOOTS_WITHIN)
    const own = { name: 'oem.tgz', bytes: bytes.length, crc32: crc32(bytes) >>> 0 }
    expect(modules, serial).toEqual(expected.map(module => (module.name === own.name ? own : module)))
  })

  it('with a FAT16 boot partition, whose BPB keeps its total', async () => {
    const fat16 = bootable('fat16', { bootBits: 16, bootSectorsPerCluster: 1 })
    const { modules, serial } = await bootStick(flash(fat16, ARTICLE_STICK_BYTES), BOOTS_WITHIN)
    expect(modules, serial).toEqual(expected)
  })

  it('with a bank that fills it to the last cluster', async () => {
    const { minimumStickBytes } = JSON.parse(thinstick('inspect', image, '--json').stdout)
    const stick = flash(image, minimumStickBytes)
    expect(statSync(stick).size).toBe(minimumStickBytes)
    const { modules, serial } = await bootStick(stick, BOOTS_WITHIN)
    expect(modules, serial).toEqual(expected)
  })
})

describe('a stick does not boot', () => {
  const good = (): string => flash(image, ARTICLE_STICK_BYTES)

  it.each([
    ["without the MBR's boot code", (bytes: Buffer) => bytes.fill(0, 0, 440)],
    ['without an active partition', (bytes: Buffer) => bytes.fill(0, 446 + 48, 446 + 49)],
    ['with LBA 0 blank, as an interrupted job leaves it', (bytes: Buffer) => bytes.fill(0, 0, 512)],
  ])('%s', async (_, change) => {
    const { modules } = await bootStick(
      spoiled(good(), bytes => void change(bytes)),
      DOES_NOT_BOOT,
    )
    expect(modules).toBeUndefined()
  })
})
