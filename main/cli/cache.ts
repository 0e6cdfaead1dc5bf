import { formatBytes } from '../../app/bytes/units.ts'
import { FORMAT } from '../../app/contract/format.ts'
import { wordWarning } from '../../app/words/warning-wording.ts'
import { userCache } from '../sources/cache/unpacked-cache.ts'
import { EXIT } from './exit-status.ts'
import { indent, textTable } from './tables.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

/** Lists or removes the unpacked images that are kept. */
export const cache = async (
  { clear, json }: { readonly clear: boolean; readonly json: boolean },
  terminal: Terminal,
): Promise<number> => {
  const kept = userCache()
  const { folder, flaw } = kept
  // What is in it may be somebody else's, so it is neither listed nor removed.
  if (flaw) terminal.note([wordWarning(flaw).message])
  if (clear) {
    const removedBytes = await kept.clear()
    if (json) terminal.json({ format: FORMAT, folder, removedBytes })
    else terminal.out([cliWords.cache.removed(removedBytes, folder)])
    return flaw ? EXIT.failed : EXIT.done
  }
  const entries = await kept.list()
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  if (json) {
    const isoTime = (ms: number): string => new Date(ms).toISOString()
    const images = entries.map(({ from, bytes: size, used }) => ({ from, bytes: size, used: isoTime(used) }))
    terminal.json({ format: FORMAT, folder, bytes, images }, 2)
    return EXIT.done
  }
  const rows = entries.map(entry => [
    new Date(entry.used).toISOString().slice(0, 16).replace('T', ' '),
    formatBytes(entry.bytes),
    entry.from,
  ])
  const table = textTable([{ title: 'Last used' }, { title: 'Size', align: 'right' }, { title: 'Unpacked from' }], rows)
  terminal.out([cliWords.cache.total(bytes, folder), ...(rows.length > 0 ? ['', ...indent(table)] : [])])
  return EXIT.done
}
