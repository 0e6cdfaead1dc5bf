import { alignedSource } from '../bytes/aligned-source.ts'
import { type BankContent, withContentChecks } from '../inspection/bank-contents.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { needsRest } from '../plan/needs.ts'
import type { Plan } from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { ProblemError } from '../problem/problem.ts'
import { compareStick } from '../verify/compare-stick.ts'
import { type ReadBack, readBackExtents } from '../verify/verify-stick.ts'
import { refuseCancelled, type WriteJob } from '../write/write-stick.ts'
import { verifyFailed } from './verify-failed.ts'
import { withTable } from './with-table.ts'

/** A stick read back with all but LBA 0 written: its bytes, their meaning, and the state of its kernel and modules. */
export interface WrittenStick {
  readonly readBack: ReadBack
  readonly found: Inspection
  readonly content: BankContent
}

/**
 * Reads back what was written and compares it with the plan, by bytes and by meaning. Throws ProblemError verify-failed
 * if either differs.
 */
export const readWritten = async (write: WriteJob, plan: Plan, inspection: Inspection): Promise<WrittenStick> => {
  const { given: readBack, content } = await withContentChecks(write.effects, inspection.bank, checks =>
    readBackExtents(write, checks),
  )
  refuseChangedFile(write, readBack, plan)
  const found = await readByMeaning(write, readBack, plan)
  const mismatches = [...readBack.mismatches, ...compareStick(found, plan, inspection)]
  if (mismatches.length > 0) throw verifyFailed(write.device, plan, mismatches, { condition: 'partly written' })
  return { readBack, found, content }
}

/**
 * Every byte is compared with what its source holds at that moment; a file of the user's own must also be the one that was
 * planned, in each bank that has it.
 */
const refuseChangedFile = ({ device }: WriteJob, { hashes }: ReadBack, { bank, second, ownChanges }: Plan): void => {
  const banks = second?.holds === 'copy' ? [bank, second] : [bank]
  for (const { slot, files } of banks)
    for (const { path, sha256 } of ownChanges?.files ?? [])
      if (hashes.get(slot)?.get(files.findIndex(file => file.path === path)) !== sha256)
        throw new ProblemError({ code: 'own-file-differs', target: device.name, name: path })
}

const readByMeaning = async (write: WriteJob, { mismatches }: ReadBack, plan: Plan): Promise<Inspection> => {
  const { device, signal } = write
  try {
    return await inspectImage(alignedSource(withTable(write)), { rest: needsRest(plan) })
  } catch (error) {
    // The reader may have mistaken the cancelling for damage in what it was reading.
    refuseCancelled(signal, device, true)
    // If the stick makes no sense, its bytes differ too, and those say more.
    if (!(error instanceof ProblemError) || error.problem.code === 'target-failed') throw error
    const structure: Mismatch = { kind: 'structure', what: 'boot bank structures', lba: plan.bank.start }
    const list = mismatches.length > 0 ? mismatches : [structure]
    throw verifyFailed(device, plan, list, { condition: 'partly written', cause: error })
  }
}
