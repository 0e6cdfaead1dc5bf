/**
 * What moves a cursor, changes a colour, turns the direction of reading or cannot be seen at all: the control, format,
 * line and paragraph separator characters and halves of surrogates of Unicode, but the two joiners that some scripts
 * are spelt with.
 */
const CONTROLS = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** A name or a text of unknown origin as one line of plain text: each character that has no picture is replaced by U+FFFD. */
export const plainText = (text: string): string => text.replace(CONTROLS, '\ufffd')

const escaped = (char: string): string =>
  Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')

/** A value as JSON in which no such character stands as it is: the document means the same and harms no terminal. */
export const jsonText = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent)
    .split('\n')
    .map(line => line.replace(CONTROLS, escaped))
    .join('\n')
