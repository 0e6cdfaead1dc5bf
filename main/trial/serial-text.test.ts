import { describe, expect, it } from 'vitest'
import { SerialText } from './serial-text.ts'

const textOf = (...pieces: (string | Uint8Array)[]): string => {
  const serial = new SerialText()
  for (const piece of pieces) serial.add(Buffer.from(piece as Uint8Array).toString('base64'))
  return serial.text
}

describe('SerialText', () => {
  it('joins the pieces, their lines ending one way', () => {
    expect(textOf('one\r\n', 'two\r', '\n')).toBe('one\ntwo\n')
    expect(textOf()).toBe('')
  })

  it('keeps what follows a zero and what is not text', () => {
    expect(textOf(Uint8Array.of(0x61, 0x00, 0xff, 0x62))).toBe('a\u0000\ufffdb')
  })

  it('joins a character that is cut in two', () => {
    expect(textOf(Uint8Array.of(0xc3), Uint8Array.of(0xa9))).toBe('é')
  })

  it('keeps the end of one that never stops', () => {
    const text = textOf('x'.repeat(60_000), 'y'.repeat(60_000), 'end')
    expect(text).toHaveLength(65_536)
    expect(text.endsWith('yend')).toBe(true)
  })
})
