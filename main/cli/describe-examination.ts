import { formatCount, plural } from '../../app/bytes/units.ts'
import { titleOf } from '../../app/inspection/inspection.ts'
import { isDemo } from '../../app/inspection/loader-rules.ts'
import { type Examination, type ExaminedVolume, isKnownFile } from '../../app/report/examination.ts'
import { tableOf } from '../../app/report/examination-documents.ts'
import { flawOf } from '../../app/verify/examine-files.ts'
import { flawSentence, untoldSentence } from '../../app/words/flaw-wording.ts'
import { bankText, bootLines, factLines, stageLines } from './describe.ts'
import { indent, textTable } from './tables.ts'
import { cliWords } from './words.ts'

const { examined: words } = cliWords

/** What a stick tells of itself, as lines. */
export const examinationText = (found: Examination): string[] => [
  words.title(isDemo(found.inspection) ? undefined : titleOf(found.inspection), found.thinstick),
  '',
  ...factLines([
    ['Stick', cliWords.exact(found.size)],
    ['VMware UUID', found.inspection.bank.uuid ?? 'none'],
    ...found.volumes.flatMap(({ bank }) => (bank ? [[`Bank p${bank.slot}`, bankText(bank)] as const] : [])),
    ...bootStateFacts(found),
  ]),
  '',
  ...indent(tableOf(found)),
  '',
  ...indent(filesTable(found)),
  '',
  ...bootLines(found.wouldBoot),
  ...section(words.flaws, found.flaws.map(flawSentence)),
  ...section(words.kept, keptLines(found)),
  ...(found.known ? ['', words.known(found.known)] : []),
  ...section(words.untold, found.untold.map(untoldSentence)),
  '',
  ...indent(stageLines({ ...found, bytesWritten: 0 })),
]

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...indent(lines)]

/** The lines of boot.cfg that ESXi writes. */
const bootStateFacts = ({ inspection }: Examination): (readonly [string, string])[] => {
  const { bootState, updated } = inspection.bank.bootCfg
  return [[`boot.cfg in p${inspection.bank.partition.slot}`, words.bootState(bootState, updated)]]
}

const allFiles = (found: Examination) =>
  found.volumes.flatMap(({ partition: { slot }, files }) =>
    files.map(file => ({ ...file, isKnown: isKnownFile(found, slot, file), name: `p${slot}/${file.path}` })),
  )

const filesTable = (found: Examination): string[] =>
  textTable(
    [
      { title: '' },
      { title: 'File' },
      { title: 'Bytes', align: 'right' },
      { title: 'Checked by' },
      { title: 'SHA-256' },
    ],
    allFiles(found).map(file => [
      flawOf(file) !== undefined ? 'NO' : file.packed || file.isKnown ? 'ok' : '-',
      file.name,
      formatCount(file.bytes),
      words.checkedBy(file),
      file.sha256,
    ]),
  )

const keptLines = (found: Examination): string[] =>
  found.volumes
    .filter(isBank)
    .flatMap(({ partition, files }) =>
      files
        .filter(({ role }) => role === 'kept')
        .map(
          ({ path, bytes, modified }) =>
            `p${partition.slot}/${path}, ${plural(bytes, 'byte')}, ${modified.replace('T', ' ')}`,
        ),
    )

const isBank = ({ holds }: ExaminedVolume): boolean => holds === 'bank'
