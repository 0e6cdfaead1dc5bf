import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ByteSource } from '../../app/bytes/byte-source.ts'
import { type BankExport, bankExport } from '../../app/export/multi-boot.ts'
import { modifiedText } from '../../app/fat/fat-directory.ts'
import { allNodes, type FatNode } from '../../app/fat/fat-volume.ts'
import { type BankContent, type ContentChecks, withContentChecks } from '../../app/inspection/bank-contents.ts'
import { fileData } from '../../app/inspection/file-data.ts'
import type { Inspection } from '../../app/inspection/inspection.ts'
import { readBootCfgBytes } from '../../app/inspection/read-bank.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { loaderModules } from '../../app/vmware/boot-cfg.ts'
import { nodeEffects } from '../platform/effects.ts'
import { fillFolder, refuseFolder } from './new-folder.ts'

/** A boot bank to be put into a folder. */
export interface ExportJob {
  readonly source: ByteSource
  readonly inspection: Inspection
  readonly folder: string
  /** The folder's path on the multi-boot stick; '' is its root. */
  readonly at: string
  readonly overwrite: boolean
  readonly signal: AbortSignal
  readonly onBytes: (bytes: number) => void
  /** Awaited before anything takes its final name; rejects if the image turned out to be damaged. */
  readonly sound: () => Promise<void>
}

/** What is in the folder now. `menus`: names of the menus beside the files. */
export interface ExportedBank {
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
  readonly menus: readonly string[]
  readonly content: BankContent
}

/**
 * Puts a bank's files and the two menus into a folder, which holds all of them or, after a failure, what it held before.
 * Each file is read back and its SHA-256 compared with the image's. Throws ProblemError: export-refused,
 * folder-not-empty, export-failed, cancelled, and what reading the image throws.
 */
export const exportBank = async (job: ExportJob): Promise<ExportedBank> => {
  const { source, inspection, folder, at, overwrite, sound } = job
  const { bank } = inspection
  const planned = bankExport(inspection, loaderModules(await readBootCfgBytes(source, bank)), at)
  await refuseFolder(folder, overwrite)
  let exported: ExportedBank | undefined
  await fillFolder(folder, overwrite, async temporary => {
    exported = await fill(job, planned, temporary)
    await sound()
  })
  if (!exported) throw new Error('the folder was not filled')
  return exported
}

const fill = async (job: ExportJob, { nodes, menus }: BankExport, temporary: string): Promise<ExportedBank> => {
  const { bank } = job.inspection
  const { given: files, content } = await withContentChecks(nodeEffects, bank, async checks => {
    const written: { path: string; bytes: number; sha256: string }[] = []
    for (const node of allNodes(nodes)) {
      const path = join(temporary, node.path)
      if (node.directory) await mkdir(path)
      else written.push({ path: node.path, bytes: node.entry.size, sha256: await writeNode(job, node, path, checks) })
    }
    return written
  })
  for (const { name, text } of menus) await writeFile(join(temporary, name), text, { flag: 'wx' })
  return { files, menus: menus.map(({ name }) => name), content }
}

/** Writes one file and reads it back. Resolves to its SHA-256. */
const writeNode = async (job: ExportJob, node: FatNode, path: string, checks: ContentChecks): Promise<string> => {
  const sha256 = await copyOut(job, node, path, checks)
  const read = await sha256Of(path)
  if (read !== sha256)
    throw new ProblemError({
      code: 'export-failed',
      folder: job.folder,
      cause: `${node.path} does not read back as it was written`,
    })
  return sha256
}

const copyOut = async (
  { source, inspection, folder, signal, onBytes }: ExportJob,
  node: FatNode,
  path: string,
  checks: ContentChecks,
): Promise<string> => {
  const hash = createHash('sha256')
  const handle = await open(path, 'wx')
  try {
    for await (const bytes of fileData(source, inspection.bank, node)) {
      if (signal.aborted) throw new ProblemError({ code: 'cancelled', target: folder, written: false })
      hash.update(bytes)
      await checks.push(node.path, bytes)
      await handle.writeFile(bytes)
      onBytes(bytes.length)
    }
    await handle.datasync()
    const modified = new Date(modifiedText(node.entry))
    // A date that FAT can hold and no calendar has.
    if (!Number.isNaN(modified.getTime())) await handle.utimes(modified, modified)
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path)) hash.update(bytes)
  return hash.digest('hex')
}
