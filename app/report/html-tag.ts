import { plainText } from '../bytes/plain-text.ts'

/** A piece of HTML; only `html` makes one, so that no text gets into a page without being escaped. */
export class Html {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }

  /** Markup with values put in: pieces of HTML as they are, all else escaped and in plain characters. */
  static of(markup: readonly string[], values: readonly HtmlValue[]): Html {
    return new Html(markup.map((text, i) => `${text}${i < values.length ? rendered(values[i]) : ''}`).join(''))
  }
}

/** What may stand in a page; null and undefined stand for nothing. */
export type HtmlValue = string | number | Html | readonly HtmlValue[] | null | undefined

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

const escaped = (text: string): string => text.replace(/[&<>"'`]/g, char => ESCAPES[char] ?? char)

const isList = (value: HtmlValue): value is readonly HtmlValue[] => Array.isArray(value)

const rendered = (value: HtmlValue): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Html) return value.toString()
  if (isList(value)) return value.map(rendered).join('')
  // Line by line: what has several lines says so by its own markup.
  return escaped(plainText(String(value)))
}

/** A template of HTML whose values are escaped. Values of attributes stand in double quotes. */
export const html = (markup: TemplateStringsArray, ...values: HtmlValue[]): Html => Html.of(markup, values)
