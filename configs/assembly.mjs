// Compiles main/assembly to WebAssembly.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const SOURCE = 'bzip2-block.ts'
// 64 KiB each; the source says what lies where.
const PAGES = 200

/** The bytes of a module, from its source.
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
      readFile: name =>
        name === SOURCE
          ? readFile(fileURLToPath(new URL('../main/assembly/bzip2-block.ts', import.meta.url)), 'utf8')
          : null,
      writeFile: (name, contents) => {
        if (name.endsWith('.wasm')) binary = contents
      },
      listFiles: () => [],
    },
  )
  if (error || !binary) throw new Error(`assembly: ${error?.message}\n${stderr.toString()}`)
  return binary
}
