import { plainText } from '../bytes/plain-text.ts'

/** A piece of HTML. Only `html` makes one, so no text gets into a page unescaped. */
export class Html {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }

  /** Markup with values inserted: pieces of HTML as they are, everything else escaped and in plain characters. */
  static of(markup: readonly string[], values: readonly HtmlValue[]): Html {
    return new Html(markup.map((text, i) => `${text}${i < values.length ? rendered(values[i]) : ''}`).join(''))
  }
}

/** What may be put into a page; null and undefined leave nothing there. */
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
  // As one line: text of several lines brings markup of its own.
  return escaped(plainText(String(value)))
}

/** A template of HTML whose values are escaped. Attribute values must be in double quotes. */
export const html = (markup: TemplateStringsArray, ...values: HtmlValue[]): Html => Html.of(markup, values)
