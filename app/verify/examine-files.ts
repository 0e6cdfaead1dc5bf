import type { ByteSource } from '../bytes/byte-source.ts'
import type { Effects } from '../bytes/effects.ts'
import { modifiedText } from '../fat/fat-directory.ts'
import type { FatNode } from '../fat/fat-volume.ts'
import { type BankContent, filesRead } from '../inspection/bank-contents.ts'
import { CONTENT_FLAWS } from '../inspection/content-rules.ts'
import { ContentCheck, type ContentFlaw, type ContentState } from '../inspection/file-content.ts'
import { fileData } from '../inspection/file-data.ts'
import type { BootBank } from '../inspection/inspection.ts'
import { findBootCfg } from '../inspection/read-bank.ts'
import { type ArchiveFlaw, type ArchiveFound, ArchiveWalk } from '../vmware/archive-walk.ts'
import type { HashOptions } from './compare-files.ts'
import { isKept } from './kept-files.ts'

/** What a file is for; `kept`: a running ESXi writes it by itself. */
export type FileRole = 'boot.cfg' | 'kernel' | 'module' | 'kept' | 'other'

/** A file of a stick that was read to its end. Sizes in bytes. */
export interface ExaminedFile {
  readonly path: string
  readonly bytes: number
  /** Local time, as FAT holds it. */
  readonly modified: string
  readonly sha256: string
  readonly role: FileRole
  /** Whether VMware's loader reads it, as the kernel or a module. */
  readonly loaded: boolean
  /** Whether it is a gzip, whose checksum shows any damage. */
  readonly packed: boolean
  readonly archive: ArchiveFound['kind']
  readonly state: ContentState | ArchiveFlaw
}

const ARCHIVE_FLAWS: Readonly<Record<ArchiveFlaw, string>> = {
  'archive-cut': 'the archive in it ends too early',
  'archive-damaged': 'the archive in it has a damaged header',
}

/** What is wrong with a file, as a clause; undefined if nothing is known to be. */
export const flawOf = ({ state }: Pick<ExaminedFile, 'state'>): string | undefined =>
  state === 'sound' || state === 'too-large' ? undefined : { ...CONTENT_FLAWS, ...ARCHIVE_FLAWS }[state]

const isContentFlaw = (state: ExaminedFile['state']): state is ContentFlaw => state in CONTENT_FLAWS

/** What VMware's loader would find in the kernel and the modules of a bank whose files were checked. */
export const contentOf = (files: readonly ExaminedFile[]): BankContent => {
  const read = files.filter(({ loaded }) => loaded)
  return {
    flaws: read.flatMap(({ path, role, state }) =>
      isContentFlaw(state) ? [{ path, kernel: role === 'kernel', flaw: state }] : [],
    ),
    unread: read.filter(({ state }) => state === 'too-large').map(({ path }) => path),
  }
}

type FilesOf = Pick<BootBank, 'partition' | 'files'>

/** Reads every file of a bank: its SHA-256, and whether its content is whole as far as it tells. */
export const examineBankFiles = async (
  source: ByteSource,
  bank: BootBank,
  options: HashOptions & Pick<Effects, 'crc32' | 'inflate'>,
): Promise<ExaminedFile[]> => {
  const loaded = filesRead(bank)
  const config = findBootCfg(bank.volume)
  const files: ExaminedFile[] = []
  for (const node of bank.files) {
    const kernel = loaded.get(node.path)
    const role = node === config ? 'boot.cfg' : roleOf(node, kernel)
    files.push({ ...(await examined(source, bank, node, role, options)), role, loaded: kernel !== undefined })
  }
  return files
}

/** A module that ESXi writes by itself is its own all the same. */
const roleOf = ({ path }: FatNode, kernel: boolean | undefined): FileRole => {
  if (kernel) return 'kernel'
  if (isKept(path)) return 'kept'
  return kernel === undefined ? 'other' : 'module'
}

const examined = async (
  source: ByteSource,
  bank: FilesOf,
  node: FatNode,
  role: FileRole,
  { onBytes, ...tools }: HashOptions & Pick<Effects, 'crc32' | 'inflate'>,
): Promise<Omit<ExaminedFile, 'role' | 'loaded'>> => {
  const archive = new ArchiveWalk()
  const content = new ContentCheck(tools, role === 'kernel', bytes => archive.push(bytes))
  const hash = tools.sha256()
  try {
    for await (const bytes of fileData(source, bank, node)) {
      onBytes(bytes.length)
      hash.update(bytes)
      await content.push(bytes)
    }
    const state = await content.end()
    const found = archive.end()
    return {
      ...factsOf(node),
      sha256: hash.hex(),
      packed: content.packed,
      archive: found.kind,
      state: state === 'sound' ? (found.flaw ?? state) : state,
    }
  } finally {
    content.close()
  }
}

const factsOf = ({ path, entry }: FatNode) => ({ path, bytes: entry.size, modified: modifiedText(entry) })

/** Reads every file of a volume that is no bank, for its SHA-256 alone. */
export const hashVolumeFiles = async (
  source: ByteSource,
  volume: FilesOf,
  { sha256, onBytes }: HashOptions,
): Promise<ExaminedFile[]> => {
  const files: ExaminedFile[] = []
  for (const node of volume.files) {
    const hash = sha256()
    for await (const bytes of fileData(source, volume, node)) {
      onBytes(bytes.length)
      hash.update(bytes)
    }
    const plain = { role: 'other', loaded: false, packed: false, archive: undefined, state: 'sound' } as const
    files.push({ ...factsOf(node), sha256: hash.hex(), ...plain })
  }
  return files
}
