import { formatBytes, formatCount } from '../bytes/units.ts'
import { type Html, type HtmlValue, html } from './html-tag.ts'

/** Pairs of a name and a value. */
export const factsHtml = (rows: readonly (readonly [string, HtmlValue])[]): Html =>
  html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>`

export const exact = (bytes: number): string => `${formatBytes(bytes)} (${formatCount(bytes)} bytes)`
