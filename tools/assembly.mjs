// Compiles main/sources/bzip2/assembly to WebAssembly.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const FOLDER = fileURLToPath(new URL('../main/sources/bzip2/assembly', import.meta.url))
const SOURCE = 'bzip2-block.ts'
// 64 KiB each; assembly/layout.ts says what is where.
const PAGES = 200

/** Compiles the module from its source.
 * @returns {Promise<Uint8Array>}
 */
export const compileAssembly = async () => {
  /** @type {Uint8Array | undefined} */
  let binary
  const { error, stderr } = await asc.main(
    [
      SOURCE,
      '--outFile=module.wasm',
      '-O3',
      '--runtime=stub',
      '--enable=simd,bulk-memory',
      '--noAssert',
      '--memoryBase=32',
      `--initialMemory=${PAGES}`,
      `--maximumMemory=${PAGES}`,
      // Sizes and offsets fit 32 bits.
      '--disableWarning=201',
    ],
    {
      // The compiler also tries other names for a module; null for those that do not exist.
      readFile: name => readFile(join(FOLDER, name), 'utf8').catch(() => null),
      writeFile: (name, contents) => {
        if (typeof contents !== 'string' && name.endsWith('.wasm')) binary = contents
      },
      listFiles: () => [],
    },
  )
  if (error || !binary) throw new Error(`assembly: ${error?.message}\n${stderr.toString()}`)
  return binary
}
