import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProblemError } from '../../app/problem/problem.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { type DraftFile, saveFile } from './saved-file.ts'
import { causeOf } from './system-error.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-saved-'))
  file = join(folder, 'stick.dd.zst')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = Buffer.from('what was on the stick')

const save = <T>(path: string, overwrite: boolean, fill: (draft: DraftFile) => Promise<T>): Promise<T> =>
  saveFile(
    {
      file: path,
      overwrite,
      notSaved: error => new ProblemError({ code: 'backup-not-saved', file: path, cause: causeOf(error) }),
      exists: () => new ProblemError({ code: 'backup-file-exists', file: path }),
    },
    fill,
  )

describe('saveFile', () => {
  it('gives a file its name once all of it is there, for its owner alone', async () => {
    const result = await save(file, false, async draft => {
      await draft.append(bytes)
      await draft.append(bytes)
      await draft.flush()
      expect(existsSync(file)).toBe(false)
      return 7
    })
    expect(result).toBe(7)
    expect(readFileSync(file)).toEqual(Buffer.concat([bytes, bytes]))
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['stick.dd.zst'])
  })

  it('leaves nothing behind if something fails', async () => {
    const failing = save(file, false, async draft => {
      await draft.append(bytes)
      throw new Error('the stick was pulled')
    })
    await expect(failing).rejects.toThrow('the stick was pulled')
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps a file that is there, even one that came meanwhile, unless it may be replaced', async () => {
    const meanwhile = save(file, false, async draft => {
      await draft.append(bytes)
      writeFileSync(file, 'precious')
    })
    expect(await problemOf(meanwhile)).toEqual({ code: 'backup-file-exists', file })
    expect(await problemOf(save(file, false, async () => {}))).toEqual({ code: 'backup-file-exists', file })
    expect(readFileSync(file, 'utf8')).toBe('precious')
    const failing = save(file, true, async () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(readFileSync(file, 'utf8')).toBe('precious')
    await save(file, true, draft => draft.append(bytes))
    expect(readFileSync(file)).toEqual(bytes)
    expect(readdirSync(folder)).toEqual(['stick.dd.zst'])
  })

  it('says why there can be no such file', async () => {
    const nowhere = await problemOf(save(join(folder, 'none', 'x'), false, async () => {}))
    expect(nowhere).toMatchObject({ code: 'backup-not-saved', cause: 'there is no such folder' })
    expect(await problemOf(save(folder, true, async () => {}))).toMatchObject({ code: 'backup-not-saved' })
    const link = join(folder, 'link')
    symlinkSync(file, link)
    expect(await problemOf(save(link, true, async () => {}))).toMatchObject({ code: 'backup-not-saved' })
    expect(await problemOf(save(link, false, async () => {}))).toMatchObject({ code: 'backup-file-exists' })
  })
})
