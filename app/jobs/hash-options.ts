import type { Effects } from '../bytes/effects.ts'
import type { HashOptions } from '../verify/compare-files.ts'
import { CHUNK_BYTES } from '../write/chunk-bytes.ts'
import type { ProgressMeter } from '../write/progress.ts'
import { refuseCancelled } from '../write/write-stick.ts'
import type { VerifyJob } from './verify-job.ts'

type Job = Pick<VerifyJob, 'signal' | 'device'> & { readonly effects: Pick<Effects, 'sha256'> }

/** Hashes a job's files, counts their bytes as progress, and stops once the job is cancelled. */
export const hashOptions = ({ effects, signal, device }: Job, meter: ProgressMeter): HashOptions => {
  let unreported = 0
  return {
    sha256: effects.sha256,
    onBytes: bytes => {
      refuseCancelled(signal, device, false)
      unreported += bytes
      // Not every small file is worth a progress report.
      if (unreported < CHUNK_BYTES / 4) return
      meter.advance(unreported)
      unreported = 0
    },
  }
}
