import { plural } from '../bytes/units.ts'
import type { JobView, ReportView, StickView } from '../contract/views.ts'
import { reportWords as words } from '../words/report-wording.ts'
import type { ReportOrigin } from './documents.ts'
import { checksHtml, detailsHtml } from './html-checks.ts'
import { exact, factsHtml } from './html-facts.ts'
import { outcomeLook } from './html-outcome.ts'
import { icon, MARK, stickPicture } from './html-picture.ts'
import { REPORT_STYLE, REPORT_STYLE_HASH } from './html-style.ts'
import { Html, type HtmlValue, html } from './html-tag.ts'

// A report is a file that gets passed around, so it runs nothing, loads nothing and sends nothing.
const POLICY = `default-src 'none'; style-src 'sha256-${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`

// Our own text, and the policy's hash is of these very bytes: nothing in it may be escaped.
const STYLE = Html.of([`<style>${REPORT_STYLE}</style>`], [])

const code = (text: string): Html => html`<code><bdi>${text}</bdi></code>`

const driveFacts = ({ path, serial, size }: StickView): (readonly [string, HtmlValue])[] => [
  [words.drive.path, code(path)],
  [words.drive.serial, serial === null ? words.drive.noSerial : html`<bdi>${serial}</bdi>`],
  [words.drive.capacity, exact(size)],
]

const writtenFacts = (report: ReportView): (readonly [string, HtmlValue])[] => [
  [words.written.build, report.build ?? words.written.unknownBuild],
  [words.written.files, `${plural(report.bank.files.length, 'file')}, ${exact(report.bank.bytes)}`],
  ...largerFacts(report),
]

/** What a larger stick has besides. */
const largerFacts = ({ bank, banks, store }: ReportView): (readonly [string, HtmlValue])[] => {
  const second = banks?.find(({ slot }) => slot !== bank.slot)
  const live = banks?.find(one => one.live)
  const { holds, neither, ...titles } = words.written
  return [
    ...(second ? [[titles.second, holds(second.holds, second.build, second.updated)] as const] : []),
    ...(store ? [[titles.store, `${plural(store.files.length, 'file')}, ${exact(store.bytes)}`] as const] : []),
    ...(second ? [[titles.starts, live ? `p${live.slot}` : neither] as const] : []),
  ]
}

const warningsHtml = ({ warnings }: ReportView): HtmlValue =>
  warnings.length === 0
    ? null
    : html`<h3>${words.warnings}</h3><ul>${warnings.map(({ message }) => html`<li>${message}</li>`)}</ul>`

/** What is said right below the outcome. */
const sentences = ({ state }: StickView): HtmlValue => {
  if (state.kind === 'done') return html`<p>${state.report.verdict}</p>`
  return state.kind === 'failed' ? html`<p>${state.problem.message}</p><p>${state.problem.advice}</p>` : null
}

const bodyOf = (stick: StickView): HtmlValue => {
  const { state } = stick
  switch (state.kind) {
    case 'done':
      return [
        factsHtml([...driveFacts(stick), ...writtenFacts(state.report)]),
        warningsHtml(state.report),
        checksHtml(state.report),
      ]
    case 'failed':
      return [factsHtml(driveFacts(stick)), detailsHtml(state.problem.details)]
    default:
      return factsHtml(driveFacts(stick))
  }
}

const stickHtml = (stick: StickView, number: number): Html => {
  const { title, tone, ground, sick } = outcomeLook(stick)
  return html`<section aria-labelledby="stick-${number}">
<h2 id="stick-${number}">${icon(tone)}<span>${title}: <bdi>${stick.description}</bdi></span></h2>
${sentences(stick)}
${stickPicture(stick, ground, sick, number)}
${bodyOf(stick)}
</section>
`
}

/** The outcome of each of several sticks, in one place. */
const overview = (sticks: readonly StickView[]): HtmlValue =>
  sticks.length < 2
    ? null
    : html`<ul class="all">${sticks.map(stick => {
        const { title, tone } = outcomeLook(stick)
        return html`<li>${icon(tone)}<span><bdi>${stick.description}</bdi>: ${title}</span></li>`
      })}</ul>`

const timeHtml = (date: string): Html =>
  html`<time datetime="${date}">${date.slice(0, 19).replace('T', ' ')} UTC</time>`

/** A job's reports as one HTML page that needs no other file and runs no script. */
export const reportHtml = ({ image, sticks }: JobView, { date, version }: ReportOrigin): string =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title(image.title)}</title>
${STYLE}</head>
<body><header><p class="brand">${MARK}<span>${words.heading}</span>${timeHtml(date)}</p></header>
<main><h1><bdi>${image.title}</bdi></h1>
<p class="quiet">${words.image} ${code(image.path)}</p>
${overview(sticks)}
${sticks.map(stickHtml)}</main>
<footer><p>${words.madeBy(version)}</p></footer></body></html>
`.toString()
