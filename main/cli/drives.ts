import { once } from 'node:events'
import { formatBytes } from '../../app/bytes/units.ts'
import { drivesDocument, reasonsOf } from '../../app/report/documents.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { listDrives } from '../drives/drive-facts.ts'
import { watchDrives } from '../drives/watch-drives.ts'
import { EXIT } from './exit-status.ts'
import { textTable } from './tables.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

const drivesText = (drives: readonly TargetFacts[]): string[] => {
  if (drives.length === 0) return [cliWords.noDrives]
  const rows = drives.map(facts => {
    const reasons = reasonsOf(facts).map(({ message }) => message)
    return [
      facts.path,
      formatBytes(facts.size),
      facts.bus ?? '',
      facts.description,
      facts.serial ?? '',
      cliWords.drive(reasons),
    ]
  })
  return textTable(
    [
      { title: 'Drive' },
      { title: 'Size', align: 'right' },
      { title: 'Bus' },
      { title: 'Model' },
      { title: 'Serial' },
      { title: 'For a stick' },
    ],
    rows,
  )
}

/**
 * Lists drives; with `watch`, again whenever one comes or goes, until cancelled (JSON is then one document per line).
 */
export const drives = async (
  { watch, json }: { readonly watch: boolean; readonly json: boolean },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> => {
  const show = (list: readonly TargetFacts[]): void => {
    if (json) terminal.json(drivesDocument(list), watch ? 0 : 2)
    else terminal.out(drivesText(list))
  }
  if (!watch) {
    show(await listDrives())
    return EXIT.done
  }
  const stop = await watchDrives(show)
  const over = AbortSignal.any([signal, terminal.unread])
  if (!over.aborted) await once(over, 'abort')
  await stop()
  return signal.aborted ? EXIT.cancelled : EXIT.done
}
