import { expect, it } from 'vitest'
import { entry } from '../../testing/fat12-volume.ts'
import { smallImage } from '../../testing/small-image.ts'
import { memorySource } from '../bytes/byte-source.ts'
import type { FatNode } from '../fat/fat-volume.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { compareData, hashFiles } from './compare-files.ts'

const COUNT = 65_503

it(`as many files as a volume can hold are compared in seconds: ${COUNT}`, async () => {
  const { bank } = await inspectImage(memorySource(smallImage()))
  const node = (index: number): FatNode => {
    const path = `${String(index).padStart(8, '0')}.tgz`
    return { entry: entry(path, 0, 0), path, directory: false, children: [], runs: [] }
  }
  const many = { ...bank, files: Array.from({ length: COUNT }, (_, index) => node(index)) }
  const data = { source: memorySource(new Uint8Array()), bank: many }
  let finished = 0
  const hash = { update: () => {}, hex: () => String(finished++) }
  const options = { sha256: () => hash, onBytes: () => {} }
  const started = performance.now()
  const [expected, actual] = [await hashFiles(data, many, options), await hashFiles(data, many, options)]
  await compareData(data, { ...data, bank: { ...many, files: many.files.toReversed() } }, expected, actual)
  // Searching a list of all files for each one took half a minute.
  expect(performance.now() - started).toBeLessThan(8000)
  expect(finished).toBe(2 * COUNT)
}, 60_000)
