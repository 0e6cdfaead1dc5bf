import { formatCount } from '../../app/bytes/units.ts'
import type { Document } from '../../app/contract/documents.ts'
import { FORMAT } from '../../app/contract/format.ts'
import { fileData } from '../../app/inspection/file-data.ts'
import { fileInside, type Inside, type InsideFile, lookInside, rootInside } from '../../app/inspection/look-inside.ts'
import { readConfigFile } from '../../app/inspection/read-config.ts'
import { insideJson, lineJson } from '../../app/report/inside.ts'
import { explainBootCfg } from '../../app/vmware/explain-boot-cfg.ts'
import { saveInsideFile } from '../jobs/save-file.ts'
import type { OpenSource } from '../platform/file-source.ts'
import { withImage } from './commands.ts'
import { EXIT } from './exit-status.ts'
import { indent, textTable } from './tables.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

const withInside = <T>(
  name: string,
  terminal: Terminal,
  signal: AbortSignal,
  use: (source: OpenSource, inside: Inside) => Promise<T>,
): Promise<T> => withImage(name, { terminal, signal }, async source => use(source, await lookInside(source)))

/** Lists the files of every partition, or of one. */
export const files = (
  {
    source: name,
    partition,
    json,
  }: { readonly source: string; readonly partition: number | undefined; readonly json: boolean },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> =>
  withInside(name, terminal, signal, async (_, inside) => {
    const partitions = insideJson(inside).filter(({ slot }) => partition === undefined || slot === partition)
    if (json) terminal.json({ format: FORMAT, source: name, partitions }, 2)
    else terminal.out(partitions.flatMap((one, i) => [...(i > 0 ? [''] : []), ...partitionLines(one)]))
    return EXIT.done
  })

const partitionLines = ({
  slot,
  fatBits,
  label,
  live,
  unread,
  files: all,
}: Document<'files'>['partitions'][number]) => [
  cliWords.inside.partition(slot, unread ?? `FAT${fatBits}`, label, live),
  ...(unread === null && all.length === 0 ? indent([cliWords.inside.noFiles]) : []),
  ...(all.length === 0
    ? []
    : indent(
        textTable(
          [{ title: '' }, { title: 'Modified' }, { title: 'Bytes', align: 'right' }, { title: 'Path' }],
          all.map(({ path, folder, bytes, modified, attributes }) => [
            folder ? 'd' : attributes || '-',
            modified.replace('T', ' '),
            folder ? '' : formatCount(bytes),
            `p${slot}/${path}${folder ? '/' : ''}`,
          ]),
        ),
      )),
]

/** Prints a file as it is. */
export const cat = (
  { source: name, path }: { readonly source: string; readonly path: string },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> =>
  withInside(name, terminal, signal, async (source, inside) => {
    const file = fileInside(inside, path, name)
    for await (const bytes of fileData(source, file, file.node)) {
      if (signal.aborted) return EXIT.cancelled
      if (terminal.unread.aborted) break
      await terminal.bytes(bytes)
    }
    return EXIT.done
  })

interface SaveInput {
  readonly source: string
  readonly path: string
  readonly file: string
  readonly overwrite: boolean
  readonly json: boolean
}

/** Saves a file under another name. */
export const save = (
  { source: name, path, file, overwrite, json }: SaveInput,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> =>
  withInside(name, terminal, signal, async (source, inside) => {
    const found = fileInside(inside, path, name)
    const bytes = await saveInsideFile(source, found, file, { overwrite, signal })
    const listed = pathOf(found)
    if (json) terminal.json({ format: FORMAT, source: name, path: listed, file, bytes }, 2)
    else terminal.out([cliWords.inside.saved(listed, file, bytes)])
    return EXIT.done
  })

const pathOf = ({ partition, node }: InsideFile): string => `p${partition.slot}/${node.path}`

/** Explains a boot.cfg line by line. */
export const explain = (
  {
    source: name,
    path = 'boot.cfg',
    json,
  }: { readonly source: string; readonly path: string | undefined; readonly json: boolean },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> =>
  withInside(name, terminal, signal, async (source, inside) => {
    const file = fileInside(inside, path, name)
    const lines = explainBootCfg(await readConfigFile(source, file), rootInside(inside, file)).map(lineJson)
    if (json) terminal.json({ format: FORMAT, source: name, path: pathOf(file), lines }, 2)
    else terminal.out([pathOf(file), '', ...lines.flatMap(({ text, meaning }) => [text, ...indent([meaning])])])
    return EXIT.done
  })
