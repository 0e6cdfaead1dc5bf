/**
 * Characters that move the cursor, change colours, reverse the direction of reading or cannot be seen at all: Unicode's
 * control, format, line and paragraph separator characters and lone surrogates, except for the two joiners that some
 * scripts need.
 */
const CONTROLS = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** A name or text of unknown origin as one line of plain text: every character without a glyph becomes U+FFFD. */
export const plainText = (text: string): string => text.replace(CONTROLS, '\ufffd')

const escaped = (char: string): string =>
  Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')

/** A value as JSON with every such character escaped: the document means the same and is safe to print. */
export const jsonText = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent)
    .split('\n')
    .map(line => line.replace(CONTROLS, escaped))
    .join('\n')
