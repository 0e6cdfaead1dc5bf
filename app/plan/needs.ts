import { bootSectorsNeeded } from '../fat/boot-volume.ts'
import { encodeDirectory, modifiedText } from '../fat/fat-directory.ts'
import { ENTRY_BYTES } from '../fat/fat-limits.ts'
import type { FatNode } from '../fat/fat-volume.ts'
import type { BootBank, ImageRest, Inspection } from '../inspection/inspection.ts'
import { EMPTY_BANK_CFG } from './empty-bank.ts'
import type { BankContents } from './fat-parameters.ts'
import type { PlanChoices, PlannedFile } from './plan.ts'
import type { StickNeeds } from './room.ts'

// ESXi 4.0's banks and core dump, in sectors.
const USUAL_BANK = 98_272
const USUAL_CORE_DUMP = 225_248
// 250 MiB: a bank that fills a large stick does not ask for a second one as large.
const AMPLE_BANK = 512_000
const AMPLE_CORE_DUMP = 2 ** 21

/** The sizes of what a volume's files and directories take, as they will be in the copy. */
export const contentsOf = ({ volume, files }: Pick<BootBank, 'volume' | 'files'>): BankContents => {
  const directories: number[] = []
  const visit = (nodes: readonly FatNode[]): void => {
    for (const node of nodes.filter(({ directory }) => directory)) {
      directories.push(entryBytes(node.children) + 2 * ENTRY_BYTES)
      visit(node.children)
    }
  }
  visit(volume.entries)
  return {
    sizes: [...files.map(({ entry }) => entry.size), ...directories],
    // One more for the volume label.
    rootEntries: entryBytes(volume.entries) / ENTRY_BYTES + 1,
  }
}

const entryBytes = (nodes: readonly FatNode[]): number =>
  encodeDirectory(
    nodes.map(({ entry }) => entry),
    () => 0,
  ).length

/** Whether a stick with these choices needs what an image holds behind its banks. */
export const needsRest = ({ layout }: Pick<PlanChoices, 'layout'>): boolean => layout === 'complete'

const NOTHING: BankContents = { sizes: [], rootEntries: 1 }
const EMPTY_BANK: BankContents = { sizes: [EMPTY_BANK_CFG.length], rootEntries: 2 }

/**
 * What must go onto a stick, whose image has its chosen bank as its own. Throws RangeError if the complete layout is
 * asked for and the image was inspected without its rest.
 */
export const needsOf = (
  { boot, bank, table, rest }: Inspection,
  { bootSectors, layout = 'article', secondBank = 'empty' }: PlanChoices,
): StickNeeds => {
  if (layout === 'complete' && !rest) throw new RangeError('the complete layout needs the rest of the image')
  const own = contentsOf(bank)
  // A stick made for the article has one bank, which fills it and says nothing about what a bank needs.
  const two = table.partitions.some(({ slot }) => slot === 6)
  return {
    layout,
    bootSectors: bootSectorsNeeded(bootSectors, boot.sectorsInUse),
    bank: own,
    bankSectors: two ? Math.min(bank.partition.sectors, AMPLE_BANK) : USUAL_BANK,
    second: secondBank === 'copy' ? own : EMPTY_BANK,
    coreDumpSectors: coreDumpSectors(rest),
    store: rest?.store ? contentsOf(rest.store) : NOTHING,
  }
}

const coreDumpSectors = (rest: ImageRest | undefined): number =>
  Math.min(rest?.coreDump?.sectors ?? USUAL_CORE_DUMP, AMPLE_CORE_DUMP)

/** Files as a plan lists them. */
export const plannedFiles = (files: readonly FatNode[]): PlannedFile[] =>
  files.map(({ path, entry }) => ({ path, bytes: entry.size, modified: modifiedText(entry) }))
