import { formatBytes, formatCount, plural } from '../bytes/units.ts'
import type { JobView, ReportView, StickView } from '../contract/views.ts'
import { STAGE_TITLES } from '../words/stage-titles.ts'
import type { ReportOrigin } from './documents.ts'
import { REPORT_STYLE, REPORT_STYLE_HASH } from './html-style.ts'
import { type Html, type HtmlValue, html } from './html-tag.ts'

// A report is a file that is sent around: it runs nothing, loads nothing and sends nothing.
const POLICY = `default-src 'none'; style-src 'sha256-${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`

const facts = (rows: readonly (readonly [string, HtmlValue])[]): Html =>
  html`<table>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</table>`

const lines = (texts: readonly string[]): Html => html`<pre>${texts.map(text => [text, html`\n`])}</pre>`

const exact = (bytes: number): string => `${formatBytes(bytes)} (${formatCount(bytes)} bytes)`

const driveFacts = ({ path, description, serial, size }: StickView): Html =>
  facts([
    ['Drive', description],
    ['Path', html`<code>${path}</code>`],
    ['Serial number', serial ?? 'none'],
    ['Capacity', exact(size)],
  ])

const outcome = (look: 'good' | 'bad' | 'open', text: string): Html => html`<p class="outcome ${look}">${text}</p>`

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
<h3>Technical details</h3>${lines(JSON.stringify(state.problem.details, null, 2).split('\n'))}`
    case 'done':
      return reportParts(stick, state.report)
    default:
      return html`${outcome('open', 'Not finished.')}${driveFacts(stick)}`
  }
}

const reportParts = (stick: StickView, report: ReportView): Html => html`${outcome(
  report.verified ? 'good' : 'bad',
  report.verified ? 'Built and verified' : 'Does not verify',
)}
${outcome(report.wouldBoot.boots ? 'good' : 'bad', report.verdict)}
${driveFacts(stick)}
<h3>What was written</h3>
${facts([
  ['Build', report.build ?? 'unknown'],
  ['Written', exact(report.bytesWritten)],
  ['Files', `${plural(report.bank.files.length, 'file')}, ${exact(report.bank.bytes)}`],
  ['VMware UUID', report.bank.uuid ?? 'none'],
  ['Plan', html`<code>${report.digest}</code>`],
])}
${warningsHtml(report)}
<h3>Would it boot: the rules</h3>
<table>${report.wouldBoot.rules.map(
  ({ holds, text }) => html`<tr><td>${holds ? 'holds' : 'BROKEN'}</td><td>${text}</td></tr>`,
)}</table>
${unknownsHtml(report)}
<h3>Partition table, read back</h3>
<p>${report.table.equal ? 'It is the planned one.' : 'It differs from the planned one.'}</p>
${lines(report.table.found)}
<h3>Files, read back</h3>
<table><tr><th scope="col">State</th><th scope="col">File</th><th scope="col" class="right">Bytes</th><th scope="col">SHA-256</th></tr>
${report.bank.files.map(
  file =>
    html`<tr><td>${file.verified ? 'verified' : 'DIFFERS'}</td><td><bdi>${file.path}</bdi></td><td class="right">${formatCount(file.bytes)}</td><td><code>${file.sha256 ?? 'missing'}</code></td></tr>`,
)}</table>
<h3>Stages</h3>
<table><tr><th scope="col">Stage</th><th scope="col" class="right">Bytes</th><th scope="col" class="right">Seconds</th></tr>
${report.stages.map(
  ({ stage, bytes, seconds }) =>
    html`<tr><td>${STAGE_TITLES[stage]}</td><td class="right">${formatCount(bytes)}</td><td class="right">${seconds.toFixed(2)}</td></tr>`,
)}</table>`

const unknownsHtml = ({ wouldBoot: { untold } }: ReportView): HtmlValue =>
  untold.length === 0
    ? null
    : html`<h3>Would it boot: what cannot be told</h3><ul>${untold.map(({ text }) => html`<li>${text}</li>`)}</ul>`

const warningsHtml = ({ warnings }: ReportView): HtmlValue =>
  warnings.length === 0
    ? null
    : html`<h3>Warnings</h3><ul>${warnings.map(({ message }) => html`<li>${message}</li>`)}</ul>`

/** A job's reports as one HTML page that needs no other file and runs no script. */
export const reportHtml = ({ image, sticks }: JobView, { date, version }: ReportOrigin): string =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>Thinstick report: ${image.title}</title>
<style>${REPORT_STYLE}</style></head>
<body><h1>Thinstick report</h1>
${facts([
  ['Image', html`${image.title} from <code>${image.path}</code>`],
  ['Date', html`<time datetime="${date}">${date.slice(0, 19).replace('T', ' ')} UTC</time>`],
  ['Thinstick', version],
])}
${sticks.map(stickHtml)}</body></html>
`.toString()
