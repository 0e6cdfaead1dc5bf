import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ByteSource, memorySource } from '../../app/bytes/byte-source.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { sha256Of } from '../../testing/judges.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { bank, file, GOOD_CONFIG, SMALL, smallImage } from '../../testing/small-image.ts'
import { type ExportJob, exportBank } from './export-bank.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'thinstick-export-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const NAMES = ['boot.cfg', 'grub.cfg', 'menu.lst', 'sys.vgz', 'vmk.gz', 'vmkboot.gz']

const exporting = async (more: Partial<ExportJob> = {}, image: ByteSource = memorySource(smallImage())) =>
  exportBank({
    source: image,
    inspection: await inspectImage(image),
    folder: join(place, 'out'),
    at: '/ESX4',
    overwrite: false,
    signal: new AbortController().signal,
    onBytes: () => {},
    sound: async () => {},
    ...more,
  })

const inFolder = (name = 'out'): string[] => readdirSync(join(place, name)).sort()

describe('exporting a bank', () => {
  it('puts its files and the menus into a new folder, with the hashes of what is there', async () => {
    const { files, menus } = await exporting()
    expect(inFolder()).toEqual(NAMES)
    expect(menus).toEqual(['menu.lst', 'grub.cfg'])
    for (const { path, bytes, sha256 } of files) {
      const read = readFileSync(join(place, 'out', path))
      expect([read.length, sha256Of(read)]).toEqual([bytes, sha256])
    }
    expect(readFileSync(join(place, 'out/boot.cfg'), 'latin1')).toBe(GOOD_CONFIG)
    expect(readdirSync(place)).toEqual(['out'])
  })

  it('takes an empty folder, and one that holds other things only if told so', async () => {
    mkdirSync(join(place, 'out'))
    await exporting()
    writeFileSync(join(place, 'out/mine.txt'), 'mine')
    writeFileSync(join(place, 'out/sys.vgz'), 'old')
    expect(await problemOf(exporting())).toMatchObject({ code: 'folder-not-empty' })
    expect(readFileSync(join(place, 'out/sys.vgz'), 'utf8')).toBe('old')
    await exporting({ overwrite: true })
    expect(inFolder()).toEqual([...NAMES, 'mine.txt'].sort())
    expect(readFileSync(join(place, 'out/sys.vgz')).length).toBe(10)
  })

  it('leaves everything as it was where the image turns out to be damaged, or it is cancelled', async () => {
    const sound = () => Promise.reject(new Error('damaged'))
    expect(await problemOf(exporting({ sound }))).toMatchObject({ code: 'export-failed', cause: 'damaged' })
    expect(await problemOf(exporting({ signal: AbortSignal.abort() }))).toMatchObject({ code: 'cancelled' })
    expect(readdirSync(place)).toEqual([])
    mkdirSync(join(place, 'out'))
    writeFileSync(join(place, 'out/sys.vgz'), 'old')
    await problemOf(exporting({ sound, overwrite: true }))
    expect(inFolder()).toEqual(['sys.vgz'])
  })

  it('writes through no link, over no folder, and into no file', async () => {
    mkdirSync(join(place, 'elsewhere'))
    mkdirSync(join(place, 'out/vmk.gz'), { recursive: true })
    expect(await problemOf(exporting({ overwrite: true }))).toMatchObject({ code: 'export-failed' })
    expect(inFolder()).toEqual(['vmk.gz'])
    rmSync(join(place, 'out'), { recursive: true })
    mkdirSync(join(place, 'out'))
    writeFileSync(join(place, 'elsewhere/sys.vgz'), 'theirs')
    symlinkSync(join(place, 'elsewhere/sys.vgz'), join(place, 'out/sys.vgz'))
    await exporting({ overwrite: true })
    expect(readFileSync(join(place, 'elsewhere/sys.vgz'), 'utf8')).toBe('theirs')
    writeFileSync(join(place, 'file'), '')
    expect(await problemOf(exporting({ folder: join(place, 'file') }))).toMatchObject({ cause: 'it is not a folder' })
    expect(await problemOf(exporting({ folder: join(place, 'none/out') }))).toMatchObject({ code: 'export-failed' })
  })

  it('says which modules the loader would stop at', async () => {
    const damaged = smallImage({
      bank: bank(GOOD_CONFIG, {
        clusters: { 2: Buffer.from(GOOD_CONFIG), 300: Uint8Array.of(0x1f, 0x8b, 9, 0, 0, 0, 0, 0, 0, 0) },
      }),
    })
    const { content } = await exporting({}, memorySource(damaged))
    expect(content.flaws).toContainEqual({ path: 'sys.vgz', kernel: false, flaw: 'gzip-header' })
  })

  it('keeps nothing where the image ends too early', async () => {
    const whole = memorySource(smallImage())
    const until = (SMALL.bank.start + 11) * 512
    const read: ByteSource['read'] = async (offset, target) => {
      if (offset > until) throw new Error('gone')
      return whole.read(offset, target)
    }
    const inspection = await inspectImage(whole)
    expect(await problemOf(exporting({ source: { size: whole.size, read }, inspection }))).toMatchObject({
      code: 'export-failed',
    })
    expect(readdirSync(place)).toEqual([])
  })
})

it('refuses names that lead elsewhere before it writes', async () => {
  const parts = bank(GOOD_CONFIG)
  const evil = { ...file('x.gz', 0, 0), longName: '../evil' }
  const image = memorySource(smallImage({ bank: { ...parts, root: [...(parts.root ?? []), evil] } }))
  expect(await problemOf(exporting({}, image))).toMatchObject({ code: 'export-refused', why: 'path' })
  expect(readdirSync(place)).toEqual([])
})
