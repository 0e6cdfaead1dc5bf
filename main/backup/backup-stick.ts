import { type BackedUp, runBackupJob } from '../../app/jobs/backup-job.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import type { BackupReport } from '../../app/report/backup-report.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { CHUNK_BYTES } from '../../app/write/chunk-bytes.ts'
import { type Progress, ProgressMeter } from '../../app/write/progress.ts'
import { refuseCancelled } from '../../app/write/write-stick.ts'
import { nodeEffects } from '../platform/effects.ts'
import { type DraftFile, type SavedPlace, saveFile } from '../platform/saved-file.ts'
import { causeOf } from '../platform/system-error.ts'
import type { WasmModule } from '../platform/web-assembly.ts'
import { LayerError } from '../sources/stream/layer.ts'
import { unzstdStream } from '../sources/zstd/zstd-stream.ts'
import { builtEncoder, ZstdEncoder } from './zstd-encoder.ts'

export interface BackupOptions {
  readonly device: BlockDevice
  readonly file: string
  readonly overwrite: boolean
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** Instead of the one that was built, for tests. */
  readonly encoder?: WasmModule
}

/**
 * Saves what is in use of a stick as a Zstandard file, reads that back and compares it. The file has its name only once
 * it was found right. Throws ProblemError backup-file-exists, backup-not-saved, backup-differs, cancelled, and what
 * runBackupJob throws.
 */
export const backupStick = async ({
  device,
  file,
  overwrite,
  signal,
  onProgress,
  encoder,
}: BackupOptions): Promise<BackupReport> => {
  const started = nodeEffects.now()
  const meter = new ProgressMeter(nodeEffects.now, onProgress)
  const packer = new ZstdEncoder(encoder ?? (await builtEncoder()), CHUNK_BYTES)
  const made = await saveFile(placeOf(file, overwrite), async draft => {
    const read = await runBackupJob({ device, sink: sinkTo(draft, packer), effects: nodeEffects, signal, meter })
    await draft.flush()
    const fileBytes = (await draft.handle.stat()).size
    meter.begin('verify', fileBytes)
    const check = (): void => refuseCancelled(signal, device, false)
    if (!(await holds(draft, read, { check, advance: bytes => meter.advance(bytes) })))
      throw new ProblemError({ code: 'backup-differs', file })
    return { ...read, fileBytes }
  })
  meter.end()
  const seconds = (nodeEffects.now() - started) / 1000
  return { target: device.name, file, ...made, stages: meter.times, seconds }
}

const placeOf = (file: string, overwrite: boolean): SavedPlace => ({
  file,
  overwrite,
  notSaved: error => new ProblemError({ code: 'backup-not-saved', file, cause: causeOf(error) }, { cause: error }),
  exists: () => new ProblemError({ code: 'backup-file-exists', file }),
})

/** One frame for each chunk; of zeros, which are most of a disk, the same one again. */
const sinkTo = (draft: DraftFile, encoder: ZstdEncoder) => {
  const zeros = new Uint8Array(CHUNK_BYTES)
  const frames = new Map<number, Uint8Array>()
  const ofZeros = (length: number): Uint8Array => {
    const frame = frames.get(length) ?? encoder.frame(zeros.subarray(0, length))
    frames.set(length, frame)
    return frame
  }
  return {
    write: async (bytes: Uint8Array): Promise<void> => {
      const isZero = nodeEffects.sameBytes(bytes, zeros.subarray(0, bytes.length))
      await draft.append(isZero ? ofZeros(bytes.length) : encoder.frame(bytes))
    },
  }
}

interface Watch {
  readonly check: () => void
  readonly advance: (bytes: number) => void
}

/** Whether a file unpacks to what was read. */
const holds = async (draft: DraftFile, { size, sha256 }: BackedUp, watch: Watch): Promise<boolean> => {
  const hash = nodeEffects.sha256()
  let unpacked = 0
  try {
    for await (const bytes of unzstdStream(bytesOf(draft, watch))) {
      hash.update(bytes)
      unpacked += bytes.length
    }
  } catch (error) {
    if (error instanceof LayerError) return false
    throw error
  }
  return unpacked === size && hash.hex() === sha256
}

async function* bytesOf({ handle }: DraftFile, { check, advance }: Watch): AsyncGenerator<Uint8Array> {
  for (let at = 0; ; ) {
    check()
    const buffer = new Uint8Array(CHUNK_BYTES)
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) return
    at += bytesRead
    advance(bytesRead)
    yield buffer.subarray(0, bytesRead)
  }
}
