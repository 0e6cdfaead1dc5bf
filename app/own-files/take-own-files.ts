import { type ByteSource, memorySource, readBytes } from '../bytes/byte-source.ts'
import type { Effects } from '../bytes/effects.ts'
import { SECTOR } from '../bytes/units.ts'
import { ATTRIBUTE, type DirectoryEntry } from '../fat/fat-directory.ts'
import { MAX_CLUSTERS } from '../fat/fat-limits.ts'
import { type FatNode, listFiles } from '../fat/fat-volume.ts'
import type { BankChanges, ChangedFile, ChangedLine } from '../inspection/bank-changes.ts'
import { CONTENT_FLAWS } from '../inspection/content-rules.ts'
import { ContentCheck } from '../inspection/file-content.ts'
import type { BootBank, Inspection } from '../inspection/inspection.ts'
import { loaderFile } from '../inspection/loader-file.ts'
import { isDemo } from '../inspection/loader-rules.ts'
import { findBootCfg, readBootCfgBytes } from '../inspection/read-bank.ts'
import { withBank } from '../inspection/take-bank.ts'
import { type OwnFileFlaw, ProblemError } from '../problem/problem.ts'
import { parseBootCfg } from '../vmware/boot-cfg.ts'
import { editBootCfg } from '../vmware/edit-boot-cfg.ts'
import { loaderPath, loaderShortName } from '../vmware/loader-names.ts'
import { JoinedSource } from './joined-source.ts'
import { type KernelOptions, kernelOptionsOf } from './kernel-options.ts'
import { type FileSum, withSums } from './kernel-sums.ts'
import { type OwnName, ownName, placeOf } from './own-name.ts'

/** A file of the user's own. */
export interface OwnFile {
  /** Where it comes from, for people. */
  readonly path: string
  /** The name that it is to have in the bank. */
  readonly name: string
  readonly source: ByteSource
}

/** What the user wants to be different in the boot bank. */
export interface OwnChanges {
  readonly files: readonly OwnFile[]
  readonly kernelOptions: KernelOptions | undefined
}

export const NO_CHANGES: OwnChanges = { files: [], kernelOptions: undefined }

/** An image and what it holds, with the user's own files in its bank. */
export interface ChangedImage {
  readonly image: ByteSource
  readonly inspection: Inspection
}

type Tools = Pick<Effects, 'sha256' | 'crc32' | 'inflate'>

const refuse = ({ path, name }: OwnFile, why: OwnFileFlaw, other?: string): ProblemError =>
  new ProblemError({ code: 'own-file-refused', file: path, name, why, other })

/**
 * Puts the user's own files into the bank that a stick gets, and names the new ones in boot.cfg. Everything behind it
 * takes the result for an image: the files lie behind the image's own bytes. Reads each file to its end. Throws
 * ProblemError: own-file-refused, boot-cfg-refused, and what reading the image or a file throws.
 */
export const takeOwnFiles = async (
  image: ByteSource,
  inspection: Inspection,
  { files, kernelOptions }: OwnChanges,
  tools: Tools,
): Promise<ChangedImage> => {
  if (files.length === 0 && kernelOptions === undefined) return { image, inspection }
  const taken = await takeAll(files, inspection.bank, tools)
  const sums = isDemo(inspection) ? taken.map(({ changed, crc32 }) => ({ path: changed.path, crc32 })) : []
  const bytes = await readBootCfgBytes(image, inspection.bank)
  const config = configWith(bytes, inspection.bank, taken, { wanted: kernelOptions, sums })
  if (taken.length === 0 && config.lines.length === 0) return { image, inspection }
  const joined = new JoinedSource(image)
  const ownChanges: BankChanges = { files: taken.map(({ changed }) => changed), bootCfg: config.lines }
  const bank = bankWith(inspection.bank, taken, config.bytes, joined)
  refuseTooMuch(bank, files)
  const banks = inspection.banks.map(one => (one.slot === bank.partition.slot && one.bank ? { ...one, bank } : one))
  return { image: joined, inspection: { ...withBank(inspection, bank), banks, ownChanges } }
}

/** A file that may go into the bank. */
interface TakenFile {
  readonly file: OwnFile
  readonly own: OwnName
  /** The file whose place it takes. */
  readonly old: FatNode | undefined
  readonly changed: ChangedFile
  readonly crc32: number
}

const takeAll = async (files: readonly OwnFile[], bank: BootBank, tools: Tools): Promise<TakenFile[]> => {
  const taken: TakenFile[] = []
  for (const file of files) {
    const one = await take(file, bank, tools)
    if (taken.some(({ own }) => own.name.toLowerCase() === one.own.name.toLowerCase())) throw refuse(file, 'twice')
    taken.push(one)
  }
  return taken
}

// More than any loader could place in memory; a larger file was named by mistake.
const MOST_BYTES = 1 << 30

const take = async (file: OwnFile, bank: BootBank, tools: Tools): Promise<TakenFile> => {
  const own = ownName(file.name)
  if (!own) throw refuse(file, 'name')
  const use = placeOf(own, bank.volume)
  if (use.kind === 'refused') throw refuse(file, use.why, use.other)
  const { size } = file.source
  if (size === 0) throw refuse(file, 'empty')
  if (size > MOST_BYTES) throw refuse(file, 'too-large')
  const old = use.kind === 'replaced' ? use.node : undefined
  const { sha256, crc32 } = await readThrough(file, old && loadedAs(bank, old), tools)
  const changed: ChangedFile = {
    path: old?.path ?? own.name,
    change: use.kind,
    bytes: size,
    imageBytes: old?.entry.size,
    sha256,
  }
  return { file, own, old, changed, crc32 }
}

