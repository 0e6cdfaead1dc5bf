import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { arrowsBackUp, drawing, FLOORS, roomOf, runsDown } from './rooms.mjs'

describe('rooms', () => {
  it('import from the floors below their own alone', () => {
    expect(arrowsBackUp()).toEqual([])
  })

  it.each([
    ['app/disk', 'app/bytes', true],
    ['app/bytes', 'app/disk', false],
    ['app/disk', 'app/fat', false],
    ['main/writer', 'main/targets', true],
    ['main/writer', 'main/elevation', false],
    [undefined, 'app/bytes', false],
    ['app/bytes', undefined, false],
    ['main/sources/zip', 'main/sources/stream', true],
    ['main/sources/zip', 'main/sources/gzip', false],
    ['main/sources/stream', 'main/sources/zip', false],
  ])('%s may import from %s: %s', (from, to, may) => {
    expect(runsDown(from, to)).toBe(may)
  })

  it('tells the room of a file by the longest name', () => {
    expect(roomOf('main/sources/bzip2/bzip2-stream.ts')).toBe('main/sources/bzip2')
    expect(roomOf('main/sources/open-image.ts')).toBe('main/sources')
    expect(roomOf('main/sources/cache/own-file.ts')).toBe('main/sources/cache')
    expect(roomOf('main/sources/bzip2/assembly/marks.ts')).toBe('main/sources/bzip2')
    expect(new Set(FLOORS.flat()).size).toBe(FLOORS.flat().length)
  })

  it('are drawn in docs/rooms.md as they are', () => {
    expect(readFileSync('docs/rooms.md', 'utf8')).toContain(`\`\`\`mermaid\n${drawing()}\n\`\`\``)
  })
})
