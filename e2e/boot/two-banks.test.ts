import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { must, thinstick } from '../../testing/command.ts'
import { bootCfg, noise } from '../../testing/fixture-image.ts'
import { makeBootableImage } from './bootable-image.ts'
import { type BootedModule, bootStick } from './machine.ts'

const SECTORS = 40_000
const BOOTS_WITHIN = 60
const CHANGED = 'mod.tgz'
const SIZE = ['--size', String(ARTICLE_STICK_BYTES)]

let folder: string
let image: string
let older: BootedModule[]
let newer: BootedModule[]

/** Fills p6 with what p5 holds, but newer, and with one module that has other contents. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-banks-'))
  const made = makeBootableImage(join(folder, 'image'), { bankSectors: SECTORS, secondSectors: SECTORS })
  image = made.path
  older = made.modules
  const { bank, second } = made
  must('dd', [
    ...[`if=${image}`, `of=${image}`, 'bs=512', `skip=${bank.start}`, `seek=${second.start}`, `count=${SECTORS}`],
    ...['conv=notrunc', 'status=none'],
  ])
  const put = (name: string, bytes: Uint8Array): void => {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    must('mcopy', ['-o', '-i', `${image}@@${second.start * 512}`, file, `::${name}`])
  }
  const config = Buffer.from(bootCfg(older.map(({ name }) => name))).toString()
  put('boot.cfg', Buffer.from(config.replace('updated=1', 'updated=2').replace('175625', '208167')))
  const other = noise(700_001, 40)
  put(CHANGED, other)
  newer = older.map(one => (one.name === CHANGED ? { ...one, bytes: other.length, crc32: crc32(other) >>> 0 } : one))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const flash = (name: string, ...more: string[]): string => flashFrom(image, name, ...more)

const flashFrom = (from: string, name: string, ...more: string[]): string => {
  const stick = join(folder, `${name}.img`)
  const { status, stdout, stderr } = thinstick(
    'flash',
    from,
    '--to',
    stick,
    ...(more.includes('--size') ? [] : SIZE),
    ...more,
  )
  expect(status, stdout + stderr).toBe(0)
  expect(thinstick('verify', from, '--on', stick).status).toBe(0)
  return stick
}

describe('an image whose newer bank lies in p6', () => {
  it('gives a stick that boots the files of p6', async () => {
    const { modules, serial } = await bootStick(flash('newer'), BOOTS_WITHIN)
    expect(modules, serial).toEqual(newer)
  })

  it('gives a stick whose backup makes another that boots the same', async () => {
    const backup = join(folder, 'newer.dd.zst')
    const { status, stdout, stderr } = thinstick('backup', flash('backed-up'), backup)
    expect(status, stdout + stderr).toBe(0)
    const { modules, serial } = await bootStick(flashFrom(backup, 'from-backup'), BOOTS_WITHIN)
    expect(modules, serial).toEqual(newer)
  })

  it('gives a larger stick two banks, and the one that its report names is the one that boots', async () => {
    const larger = ['--layout', 'two-banks', '--second-bank', 'copy', '--size', '256000000']
    const { banks } = JSON.parse(thinstick('plan', image, ...larger, '--json').stdout)
    expect(banks.map(({ slot, live }: { slot: number; live: boolean }) => [slot, live])).toEqual([
      [5, true],
      [6, false],
    ])
    const { modules, serial } = await bootStick(flash('two-banks', ...larger), BOOTS_WITHIN)
    expect(modules, serial).toEqual(newer)
  })

  it('gives one that boots the files of p5 to whoever chooses that', async () => {
    const { build } = JSON.parse(thinstick('plan', image, ...SIZE, '--bank', '5', '--json').stdout)
    expect(build).toBe('4.0.0-175625')
    const { modules, serial } = await bootStick(flash('older', '--bank', '5'), BOOTS_WITHIN)
    expect(modules, serial).toEqual(older)
  })
})