/** What the loader takes a file of the bank for. */
const loadedAs = (bank: BootBank, node: FatNode): 'kernel' | 'module' | 'nothing' => {
  const { kernel, modules } = bank.bootCfg
  if (kernel !== undefined && loaderFile(bank, kernel) === node) return 'kernel'
  return modules.some(name => loaderFile(bank, name) === node) ? 'module' : 'nothing'
}

const PIECE = 1 << 20

/** Reads a file to its end, as mboot would. */
const readThrough = async (
  file: OwnFile,
  as: ReturnType<typeof loadedAs> | undefined,
  tools: Tools,
): Promise<{ readonly sha256: string; readonly crc32: number }> => {
  const { source } = file
  const hash = tools.sha256()
  let crc32 = 0
  const check = as === 'nothing' ? undefined : new ContentCheck(tools, as === 'kernel')
  try {
    for (let at = 0; at < source.size; at += PIECE) {
      const bytes = await readBytes(source, at, Math.min(PIECE, source.size - at))
      hash.update(bytes)
      crc32 = tools.crc32(bytes, crc32)
      await check?.push(bytes)
    }
    const state = await check?.end()
    if (state !== undefined && state !== 'sound' && state !== 'too-large')
      throw refuse(file, 'content', CONTENT_FLAWS[state])
  } finally {
    check?.close()
  }
  return { sha256: hash.hex(), crc32 }
}

const configWith = (
  bytes: Uint8Array,
  { bootCfg }: BootBank,
  taken: readonly TakenFile[],
  { wanted, sums }: { readonly wanted: KernelOptions | undefined; readonly sums: readonly FileSum[] },
): { readonly bytes: Uint8Array; readonly lines: readonly ChangedLine[] } => {
  const shortOf = (name: string): string => loaderShortName(loaderPath(bootCfg.prefix, name))
  const named = new Set(bootCfg.modules.map(shortOf))
  const modules = taken.filter(({ old, own }) => !old && !named.has(shortOf(own.name))).map(({ own }) => own.name)
  const options = withSums(kernelOptionsOf(bootCfg.kernelOptions, wanted), bootCfg.kernelOptions, sums)
  const edited = editBootCfg(bytes, { modules, kernelOptions: options })
  if ('why' in edited) throw new ProblemError({ code: 'boot-cfg-refused', ...edited })
  return edited
}

/** The bank with its new files and boot.cfg, whose data lies where `joined` puts it. */
const bankWith = (bank: BootBank, taken: readonly TakenFile[], config: Uint8Array, joined: JoinedSource): BootBank => {
  const { partition, volume } = bank
  const configNode = findBootCfg(volume)
  const dataOf = (source: ByteSource): Pick<FatNode, 'runs'> => ({
    runs: [{ offset: joined.append(source) - partition.start * SECTOR, length: source.size }],
  })
  const replaced = new Map<FatNode, FatNode>()
  const replace = (node: FatNode, source: ByteSource): void => {
    replaced.set(node, { ...node, entry: { ...node.entry, size: source.size }, ...dataOf(source) })
  }
  if (configNode) replace(configNode, memorySource(config))
  for (const { old, file } of taken) if (old) replace(old, file.source)
  const added = taken
    .filter(({ old }) => !old)
    .map(
      ({ own, file }): FatNode => ({
        entry: newEntry(own, file.source.size, configNode?.entry),
        path: own.name,
        directory: false,
        children: [],
        ...dataOf(file.source),
      }),
    )
  const entries = [...volume.entries.map(node => replaced.get(node) ?? node), ...added]
  const changed = new Map([...replaced].map(([node, { entry }]) => [node.entry, entry]))
  const root = [...volume.root.map(entry => changed.get(entry) ?? entry), ...added.map(({ entry }) => entry)]
  const files = listFiles(entries)
  return {
    ...bank,
    volume: { ...volume, root, entries },
    bootCfg: parseBootCfg(config),
    files,
    bytes: files.reduce((sum, { entry }) => sum + entry.size, 0),
  }
}

/** A new file's entry. It has boot.cfg's dates: with its own, the same file copied again would not verify. */
const newEntry = (own: OwnName, size: number, dated: DirectoryEntry | undefined): DirectoryEntry => ({
  name: own.name,
  shortName: own.shortName,
  longName: undefined,
  ntCase: own.ntCase,
  attributes: ATTRIBUTE.archive,
  created: dated?.created ?? { tenths: 0, time: 0, date: FIRST_DAY },
  accessedDate: dated?.accessedDate ?? FIRST_DAY,
  modified: dated?.modified ?? { time: 0, date: FIRST_DAY },
  size,
  firstCluster: 0,
})

// 1 January 1980 (Microsoft FAT specification, section 6.6).
const FIRST_DAY = (1 << 5) | 1

const MOST_IN_BANK = MAX_CLUSTERS[16] * 64 * SECTOR

/** Throws ProblemError own-file-refused for the largest of them if no FAT16 volume holds all that is in the bank. */
const refuseTooMuch = ({ bytes }: BootBank, files: readonly OwnFile[]): void => {
  const [largest] = files.toSorted((a, b) => b.source.size - a.source.size)
  if (largest && bytes > MOST_IN_BANK) throw refuse(largest, 'too-large')
}
