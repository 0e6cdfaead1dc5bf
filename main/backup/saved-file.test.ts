import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problemOf } from '../../testing/problem-of.ts'
import { saveFile } from './saved-file.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-saved-'))
  file = join(folder, 'stick.dd.zst')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = Buffer.from('what was on the stick')

describe('saveFile', () => {
  it('gives a file its name once all of it is there, for its owner alone', async () => {
    const result = await saveFile(file, false, async draft => {
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
    const failing = saveFile(file, false, async draft => {
      await draft.append(bytes)
      throw new Error('the stick was pulled')
    })
    await expect(failing).rejects.toThrow('the stick was pulled')
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps a file that is there, even one that came meanwhile, unless it may be replaced', async () => {
    const meanwhile = saveFile(file, false, async draft => {
      await draft.append(bytes)
      writeFileSync(file, 'precious')
    })
    expect(await problemOf(meanwhile)).toEqual({ code: 'backup-file-exists', file })
    expect(await problemOf(saveFile(file, false, async () => {}))).toEqual({ code: 'backup-file-exists', file })
    expect(readFileSync(file, 'utf8')).toBe('precious')
    const failing = saveFile(file, true, async () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(readFileSync(file, 'utf8')).toBe('precious')
    await saveFile(file, true, draft => draft.append(bytes))
    expect(readFileSync(file)).toEqual(bytes)
    expect(readdirSync(folder)).toEqual(['stick.dd.zst'])
  })

  it('says why there can be no such file', async () => {
    const nowhere = await problemOf(saveFile(join(folder, 'none', 'x'), false, async () => {}))
    expect(nowhere).toMatchObject({ code: 'backup-not-saved', cause: 'there is no such folder' })
    expect(await problemOf(saveFile(folder, true, async () => {}))).toMatchObject({ code: 'backup-not-saved' })
  })
})
