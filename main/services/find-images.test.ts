import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findImages, recentImages } from './find-images.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'thinstick-home-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** A file under the home folder, of `bytes` bytes and `age` seconds old. */
const place = (path: string, age = 0, bytes = 1000): string => {
  const full = join(home, path)
  mkdirSync(join(full, '..'), { recursive: true })
  writeFileSync(full, '')
  truncateSync(full, bytes)
  const then = 1_300_000_000 - age
  utimesSync(full, then, then)
  return full
}

const names = async (recent: string[] = []): Promise<string[]> =>
  (await findImages(recent, home)).map(({ name }) => name)

describe('findImages', () => {
  it.each([
    ['VMware-VMvisor-big-175625-x86_64.dd', 'plain'],
    ['my own copy.DD', 'plain'],
    ['VMware-VMvisor-big-260247-x86_64.dd.bz2', 'packed'],
    ['IMAGEDD.BZ2', 'packed'],
    ['esxi-4.dd.gz', 'packed'],
    ['esxi.dd.xz', 'packed'],
    ['esxi.dd.zst', 'packed'],
    ['ESXi 4.0 grüße.zip', 'packed'],
    ['VMware-VMvisor-big-175625.tgz', 'packed'],
    ['esxi.tar', 'packed'],
    ['VMware-VMvisor-Installer-4.1.0-260247.x86_64.iso', 'disc'],
    ['esxi.ISO', 'disc'],
  ])('recognises %s by its name', async (name, kind) => {
    const path = place(join('Downloads', name), 0, 4711)
    expect(await findImages([], home)).toEqual([
      { path, name, bytes: 4711, modified: 1_300_000_000_000, kind, recent: false },
    ])
  })

  it.each(['holiday.zip', 'debian-12.iso', 'notes.txt', 'vmvisor.dd.txt', 'dd', '.dd.swp', 'archive.tar.gz'])(
    'leaves out %s',
    async name => {
      place(join('Downloads', name))
      expect(await names()).toEqual([])
    },
  )

  it('looks in Downloads, on the desktop and at home, no deeper, and lists the newest first', async () => {
    place('Downloads/old.dd', 500)
    place('Desktop/new.dd', 1)
    place('middle.dd', 100)
    place('Downloads/deeper/hidden.dd')
    place('Documents/elsewhere.dd')
    expect(await names()).toEqual(['new.dd', 'middle.dd', 'old.dd'])
  })

  it('leaves out folders, links that lead nowhere, and goes without folders that are not there', async () => {
    mkdirSync(join(home, 'Desktop/folder.dd'), { recursive: true })
    symlinkSync(join(home, 'gone'), join(home, 'Desktop/broken.dd'))
    const image = place('elsewhere/image.dd')
    symlinkSync(image, join(home, 'Desktop/link.dd'))
    expect(await names()).toEqual(['link.dd'])
    expect(await findImages([], join(home, 'nobody'))).toEqual([])
  })

  it('puts recently used images first, whatever their names, each once and only while they exist', async () => {
    const [used, lying] = [place('elsewhere/image.bin', 900), place('Downloads/a.dd')]
    const found = await findImages([used, join(home, 'gone.dd'), lying], home)
    expect(found.map(({ name, kind, recent }) => [name, kind, recent])).toEqual([
      ['image.bin', 'unknown', true],
      ['a.dd', 'plain', true],
    ])
  })

  it('lists twelve at most', async () => {
    for (let i = 0; i < 20; i++) place(`Downloads/${i}.dd`, i)
    expect(await names()).toEqual(Array.from({ length: 12 }, (_, i) => `${i}.dd`))
  })
})

describe('recentImages', () => {
  it('remembers the last twelve, the last one first, each once', async () => {
    const { read, add } = recentImages(join(home, 'settings'))
    expect(await read()).toEqual([])
    for (let i = 0; i < 14; i++) await add(`/${i}.dd`)
    await add('/5.dd')
    expect(await read()).toEqual(['/5.dd', ...[13, 12, 11, 10, 9, 8, 7, 6, 4, 3, 2].map(i => `/${i}.dd`)])
  })

  it.each(['', '{', '{"a":1}', 'null', '[1,null,"/a.dd"]'])('gets what it can from a file that says %j', async text => {
    writeFileSync(join(home, 'recent-images.json'), text)
    expect(await recentImages(home).read()).toEqual(text.includes('a.dd') ? ['/a.dd'] : [])
  })

  it('does not fail if it cannot write', async () => {
    const folder = place('a-file')
    const { read, add } = recentImages(folder)
    await add('/a.dd')
    expect(await read()).toEqual([])
  })
})
