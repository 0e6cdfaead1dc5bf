import { formatBytes, formatCount, plural } from '../../app/bytes/units.ts'
import { typeHex, typeName } from '../../app/disk/partition-type.ts'
import { modifiedText } from '../../app/fat/fat-directory.ts'
import { type Packing, packingText } from '../../app/formats/layer-kind.ts'
import type { BankChanges } from '../../app/inspection/bank-changes.ts'
import { type FoundBank, type Inspection, titleOf } from '../../app/inspection/inspection.ts'
import { freeBytes } from '../../app/plan/fat-parameters.ts'
import type { Plan } from '../../app/plan/plan.ts'
import type { Warning } from '../../app/problem/warning.ts'
import { fdiskTable } from '../../app/report/fdisk-table.ts'
import type { Report } from '../../app/report/report.ts'
import { type BootVerdict, verdictSentence } from '../../app/verdict/boot-verdict.ts'
import { pathIn } from '../../app/words/volume-name.ts'
import { wordWarning } from '../../app/words/warning-wording.ts'
import { indent, textTable } from './tables.ts'
import { cliWords } from './words.ts'

const { exact } = cliWords

/** Names and values, one row each. */
export const factLines = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([name]) => name.length))
  return indent(rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`))
}

export const warningLines = (warnings: readonly Warning[]): string[] =>
  warnings.length === 0 ? [] : ['', ...warnings.map(warning => cliWords.warning(wordWarning(warning).message))]

/** Where an inspected image came from. */
export interface Origin {
  readonly packing: Packing | undefined
  /** The result of comparing it with its checksum; undefined if that was not asked for. */
  readonly checksum: string | undefined
}

/** An inspection for a person, as lines. */
export const inspectionText = (
  inspection: Inspection,
  minimum: number | undefined,
  { packing, checksum }: Origin,
): string[] => {
  const { boot, bank, table } = inspection
  return [
    titleOf(inspection),
    '',
    ...factLines([
      ['Image', exact(inspection.size)],
      ...(packing ? [['Unpacked from', packingText(packing)] as const] : []),
      ...(checksum ? [['Checksum', checksum] as const] : []),
      [
        'Boot partition',
        `p${boot.partition.slot}, ${formatCount(boot.sectorsInUse)} of ${formatCount(boot.partition.sectors)} sectors in use, FAT${boot.volume.layout.bits}`,
      ],
      [
        'Boot bank',
        `p${bank.partition.slot} '${bank.volume.label ?? ''}', ${plural(bank.files.length, 'file')}, ${formatBytes(bank.bytes)}`,
      ],
      ['VMware UUID', bank.uuid ?? 'none'],
      ...inspection.banks.map(found => [`Bank p${found.slot}`, bankText(found)] as const),
      ['Needs', minimum === undefined ? 'more than a FAT16 volume can hold' : `a stick of ${exact(minimum)} or more`],
    ]),
    '',
    ...indent(
      textTable(
        [
          { title: 'Slot' },
          { title: 'Start', align: 'right' },
          { title: 'Sectors', align: 'right' },
          { title: 'Id' },
          { title: 'Type' },
        ],
        table.partitions.map(({ slot, start, sectors, type, active }) => [
          `p${slot}${active ? '*' : ''}`,
          formatCount(start),
          formatCount(sectors),
          typeHex(type),
          typeName(type),
        ]),
      ),
    ),
    ...(table.unreadFrom === undefined ? [] : indent([cliWords.notUnpacked(table.partitions.at(-1)?.slot)])),
    '',
    ...indent(
      textTable(
        [{ title: 'File' }, { title: 'Bytes', align: 'right' }, { title: 'Modified' }],
        bank.files.map(({ path, entry }) => [path, formatCount(entry.size), modifiedText(entry).replace('T', ' ')]),
      ),
    ),
    ...warningLines(inspection.warnings),
  ]
}

/** Whether VMware's loader would choose a bank, and if not, why. */
export const bankText = ({ live, bank, reasons }: FoundBank): string => {
  const build = bank?.bootCfg.build ? `${bank.bootCfg.build}, ` : ''
  return cliWords.bank(build, live, reasons)
}

/** A plan for a person, as lines; `name` is what the fdisk table calls the drive. */
export const planText = (plan: Plan, name: string): string[] => {
  const { parameters } = plan.bank
  return [
    ...fdiskTable(name, plan.size, plan.geometry, plan.partitions),
    '',
    ...indent(
      textTable(
        [
          { title: 'Slot' },
          { title: 'First LBA', align: 'right' },
          { title: 'Sectors', align: 'right' },
          { title: 'CHS first' },
          { title: 'CHS last' },
          { title: 'What' },
        ],
        plan.partitions.map(({ slot, start, sectors, active, chs }) => [
          `p${slot}${active ? '*' : ''}`,
          formatCount(start),
          formatCount(sectors),
          chs.first.join('/'),
          chs.last.join('/'),
          cliWords.slots[slot] ?? '',
        ]),
      ),
    ),
    '',
    ...factLines([
      ['Boot sectors', `${formatCount(plan.boot.sectorsCopied)} copied, ${formatCount(plan.boot.sectorsInUse)} in use`],
      [
        'Boot bank',
        `FAT16, ${parameters.sectorsPerCluster * 512}-byte clusters, ${formatCount(parameters.usedClusters)} of ${formatCount(parameters.clusters)} used, ${formatBytes(freeBytes(parameters))} free`,
      ],
      ['Files', `${formatCount(plan.bank.files.length)}, ${formatBytes(plan.bank.bytes)}`],
      ['VMware UUID', plan.bank.uuid ?? (plan.bank.uuidFrom === 'made' ? 'a fresh one' : 'none')],
      ...largerFacts(plan),
      ['To be written', exact(plan.bytesToWrite)],
      ['Smallest stick', exact(plan.minimumStickBytes)],
      ['Digest', plan.digest],
    ]),
    ...changesText(plan.ownChanges),
    ...warningLines(plan.warnings),
  ]
}

/** What a plan has beyond the article's layout. */
const largerFacts = ({ second, coreDump, store, liveBank }: Plan): [string, string][] => [
  ...(second ? [['Second bank', cliWords.second[second.holds](exact(second.sectors * 512))] as [string, string]] : []),
  ...(second ? [['Starts from', cliWords.live(liveBank)] as [string, string]] : []),
  ...(coreDump ? [['Core dump', exact(coreDump.sectors * 512)] as [string, string]] : []),
  ...(store
    ? [
        [
          'Store',
          `${plural(store.files.length, 'file')}, ${formatBytes(store.bytes)}, ${formatBytes(freeBytes(store.parameters))} free`,
        ] as [string, string],
      ]
    : []),
]

const ownWords = cliWords.own

/** What the user has put into the bank, as lines; none if that is nothing. */
const changesText = (changes: BankChanges | undefined): string[] => {
  if (!changes) return []
  const files = changes.files.map(({ path, change, bytes, imageBytes, sha256 }) => [
    ownWords[change],
    path,
    imageBytes === undefined ? formatCount(bytes) : `${formatCount(imageBytes)} > ${formatCount(bytes)}`,
    sha256,
  ])
  const columns = [{ title: '' }, { title: 'File' }, { title: 'Bytes', align: 'right' }, { title: 'SHA-256' }] as const
  const lines = changes.bootCfg.flatMap(({ before, after }) => [
    ...(before === undefined ? [] : [`${ownWords.before}  ${before}`]),
    `${ownWords.after.padEnd(ownWords.before.length)}  ${after}`,
  ])
  return [
    '',
    ownWords.title,
    ...(files.length > 0 ? ['', ...indent(textTable(columns, files))] : []),
    ...(lines.length > 0 ? ['', ...indent(['boot.cfg', ...lines])] : []),
  ]
}

const seconds = (value: number): string => (value < 10 ? `${value.toFixed(2)} s` : `${value.toFixed(0)} s`)

/** A report for a person, as lines. */
/** `changed` are the paths of files that ESXi itself has changed. */
export const reportText = (report: Report, changed: ReadonlySet<string> = new Set()): string[] => {
  const { table } = report
  return [
    ...(table.equal ? table.found : ['Expected:', ...table.expected, '', 'Found:', ...table.found]),
    '',
    table.equal ? cliWords.tableEqual : cliWords.tableDiffers,
    '',
    ...indent(filesTable(report, changed)),
    ...(report.second ? ['', cliWords.secondFound(report.second)] : []),
    ...(report.second ? ['', cliWords.startsFrom(report.liveBank)] : []),
    ...changesText(report.ownChanges),
    '',
    ...bootLines(report.wouldBoot),
    '',
    ...indent(stageLines(report)),
    ...warningLines(report.warnings),
  ]
}

/** Every file that was read back; those of other volumes than p5 with their slot. */
const filesTable = ({ files, second, store }: Report, changed: ReadonlySet<string>): string[] => {
  const all = [
    ...files,
    ...[second, store].flatMap(volume =>
      volume ? volume.files.map(file => ({ ...file, path: pathIn(volume.slot, file.path) })) : [],
    ),
  ]
  return textTable(
    [{ title: '' }, { title: 'File' }, { title: 'Bytes', align: 'right' }, { title: 'SHA-256 on the stick' }],
    all.map(file => [
      file.verified ? 'ok' : changed.has(file.path) ? 'ESXi' : 'NO',
      file.path,
      formatCount(file.bytes),
      file.sha256 ?? 'missing',
    ]),
  )
}

/** The verdict, and each rule. */
export const bootLines = (verdict: BootVerdict): string[] => [
  verdictSentence(verdict),
  '',
  ...indent(verdict.rules.map(({ holds, text }) => `${holds ? 'ok' : 'NO'}  ${text}`)),
]

/** The stages of a job and what they took, as lines. */
export const stageLines = ({
  stages,
  bytesWritten,
  seconds: whole,
}: Pick<Report, 'stages' | 'bytesWritten' | 'seconds'>): string[] => [
  ...textTable(
    [
      { title: 'Stage' },
      { title: 'Data', align: 'right' },
      { title: 'Time', align: 'right' },
      { title: 'Speed', align: 'right' },
    ],
    stages.map(({ stage, bytes, seconds: time }) => [
      stage,
      formatBytes(bytes),
      seconds(time),
      bytes > 1e5 && time > 0 ? `${formatBytes(Math.round(bytes / time))}/s` : '',
    ]),
  ),
  '',
  cliWords.time(bytesWritten, seconds(whole)),
]
