// Packs the window's files once, as a browser may ask for them: over a slow tunnel they are what the first screen waits for.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const TEXT = /\.(html|js|css|svg)$/

/**
 * Puts a .gz and a .br beside each text file in a folder and those in it, unless it would be no smaller.
 * @param {string} folder
 */
export const packFiles = folder => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => TEXT.test(name))
  for (const file of files.map(name => join(folder, name))) {
    const bytes = readFileSync(file)
    const packed = { '.gz': gzipSync(bytes, { level: 9 }), '.br': brotliCompressSync(bytes) }
    for (const [ending, copy] of Object.entries(packed))
      if (copy.length < bytes.length) writeFileSync(file + ending, copy)
  }
}
