import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { packFiles } from './pack-files.mjs'

it('packFiles packs text where that makes it smaller, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-pack-'))
  try {
    const long = 'const a = 1\n'.repeat(50)
    mkdirSync(join(folder, 'assets'))
    for (const name of ['assets/a.js', 'assets/a.png']) writeFileSync(join(folder, name), long)
    writeFileSync(join(folder, 'short.css'), 'p{}')
    packFiles(folder)
    expect(String(gunzipSync(readFileSync(join(folder, 'assets/a.js.gz'))))).toBe(long)
    expect(String(brotliDecompressSync(readFileSync(join(folder, 'assets/a.js.br'))))).toBe(long)
    for (const name of ['short.css.gz', 'assets/a.png.gz']) expect(existsSync(join(folder, name))).toBe(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
