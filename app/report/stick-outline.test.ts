import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MARK_OUTLINE } from './stick-outline.ts'

it('gives the mark the outline of the app icon', () => {
  const icon = readFileSync(new URL('../../resources/icons/icon.svg', import.meta.url), 'utf8')
  const { plug, holes, shell, boot, bank } = MARK_OUTLINE
  const drawn = [...icon.matchAll(/<path d="([^"]+)"/g)].map(([, path]) => path)
  expect(drawn).toEqual([plug, holes, shell, boot, bank])
})
