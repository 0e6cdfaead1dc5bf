import { once } from 'node:events'
import { formatBytes } from '../../app/bytes/units.ts'
import { drivesDocument, type InventoriedDrive, reasonsOf } from '../../app/report/documents.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { contentsText } from '../../app/words/contents-wording.ts'
import { listDrives } from '../drives/drive-facts.ts'
import { stableNames } from '../drives/stable-names.ts'
import { watchDrives } from '../drives/watch-drives.ts'
import { EXIT } from './exit-status.ts'
import { type Column, textTable } from './tables.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

type Row = readonly string[]

const rowOf = ({ facts, look }: InventoriedDrive): Row => [
  facts.path,
  formatBytes(facts.size),
  facts.bus ?? '',
  facts.description,
  facts.serial ?? '',
  cliWords.drive(reasonsOf(facts).map(({ message }) => message)),
  ...(look ? [look.esxi ? cliWords.stickOf(look.esxi.title, look.esxi.thinstick) : contentsText(look.contents)] : []),
]

const COLUMNS: readonly Column[] = [
  { title: 'Drive' },
  { title: 'Size', align: 'right' },
  { title: 'Bus' },
  { title: 'Model' },
  { title: 'Serial' },
  { title: 'For a stick' },
]

const drivesText = (drives: readonly InventoriedDrive[]): string[] => {
  if (drives.length === 0) return [cliWords.noDrives]
  const rows = drives.map(rowOf)
  const looked = rows.some(row => row.length > COLUMNS.length)
  return textTable(looked ? [...COLUMNS, { title: 'What is on it' }] : COLUMNS, rows)
}

/** Each drive with its stable names and, where that was asked for, what is on it. */
const inventory = (list: readonly TargetFacts[], contents: boolean): Promise<InventoriedDrive[]> =>
  Promise.all(
    list.map(async facts => ({
      facts,
      byId: await stableNames(facts.path),
      look: contents ? await (await import('../services/inventory.ts')).lookAt(facts) : undefined,
    })),
  )

interface DrivesCommand {
  readonly watch: boolean
  readonly contents: boolean
  readonly json: boolean
}

/**
 * Lists drives; with `watch`, again whenever one comes or goes, until cancelled (JSON is then one document per line).
 */
export const drives = async (
  { watch, contents, json }: DrivesCommand,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> => {
  const show = async (list: readonly TargetFacts[]): Promise<void> => {
    const found = await inventory(list, contents)
    if (signal.aborted) return
    if (json) terminal.json(drivesDocument(found), watch ? 0 : 2)
    else terminal.out(drivesText(found))
  }
  if (!watch) {
    await show(await listDrives())
    return EXIT.done
  }
  // One after the other, as a look may take longer than the next change.
  let shown = Promise.resolve()
  const stop = await watchDrives(list => {
    shown = shown.then(() => show(list))
  })
  const over = AbortSignal.any([signal, terminal.unread])
  if (!over.aborted) await once(over, 'abort')
  await stop()
  return signal.aborted ? EXIT.cancelled : EXIT.done
}
