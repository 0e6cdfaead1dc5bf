import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import type { Effects } from '../bytes/effects.ts'
import { latin1 } from '../bytes/latin1.ts'
import { SECTOR } from '../bytes/units.ts'
import { modifiedText } from '../fat/fat-directory.ts'
import type { FatNode } from '../fat/fat-volume.ts'
import { ContentCheck } from '../inspection/file-content.ts'
import type { BootBank, Inspection } from '../inspection/inspection.ts'
import { readBootCfgBytes } from '../inspection/read-bank.ts'
import type { EsxiChange, KeptKey } from '../problem/esxi-change.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { loaderList } from '../vmware/loader-options.ts'
import { CHUNK_BYTES } from '../write/chunk-bytes.ts'

/**
 * The files that ESXi writes to its bank while it runs: its state, its own settings, its list of packages, and staged
 * CIM data. oem.tgz, license.tgz and the rest come with a build, so one that differs was put there by somebody.
 */
const KEPT_FILES: readonly string[] = ['state.tgz', 'local.tgz', 'pkgdb.tgz', 'cimstg.tgz']
const KEPT_KEYS: readonly KeptKey[] = ['bootstate', 'updated', 'modules']
const CONFIG = 'boot.cfg'

/** Whether a running ESXi writes this file by itself. */
export const isKept = (path: string): boolean => KEPT_FILES.includes(path.toLowerCase())

export interface UsedStick {
  readonly image: ByteSource
  readonly stick: ByteSource
  readonly inspection: Inspection
  readonly found: Inspection
  readonly effects: Pick<Effects, 'crc32' | 'inflate'>
  /** Called before each read; throws if the job was cancelled. */
  readonly check: () => void
}

export interface Settled {
  readonly changes: readonly EsxiChange[]
  /** What is left: differences that no ESXi makes. */
  readonly mismatches: readonly Mismatch[]
}

/** Tells what ESXi changes on its own stick from everything else that differs. */
export const settleChanges = async (used: UsedStick, mismatches: readonly Mismatch[]): Promise<Settled> => {
  const changes: EsxiChange[] = []
  for (const path of new Set(mismatches.flatMap(pathOf)))
    changes.push(...((await changeOf(used, path, mismatches)) ?? []))
  const told = changedPaths(changes)
  return { changes, mismatches: mismatches.filter(mismatch => !pathOf(mismatch).some(path => told.has(path))) }
}

/** The files that ESXi has changed. */
export const changedPaths = (changes: readonly EsxiChange[]): Set<string> =>
  new Set(changes.flatMap(change => ('path' in change ? [change.path] : [])))

/** The path of a file that is there, and is not the image's. */
const pathOf = (mismatch: Mismatch): string[] => {
  const there = mismatch.kind === 'file' || mismatch.kind === 'file-entry' || mismatch.kind === 'file-extra'
  return there ? [mismatch.path] : []
}

const nodeIn = ({ files }: BootBank, path: string): FatNode | undefined => files.find(node => node.path === path)

/** What ESXi did to a file; undefined if it was not ESXi, or if the file is not sound. */
const changeOf = async (
  used: UsedStick,
  path: string,
  mismatches: readonly Mismatch[],
): Promise<EsxiChange[] | undefined> => {
  const node = nodeIn(used.found.bank, path)
  if (!node || !hasWholeChain(used.found.bank, node)) return undefined
  const added = mismatches.some(one => one.kind === 'file-extra' && one.path === path)
  if (path.toLowerCase() === CONFIG && !added) return bootCfgChanges(used, path)
  if (!isKept(path) || !(await isSound(used, node))) return undefined
  return [{ kind: added ? 'added' : 'written', path, bytes: node.entry.size, modified: modifiedText(node.entry) }]
}

/** Whether a file has exactly the clusters that its size needs; fewer have been refused when it was read. */
const hasWholeChain = ({ volume: { table, layout } }: BootBank, { entry }: FatNode): boolean => {
  const clusters = entry.firstCluster === 0 ? 0 : table.chain(entry.firstCluster).length
  return clusters === Math.ceil(entry.size / layout.clusterBytes)
}

// RFC 1952, section 2.3.1: what ESXi keeps are tar files packed by gzip.
const GZIP = [0x1f, 0x8b]

/** Whether its content is whole, as far as a gzip tells. */
const isSound = async ({ stick, found, effects, check }: UsedStick, { runs }: FatNode): Promise<boolean> => {
  const [first] = runs
  if (!first || first.length < GZIP.length) return false
  const start = await readBytes(stick, found.bank.partition.start * SECTOR + first.offset, GZIP.length)
  if (!GZIP.every((byte, index) => byte === start[index])) return false
  const content = new ContentCheck(effects, false)
  try {
    for (const { offset, length } of runs)
      for (let at = 0; at < length; at += CHUNK_BYTES) {
        check()
        const from = found.bank.partition.start * SECTOR + offset + at
        await content.push(await readBytes(stick, from, Math.min(CHUNK_BYTES, length - at)))
      }
    const state = await content.end()
    return state === 'sound' || state === 'too-large'
  } finally {
    content.close()
  }
}

/** The lines of boot.cfg that ESXi rewrites, where they differ; undefined if anything else does. */
const bootCfgChanges = async (
  { image, stick, inspection, found }: UsedStick,
  path: string,
): Promise<EsxiChange[] | undefined> => {
  const was = readConfig(await readBootCfgBytes(image, inspection.bank))
  const now = readConfig(await readBootCfgBytes(stick, found.bank))
  if (was.others !== now.others || ownModules(was.kept.get('modules')) !== ownModules(now.kept.get('modules')))
    return undefined
  return KEPT_KEYS.flatMap((key): EsxiChange[] => {
    const [before, after] = [was.kept.get(key) ?? null, now.kept.get(key) ?? null]
    return before === after ? [] : [{ kind: 'boot-cfg', path, key, was: before, now: after }]
  })
}

/** The last value of each line that ESXi rewrites, and all the others as they are. */
const readConfig = (bytes: Uint8Array): { kept: ReadonlyMap<string, string>; others: string } => {
  const kept = new Map<string, string>()
  const others: string[] = []
  for (const line of latin1(bytes).split(/\r?\n/)) {
    const [, key, value] = /^[ \t]*(\w+)=(.*)$/.exec(line) ?? []
    const known = KEPT_KEYS.find(one => one === key?.toLowerCase())
    if (known) kept.set(known, (value ?? '').trim())
    else if (line.trim() !== '') others.push(line)
  }
  return { kept, others: others.join('\n') }
}

/** The modules that do not come from ESXi itself, in their order. */
const ownModules = (list: string | undefined): string =>
  loaderList(list ?? '')
    .items.map(item => item.trim())
    .filter(item => !isKept(item.split(' ', 1)[0] ?? ''))
    .join('\n')
