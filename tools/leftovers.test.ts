import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { removeLeftovers } from './leftovers.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-leftovers-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('removes bundles that no entry makes, and nothing else', () => {
  const files = [
    'cli.mjs',
    'preload.cjs',
    'bzip2-block.wasm',
    'THIRD-PARTY-NOTICES.txt',
    'test/old.mjs',
    'renderer/a.cjs',
  ]
  for (const part of ['test', 'renderer', 'folder.mjs']) mkdirSync(join(folder, part))
  for (const file of [...files, 'unpackers.mjs', 'old.cjs']) writeFileSync(join(folder, file), '')
  removeLeftovers(folder, ['cli.mjs', 'preload.cjs'])
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(left.sort()).toEqual([...files, 'test', 'renderer', 'folder.mjs'].sort())
})
