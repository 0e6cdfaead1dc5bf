import { open } from 'node:fs/promises'
import { FORMAT } from '../../app/contract/format.ts'
import { demoImage } from '../../app/demo/demo-image.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { causeOf, codeOf } from '../platform/system-error.ts'
import { EXIT } from './exit-status.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

const STEP = 1 << 20

/** Writes the demo image as a sparse file. An existing file is left alone, as its name may be a typing error. */
export const writeDemoImage = async (
  { file, json }: { readonly file: string; readonly json: boolean },
  terminal: Terminal,
): Promise<number> => {
  const handle = await open(file, 'wx').catch(error => {
    const there = codeOf(error) === 'EEXIST'
    throw new ProblemError({
      code: 'target-unopenable',
      target: file,
      cause: there ? 'it already exists' : causeOf(error),
    })
  })
  const demo = demoImage()
  try {
    await handle.truncate(demo.size)
    for (const { offset, length } of demo.dataRanges())
      for (let from = 0; from < length; from += STEP) {
        const bytes = new Uint8Array(Math.min(STEP, length - from))
        await demo.read(offset + from, bytes)
        await handle.write(bytes, 0, bytes.length, offset + from)
      }
  } finally {
    await handle.close()
  }
  if (json) terminal.json({ format: FORMAT, file, bytes: demo.size })
  else terminal.out([cliWords.demoImage(file, demo.size)])
  return EXIT.done
}
