import { expect } from 'vitest'
import { latin1Bytes } from '../app/bytes/latin1.ts'
import { bank, file, smallBoot, smallImage } from './small-image.ts'

/** Text that could write a line of its own, set a title or a colour, or reverse the direction of reading. */
export const HOSTILE =
  'x\u001b[2J\u001b]0;owned\u0007\u009b31m\u202egnp.\u2066\u2028z\u200f\r\nVerified: all\u0000\u007f\u0085\u{e0041}'

/** The part of it that a file name on a FAT volume can hold: no NUL, which would end the name. */
const NAME = HOSTILE.replaceAll('\0', '')

const CONFIG = [
  'kernel=vmkb\u001b[31moot.gz\u009b',
  'modules=vmk.gz --- s\u001b]0;x\u0007ys.vgz',
  'build=4.0.0-17\u001b[2J5625\u009b31m',
  'updated=1\u001b[0m\u0085',
  'bootstate=0',
  '',
].join('\n')

/** An image that a stick can be made from, hostile wherever it can hold text. */
export const hostileImage = (): Uint8Array => {
  const config = latin1Bytes(CONFIG)
  const menu = latin1Bytes('default sa\u001b[31mfeboot.c32\u009b\u0007\n')
  const label = {
    ...file('a', 0, 0),
    shortName: latin1Bytes('\u001b[31m\u0007\u007f\r\n\u009b '),
    attributes: 0x08,
    ntCase: 0,
  }
  return smallImage({
    boot: smallBoot('', {
      root: [file('ldlinux.sys', 2, 700), file('syslinux.cfg', 3, menu.length), file('safeboot.c32', 4, 300)],
      clusters: { 2: latin1Bytes('\r\nSYSLINUX 3.86 '), 3: menu },
    }),
    bank: bank(CONFIG, {
      root: [
        label,
        file('boot.cfg', 2, config.length),
        { ...file('long.txt', 3, 100), longName: NAME, name: NAME },
        file('vmk.gz', 4, 1000),
      ],
      clusters: { 2: config },
    }),
  })
}

/** What this program may print: text and line breaks. */
const isPlain = (char: string): boolean => char === '\n' || !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(char)

/** Fails if a text holds any control character other than line breaks. */
export const expectPlain = (text: string, of: string): void => {
  const found = [...text].filter(char => !isPlain(char)).map(char => char.codePointAt(0)?.toString(16))
  expect(found, `${of}: ${JSON.stringify(text)}`).toEqual([])
  expect(text.split('\n'), of).not.toContain('Verified: all')
}
