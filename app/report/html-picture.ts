import { formatBytes, formatCount, SECTOR } from '../bytes/units.ts'
import type { StickView } from '../contract/views.ts'
import { reportWords } from '../words/report-wording.ts'
import { type Cell, cellsOf, type MapBlock, shareAt } from './disk-cells.ts'
import { type Html, type HtmlValue, html } from './html-tag.ts'
import { MARK_OUTLINE, OUTLINE, placeOf, type Span, spansOf } from './stick-outline.ts'

const words = reportWords.picture
const { width, height, pane, plug, holes, shell } = OUTLINE
/** The height of the band that tells which part is which where its ground says something else. */
const BAND = 14

/** What the ground of each part says: read back and as planned, that and yet it would not boot, or nothing. */
export type Ground = 'verified' | 'unsure' | 'faint'

/** The mark; its parts are coloured by their classes. */
export const MARK = html`<svg class="mark" viewBox="0 0 ${MARK_OUTLINE.size} ${MARK_OUTLINE.size}" aria-hidden="true"><g transform="${MARK_OUTLINE.turn}"><path class="plug" d="${MARK_OUTLINE.plug}"/><path class="shell" d="${MARK_OUTLINE.holes}"/><path class="shell" d="${MARK_OUTLINE.shell}"/><path class="boot part" d="${MARK_OUTLINE.boot}"/><path class="bank part" d="${MARK_OUTLINE.bank}"/></g></svg>`

const ICONS = {
  good: 'M7 12.5l3.5 3.5l6.5-7.5',
  warn: 'M12 6.5v6.5M12 17v.1',
  bad: 'M8.5 8.5l7 7m0-7l-7 7',
  open: 'M8 12h8',
}
export type Tone = keyof typeof ICONS

/** A tick, an exclamation mark, a cross or a dash; the words beside it say the same. */
export const icon = (tone: Tone): Html =>
  html`<svg class="icon ${tone}" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11"/><path d="${ICONS[tone]}"/></svg>`

/** The parts of a planned stick. */
const blocksOf = ({ plan: { boot, bank, partitions } }: Pick<StickView, 'plan'>): MapBlock[] => [
  { key: 'boot', name: `p${boot.slot}`, purpose: words.boot, start: boot.start, sectors: boot.sectors, tone: 'boot' },
  { key: 'bank', name: `p${bank.slot}`, purpose: words.bank, start: bank.start, sectors: bank.sectors, tone: 'bank' },
  ...partitions.flatMap(({ slot, start, sectors }): MapBlock[] => {
    const purpose = words.others[slot]
    const tone = slot === 6 ? 'bank' : 'other'
    return purpose ? [{ key: `p${slot}`, name: `p${slot}`, purpose, start, sectors, tone }] : []
  }),
]

const exact = (value: number): number => Number(value.toFixed(2))

const cellHtml = ({ block }: Cell, { x, width: wide }: Span, ground: Ground, hatch: string): Html => {
  const rect = (className: string, tall: number) =>
    html`<rect class="${className}" x="${exact(x)}" y="${pane.y}" width="${exact(wide)}" height="${tall}"/>`
  if (!block)
    return html`<rect x="${exact(x)}" y="${pane.y}" width="${exact(wide)}" height="${pane.height}" fill="url(#${hatch})"/>`
  return html`<g class="${block.tone}">${rect(ground, pane.height)}${rect('part', BAND)}</g>`
}

const sickHtml = (share: number): Html => {
  const x = exact(placeOf(share))
  const middle = pane.y + pane.height / 2
  return html`<g class="sick"><path d="M${x} ${pane.y}v${pane.height}"/><circle cx="${x}" cy="${middle}" r="13"/><path class="cross" d="M${x - 5} ${middle - 5}l10 10m0 -10l-10 10"/></g>`
}

const hatchHtml = (id: string): Html =>
  html`<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0v8"/></pattern>`

const legendRow = (swatch: HtmlValue, text: HtmlValue): Html =>
  html`<li><svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">${swatch}</svg>${text}</li>`

const FRAME = html`<rect class="frame" x="1" y="1" width="10" height="10" rx="2"/>`

const square = (className: string): Html => html`<rect class="${className}" width="12" height="12" rx="2"/>`

/** Bytes behind the last part; undefined if they are too few to be seen. */
const freeOf = (size: number, blocks: readonly MapBlock[]): number | undefined => {
  const free = size - Math.max(...blocks.map(({ start, sectors }) => start + sectors)) * SECTOR
  return free > size / 200 ? free : undefined
}

/** What each part is and how large, and what its ground says. */
const legendHtml = (stick: Pick<StickView, 'plan' | 'size'>, ground: Ground, sick: number | undefined): Html => {
  const blocks = blocksOf(stick)
  const free = freeOf(stick.size, blocks)
  return html`<ul class="legend">${[
    ...blocks.map(({ name, purpose, sectors, tone }) =>
      legendRow(html`<g class="${tone}">${square('part')}</g>`, `${name} ${purpose}, ${formatBytes(sectors * SECTOR)}`),
    ),
    free && legendRow(FRAME, words.free(formatBytes(free))),
    ground !== 'faint' && legendRow(square(ground), words[ground]),
    sick !== undefined && legendRow(html`<g class="sick">${square('sick')}</g>`, words.sick(formatCount(sick))),
  ].map(row => row || null)}</ul>`
}

/**
 * The stick to scale, with its boot partition and boot bank. `sick` is the LBA where something went wrong; `number`
 * tells the stick from others on the page.
 */
export const stickPicture = (
  stick: Pick<StickView, 'plan' | 'size'>,
  ground: Ground,
  sick: number | undefined,
  number: number,
): Html => {
  const capacity = Math.floor(stick.size / SECTOR)
  const blocks = blocksOf(stick)
  const cells = cellsOf(capacity, blocks)
  const spans = spansOf(cells.map(({ share }) => share))
  const [hatch, clip] = [`hatch-${number}`, `pane-${number}`]
  return html`<figure><svg class="picture" viewBox="0 0 ${width} ${height}" aria-hidden="true"><defs>${hatchHtml(hatch)}<clipPath id="${clip}"><rect x="${pane.x}" y="${pane.y}" width="${pane.width}" height="${pane.height}" rx="${pane.radius}"/></clipPath></defs><path class="plug" d="${plug}"/><path class="shell" d="${holes}"/><rect class="shell" x="${shell.x}" width="${width - shell.x}" height="${height}" rx="${shell.radius}"/><g clip-path="url(#${clip})"><rect class="pane" x="${pane.x}" y="${pane.y}" width="${pane.width}" height="${pane.height}"/>${cells.map((cell, index) => cellHtml(cell, spans[index] ?? { x: 0, width: 0 }, ground, hatch))}</g>${
    sick === undefined ? null : sickHtml(shareAt(sick, capacity, blocks))
  }</svg>${legendHtml(stick, ground, sick)}</figure>`
}
