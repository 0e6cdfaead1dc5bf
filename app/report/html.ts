import { formatBytes, formatCount, plural } from '../bytes/units.ts'
import type { JobView, ReportView, StickView } from '../contract/views.ts'
import { reportWords as words } from '../words/report-wording.ts'
import { STAGE_TITLES } from '../words/stage-titles.ts'
import type { ReportOrigin } from './documents.ts'
import { REPORT_STYLE, REPORT_STYLE_HASH } from './html-style.ts'
import { type Html, type HtmlValue, html } from './html-tag.ts'

// A report is a file that gets passed around, so it runs nothing, loads nothing and sends nothing.
const POLICY = `default-src 'none'; style-src 'sha256-${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`

const facts = (rows: readonly (readonly [string, HtmlValue])[]): Html =>
  html`<table>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</table>`

const lines = (texts: readonly string[]): Html => html`<pre>${texts.map(text => [text, html`\n`])}</pre>`

const exact = (bytes: number): string => `${formatBytes(bytes)} (${formatCount(bytes)} bytes)`

const driveFacts = ({ path, description, serial, size }: StickView): Html =>
  facts([
    [words.drive.description, description],
    [words.drive.path, html`<code>${path}</code>`],
    [words.drive.serial, serial ?? words.drive.noSerial],
    [words.drive.capacity, exact(size)],
  ])

const outcome = (tone: 'good' | 'bad' | 'open', text: string): Html => html`<p class="outcome ${tone}">${text}</p>`

const stickHtml = (stick: StickView): Html => html`<section>
<h2>${stick.description}</h2>
${stateHtml(stick)}
</section>
`

const stateHtml = (stick: StickView): Html => {
  const { state } = stick
  switch (state.kind) {
    case 'failed':
      return html`${outcome('bad', state.problem.message)}<p>${state.problem.advice}</p>${driveFacts(stick)}
<h3>${words.details}</h3>${lines(JSON.stringify(state.problem.details, null, 2).split('\n'))}`
    case 'done':
      return reportParts(stick, state.report)
    default:
      return html`${outcome('open', words.unfinished)}${driveFacts(stick)}`
  }
}

const reportParts = (stick: StickView, report: ReportView): Html => html`${outcome(
  report.verified ? 'good' : 'bad',
  report.verified ? words.verified : words.differs,
)}
${outcome(report.wouldBoot.boots ? 'good' : 'bad', report.verdict)}
${driveFacts(stick)}
<h3>${words.written.heading}</h3>
${facts([
  [words.written.build, report.build ?? words.written.unknownBuild],
  [words.written.bytes, exact(report.bytesWritten)],
  [words.written.files, `${plural(report.bank.files.length, 'file')}, ${exact(report.bank.bytes)}`],
  [words.written.uuid, report.bank.uuid ?? words.written.noUuid],
  [words.written.plan, html`<code>${report.digest}</code>`],
])}
${warningsHtml(report)}
<h3>${words.rules.heading}</h3>
<table>${report.wouldBoot.rules.map(
  ({ holds, text }) => html`<tr><td>${holds ? words.rules.holds : words.rules.broken}</td><td>${text}</td></tr>`,
)}</table>
${unknownsHtml(report)}
<h3>${words.table.heading}</h3>
<p>${report.table.equal ? words.table.equal : words.table.differs}</p>
${lines(report.table.found)}
<h3>${words.files.heading}</h3>
<table><tr><th scope="col">${words.files.columns.state}</th><th scope="col">${words.files.columns.file}</th><th scope="col" class="right">${words.files.columns.bytes}</th><th scope="col">${words.files.columns.sha}</th></tr>
${report.bank.files.map(
  file =>
    html`<tr><td>${file.verified ? words.files.verified : words.files.differs}</td><td><bdi>${file.path}</bdi></td><td class="right">${formatCount(file.bytes)}</td><td><code>${file.sha256 ?? words.files.missing}</code></td></tr>`,
)}</table>
<h3>${words.stages.heading}</h3>
<table><tr><th scope="col">${words.stages.columns.stage}</th><th scope="col" class="right">${words.stages.columns.bytes}</th><th scope="col" class="right">${words.stages.columns.seconds}</th></tr>
${report.stages.map(
  ({ stage, bytes, seconds }) =>
    html`<tr><td>${STAGE_TITLES[stage]}</td><td class="right">${formatCount(bytes)}</td><td class="right">${seconds.toFixed(2)}</td></tr>`,
)}</table>`

const unknownsHtml = ({ wouldBoot: { untold } }: ReportView): HtmlValue =>
  untold.length === 0
    ? null
    : html`<h3>${words.unknowns}</h3><ul>${untold.map(({ text }) => html`<li>${text}</li>`)}</ul>`

const warningsHtml = ({ warnings }: ReportView): HtmlValue =>
  warnings.length === 0
    ? null
    : html`<h3>${words.warnings}</h3><ul>${warnings.map(({ message }) => html`<li>${message}</li>`)}</ul>`

/** A job's reports as one HTML page that needs no other file and runs no script. */
export const reportHtml = ({ image, sticks }: JobView, { date, version }: ReportOrigin): string =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>${words.title(image.title)}</title>
<style>${REPORT_STYLE}</style></head>
<body><h1>${words.heading}</h1>
${facts([
  [words.image, html`${image.title}${words.from}<code>${image.path}</code>`],
  [words.date, html`<time datetime="${date}">${date.slice(0, 19).replace('T', ' ')} UTC</time>`],
  ['Thinstick', version],
])}
${sticks.map(stickHtml)}</body></html>
`.toString()
