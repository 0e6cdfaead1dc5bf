import { formatBytes, formatCount } from '../bytes/units.ts'
import type { ReportView } from '../contract/views.ts'
import { reportWords } from '../words/report-wording.ts'
import { STAGE_TITLES } from '../words/stage-titles.ts'
import { pathIn } from '../words/volume-name.ts'
import { exact, factsHtml } from './html-facts.ts'
import { icon } from './html-picture.ts'
import { type Html, type HtmlValue, html } from './html-tag.ts'

const words = reportWords

const NO_ICON = html`<span class="icon"></span>`

/** A card of one line that opens in place; it is open at once if something in it is wrong. */
const card = (title: string, holds: boolean | null, sentence: string, inside: HtmlValue): Html => {
  const summary = html`<summary>${holds === null ? NO_ICON : icon(holds ? 'good' : 'bad')}<b>${title}</b> <span>${sentence}</span></summary>`
  const body = html`<div class="inside">${inside}</div>`
  return holds === false
    ? html`<details open>${summary}${body}</details>\n`
    : html`<details>${summary}${body}</details>\n`
}

type Column = readonly [name: string, number?: 'number']

const headOf = (columns: readonly Column[]): Html =>
  html`<thead><tr>${columns.map(([name, number]) =>
    number ? html`<th scope="col" class="number">${name}</th>` : html`<th scope="col">${name}</th>`,
  )}</tr></thead>`

const tableOf = (columns: readonly Column[], rows: readonly (readonly HtmlValue[])[]): Html =>
  html`<table>${headOf(columns)}<tbody>${rows.map(
    cells =>
      html`<tr>${cells.map((cell, i) => (columns[i]?.[1] ? html`<td class="number">${cell}</td>` : html`<td>${cell}</td>`))}</tr>\n`,
  )}</tbody></table>`

/** Lines that keep their columns, and scroll if they are wide. */
export const linesOf = (texts: readonly string[]): Html =>
  html`<pre tabindex="0">${texts.map(text => [text, html`\n`])}</pre>`

const stateOf = (holds: boolean, good: string, bad: string): Html =>
  html`<span class="state ${holds ? 'good' : 'bad'}">${holds ? good : bad}</span>`

/** A checksum that breaks in the middle, if it has to. */
const sha = (text: string): Html => html`<code>${text.slice(0, 32)}<wbr>${text.slice(32)}</code>`

type File = ReportView['bank']['files'][number]

const checksumOf = ({ sha256, expectedSha256, verified }: File): HtmlValue => {
  const found = sha256 === null ? words.files.missing : sha(sha256)
  return verified ? found : [found, html`<br>`, words.files.expected, ' ', sha(expectedSha256)]
}

type OwnChanges = NonNullable<ReportView['ownChanges']>

/** How the bank differs from the image's, because of files of the user's own. */
const ownTable = ({ files, bootCfg }: OwnChanges): HtmlValue => {
  const { heading, columns, added, replaced, before, after } = words.files.own
  const rows: HtmlValue[][] = [
    ...files.map(({ path, bytes, imageBytes }) => [
      html`<div class="name"><bdi>${path}</bdi></div>`,
      imageBytes === null ? added(exact(bytes)) : replaced(exact(bytes), exact(imageBytes)),
    ]),
    ...bootCfg.map(line => [
      'boot.cfg',
      [
        line.before === null ? null : html`<div>${before} <code><bdi>${line.before}</bdi></code></div>`,
        html`<div>${after} <code><bdi>${line.after}</bdi></code></div>`,
      ],
    ]),
  ]
  return [html`<h3>${heading}</h3>`, tableOf([[columns.what], [columns.change]], rows)]
}

/** Every file that was read back; those of other volumes than p5 with their slot. */
const allFiles = ({ bank, banks, store }: ReportView): readonly File[] => [
  ...bank.files,
  ...[...(banks ?? []), ...(store ? [store] : [])]
    .filter(({ slot }) => slot !== bank.slot)
    .flatMap(({ slot, files }) => files.map(file => ({ ...file, path: pathIn(slot, file.path) }))),
]

