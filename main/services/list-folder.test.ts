import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listFolder } from './list-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const LETTERS = () => ['C:\\', 'E:\\']

describe('listFolder', () => {
  it('lists folders before files, without what is hidden, and the folder above', async () => {
    writeFileSync(join(folder, 'a.dd'), 'abc')
    writeFileSync(join(folder, '.hidden'), '')
    mkdirSync(join(folder, 'z'))
    const view = await listFolder(folder, LETTERS)
    expect(view).toMatchObject({ path: folder, parent: dirname(folder) })
    expect(view.entries.map(({ name, folder: inside }) => [name, inside])).toEqual([
      ['z', true],
      ['a.dd', false],
    ])
  })

  it('lists the other drives on top of one, for there is no folder above them', async () => {
    const view = await listFolder('/', LETTERS)
    expect(view.parent).toBeNull()
    expect(view.entries.slice(0, 2)).toEqual([
      { name: 'C:', path: 'C:\\', folder: true, bytes: 0 },
      { name: 'E:', path: 'E:\\', folder: true, bytes: 0 },
    ])
    // The drive that is open is not listed in itself.
    expect((await listFolder('/', () => ['/', 'E:\\'])).entries.filter(({ path }) => path === '/')).toEqual([])
  })
})
