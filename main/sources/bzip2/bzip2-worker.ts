import { parentPort, workerData } from 'node:worker_threads'
import type { WasmModule } from '../../platform/web-assembly.ts'
import { Bzip2Assembly, type DecodedBlock, type PackedBlock } from './bzip2-decoder.ts'

// A thread of main/sources/bzip2/bzip2-pool.ts: takes lists of packed blocks, and returns the result for each, in
// order.
const assembly = new Bzip2Assembly(workerData as WasmModule)

const buffersOf = (blocks: readonly DecodedBlock[]): ArrayBuffer[] =>
  blocks.flatMap(block => (block.kind === 'decoded' ? [block.bytes.buffer as ArrayBuffer] : []))

parentPort?.on('message', (blocks: readonly PackedBlock[]) => {
  const decoded = assembly.decode(blocks)
  // The packed bytes go back too: this thread hardly uses its heap, so it would collect its garbage late.
  const spent = blocks.map(({ bytes }) => bytes.buffer as ArrayBuffer)
  parentPort?.postMessage(decoded, [...buffersOf(decoded), ...spent])
})