const filesCheck = (report: ReportView): Html => {
  const { ownChanges } = report
  const files = allFiles(report)
  const { columns, verified, differs, sentence } = words.files
  const wrong = files.filter(file => !file.verified).length
  const own = ownChanges?.files.length ?? 0
  const line = sentence(files.length, wrong)
  return card(words.files.heading, wrong === 0, own === 0 ? line : `${line} (${words.files.own.count(own)})`, [
    ownChanges ? ownTable(ownChanges) : null,
    tableOf(
      [[columns.file], [columns.state], [columns.bytes, 'number'], [columns.sha]],
      files.map(file => [
        html`<div class="name"><bdi>${file.path}</bdi></div>`,
        stateOf(file.verified, verified, differs),
        formatCount(file.bytes),
        checksumOf(file),
      ]),
    ),
  ])
}

const layoutCheck = ({ table, partitions, boot, bank, digest }: ReportView): Html => {
  const { heading, columns, equal, differs, found, expected, what } = words.table
  const nameOf = (slot: number): string =>
    slot === boot.slot ? what.boot : slot === bank.slot ? what.bank : (words.picture.others[slot] ?? what.other)
  return card(heading, table.equal, table.equal ? equal : differs, [
    tableOf(
      [[columns.slot], [columns.what], [columns.first, 'number'], [columns.sectors, 'number'], [columns.chs, 'number']],
      partitions.map(({ slot, start, sectors, chs }) => [
        `p${slot}`,
        nameOf(slot),
        formatCount(start),
        formatCount(sectors),
        `${chs.first.join('/')} – ${chs.last.join('/')}`,
      ]),
    ),
    html`<h3>${found}</h3>`,
    linesOf(table.found),
    table.equal ? null : [html`<h3>${expected}</h3>`, linesOf(table.expected)],
    factsHtml([[words.table.plan, html`<code>${digest}</code>`]]),
  ])
}

const loaderCheck = ({ wouldBoot: { boots, rules, untold }, bank: { uuid } }: ReportView): Html => {
  const { heading, columns, holds, broken, sentence, unknowns, noUuid } = words.loader
  return card(heading, boots, sentence(rules.length, rules.filter(rule => !rule.holds).length), [
    tableOf(
      [[columns.state], [columns.rule]],
      rules.map(rule => [stateOf(rule.holds, holds, broken), rule.text]),
    ),
    untold.length === 0 ? null : html`<h3>${unknowns}</h3><ul>${untold.map(({ text }) => html`<li>${text}</li>`)}</ul>`,
    factsHtml([[words.loader.uuid, uuid === null ? noUuid : html`<code>${uuid}</code>`]]),
  ])
}

const stagesCard = ({ stages, bytesWritten, seconds }: ReportView): Html => {
  const { heading, columns, sentence } = words.stages
  return card(heading, null, sentence(formatBytes(bytesWritten), seconds.toFixed(1)), [
    tableOf(
      [[columns.stage], [columns.bytes, 'number'], [columns.seconds, 'number']],
      stages.map(({ stage, bytes, seconds: time }) => [STAGE_TITLES[stage], formatCount(bytes), time.toFixed(2)]),
    ),
    factsHtml([[words.stages.written, exact(bytesWritten)]]),
  ])
}

/** The proof as three checks, and how long everything took. */
export const checksHtml = (report: ReportView): Html =>
  html`${filesCheck(report)}${layoutCheck(report)}${loaderCheck(report)}${stagesCard(report)}`

/** What is behind a problem. */
export const detailsHtml = (details: object): Html =>
  html`<details><summary>${NO_ICON}<b>${words.details}</b></summary><div class="inside">${linesOf(JSON.stringify(details, null, 2).split('\n'))}</div></details>`
