import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { must, thinstick } from '../../testing/command.ts'
import { noise } from '../../testing/fixture-image.ts'
import { buildBootFiles } from './boot-files.ts'
import { makeBootableImage } from './bootable-image.ts'
import { type BootedModule, bootStick } from './machine.ts'

const SIZE = ARTICLE_STICK_BYTES
// The article's p5, in sectors.
const P5_START = 3192
const FILLER = 'fill.tgz'
const BOOTS_WITHIN = 90

let folder: string
let image: string
let bankOffset: number
let modules: BootedModule[]

interface Parameters {
  readonly clusters: number
  readonly usedClusters: number
  readonly sectorsPerCluster: number
}

const parameters = (): Parameters => {
  const { status, stdout, stderr } = thinstick('plan', image, '--size', String(SIZE), '--json')
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout).bank.parameters
}

/** Puts the filler into the image's bank, replacing the previous one. */
const fill = (bytes: Uint8Array): void => {
  const file = join(folder, FILLER)
  writeFileSync(file, bytes)
  must('mcopy', ['-o', '-i', `${image}@@${bankOffset}`, file, `::${FILLER}`])
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-full-'))
  const place = join(folder, 'image')
  mkdirSync(place)
  const names = ['vmk.gz', 'sys.vgz', 'cim.vgz', 'oem.tgz', 'license.tgz', 'mod.tgz', FILLER]
  const made = makeBootableImage(place, {
    bankSectors: 160_000,
    fragmented: false,
    bootFiles: buildBootFiles(place, names),
  })
  image = made.path
  modules = made.modules
  bankOffset = made.bank.start * 512
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the article's stick, its bank filled to the last cluster", () => {
  it('boots with every module whole, the last cluster among them', async () => {
    const { clusters, usedClusters, sectorsPerCluster } = parameters()
    const room = (clusters - usedClusters) * sectorsPerCluster * 512
    const filler = noise(room, 20)
    fill(filler)
    expect(parameters()).toMatchObject({ clusters, usedClusters: clusters, sectorsPerCluster })

    const stick = join(folder, 'stick.img')
    const { status, stderr } = thinstick('flash', image, '--to', stick, '--size', String(SIZE))
    expect(status, stderr).toBe(0)
    const end = Buffer.from(filler.subarray(room - sectorsPerCluster * 512))
    expect(lastCluster(stick).equals(end)).toBe(true)

    const { modules: booted, serial } = await bootStick(stick, BOOTS_WITHIN)
    expect(booted, serial).toEqual([...modules, { name: FILLER, bytes: room, crc32: crc32(filler) >>> 0 }])
  })

  it('is refused with one byte more', () => {
    const bytes = readFileSync(join(folder, FILLER))
    fill(Buffer.concat([bytes, Buffer.from([0xaa])]))
    const other = join(folder, 'other.img')
    const { status, stderr } = thinstick('flash', image, '--to', other, '--size', String(SIZE))
    expect(status).toBe(3)
    expect(stderr).toContain('Nothing was written.')
  })
})

/** The contents of the last cluster of p5, located by its BPB (Microsoft FAT specification, section 3). */
const lastCluster = (stick: string): Buffer => {
  const volume = readFileSync(stick).subarray(P5_START * 512)
  const perCluster = volume.readUInt8(13)
  const total = volume.readUInt16LE(19) || volume.readUInt32LE(32)
  const firstData = volume.readUInt16LE(14) + 2 * volume.readUInt16LE(22) + volume.readUInt16LE(17) / 16
  const clusters = Math.floor((total - firstData) / perCluster)
  const at = (firstData + (clusters - 1) * perCluster) * 512
  return volume.subarray(at, at + perCluster * 512)
}
