import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { besideBundle } from '../../platform/beside-bundle.ts'
import { type WasmModule, wasm } from '../../platform/web-assembly.ts'
import { type BlockDecoder, type DecodedBlock, LANES, type PackedBlock } from './bzip2-decoder.ts'

/** The compiled decoder, which the build puts next to the bundles. */
export const builtModule = async (): Promise<WasmModule> =>
  wasm.compile(await readFile(besideBundle('./bzip2-block.wasm')))

// More do not help, because their output goes to one disk.
const MOST_WORKERS = 4

interface Job {
  readonly blocks: readonly PackedBlock[]
  resolve(decoded: DecodedBlock[]): void
  reject(error: Error): void
}

interface Thread {
  readonly worker: Worker
  job: Job | undefined
}

/** Decodes on as many threads as there are cores, up to four. */
export const onWorkers = (module: WasmModule, script = besideBundle('./bzip2-worker.mjs')): BlockDecoder => {
  const waiting: Job[] = []
  let failure: Error | undefined
  const next = (thread: Thread): void => {
    thread.job = waiting.shift()
    if (!thread.job) return
    const { blocks } = thread.job
    thread.worker.postMessage(
      blocks,
      blocks.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    )
  }
  const fail = (error: Error): void => {
    failure ??= error
    for (const job of [...threads.map(({ job }) => job), ...waiting.splice(0)]) job?.reject(failure)
    for (const thread of threads) thread.job = undefined
  }
  const threads = Array.from({ length: Math.min(availableParallelism(), MOST_WORKERS) }, (): Thread => {
    const thread: Thread = { worker: new Worker(script, { workerData: module }), job: undefined }
    thread.worker.on('message', (decoded: DecodedBlock[]) => {
      thread.job?.resolve(decoded)
      next(thread)
    })
    thread.worker.on('error', fail)
    return thread
  })
  return {
    lanes: LANES,
    workers: threads.length,
    decode: blocks =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        waiting.push({ blocks, resolve, reject })
        const idle = threads.find(({ job }) => job === undefined)
        if (idle) next(idle)
      }),
    close: async () => {
      fail(new Error('the decoder was closed'))
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}
