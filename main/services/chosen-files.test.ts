import { describe, expect, it } from 'vitest'
import { chosenFiles } from './chosen-files.ts'

const asking = (name: 'window' | 'browser', answer: string | null) => {
  const suggestions: string[] = []
  const files = chosenFiles({
    name,
    chooseSavePath: async suggestion => {
      suggestions.push(suggestion)
      return answer
    },
  })
  return { files, suggestions }
}

describe('a file chosen in a dialog', () => {
  it('may be replaced once, because the dialog has asked', async () => {
    const { files, suggestions } = asking('window', '/home/kim/a.dd.zst')
    expect(files.has('/home/kim/a.dd.zst')).toBe(false)
    expect(await files.choose('../../etc/a.dd.zst')).toBe('/home/kim/a.dd.zst')
    expect(suggestions).toEqual(['a.dd.zst'])
    expect(files.has('/home/kim/b.dd.zst')).toBe(false)
    expect([files.has('/home/kim/a.dd.zst'), files.has('/home/kim/a.dd.zst')]).toEqual([true, false])
  })

  it('is none if the dialog was closed, or if the shell has no dialog', async () => {
    expect(await asking('window', null).files.choose('a')).toBeNull()
    const { files } = asking('browser', '/home/kim/a')
    expect(await files.choose('a')).toBe('/home/kim/a')
    expect(files.has('/home/kim/a')).toBe(false)
  })
})
