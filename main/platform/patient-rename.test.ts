import { describe, expect, it } from 'vitest'
import { patientRename } from './patient-rename.ts'

/** A rename that fails this often with this code. */
const failing = (times: number, code: string) => {
  const asked: string[] = []
  const rename = async (from: string, to: string): Promise<void> => {
    asked.push(`${from} ${to}`)
    if (asked.length <= times) throw Object.assign(new Error(`${code}: rename`), { code })
  }
  return { asked, rename }
}

describe('patientRename', () => {
  it('waits on Windows for whoever is looking at a new file', async () => {
    const { asked, rename } = failing(2, 'EPERM')
    await patientRename('a', 'b', { platform: 'win32', rename, tries: 3, pause: 1 })
    expect(asked).toEqual(['a b', 'a b', 'a b'])
  })

  it.each([
    ['win32', 'EPERM', 3],
    ['win32', 'ENOENT', 1],
    ['linux', 'EPERM', 1],
  ] as const)('on %s rejects with %s after %i tries', async (platform, code, tries) => {
    const { asked, rename } = failing(9, code)
    await expect(patientRename('a', 'b', { platform, rename, tries: 3, pause: 1 })).rejects.toMatchObject({ code })
    expect(asked).toHaveLength(tries)
  })
})
