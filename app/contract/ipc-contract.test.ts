import { describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../target/article-stick.ts'
import { callOf } from './ipc-contract.ts'

const IDENTITY = { size: ARTICLE_STICK_BYTES, serial: null, diskseq: null }
const CHOICES = { bootSectors: 'usual', makeUuid: false, label: null, bank: null }

const plan = (choices: object): unknown[] => [
  {
    image: 'demo',
    target: 'stick.img',
    newSize: ARTICLE_STICK_BYTES,
    identity: IDENTITY,
    choices: { ...CHOICES, ...choices },
    allowLarge: false,
  },
]

const start = (targets: readonly unknown[]): unknown[] => [
  { image: 'demo', targets, choices: CHOICES, acceptDamaged: false, repeats: null },
]
const target = (more: object = {}) => ({
  path: '/dev/sdx',
  newSize: 0,
  digest: 'f00',
  ...IDENTITY,
  allowLarge: false,
  ...more,
})

const isTaken = (name: string, args: unknown): boolean => callOf(name, args) !== undefined

describe('the choices that the window sends', () => {
  it.each([null, 5, 6])('accept a slot, or none: %s', bank => {
    expect(callOf('plan', plan({ bank }))).toEqual({ name: 'plan', args: plan({ bank }) })
  })

  it.each([undefined, -1, 5.5, '6', Number.NaN, [6], {}])('accept nothing else as a slot: %s', bank => {
    expect(isTaken('plan', plan({ bank }))).toBe(false)
  })

  it.each(['A', 'ESXI 4 USB', "!#$%&'()@-", '^_`{}~ 0123'])('accept a label that FAT can hold: %s', label => {
    expect(isTaken('plan', plan({ label }))).toBe(true)
  })

  it.each(['', 'TWELVE CHARS', 'lower', 'A.B', 'A/B', 'A\n', '\u00c4'])('accept no other label: %j', label => {
    expect(isTaken('plan', plan({ label }))).toBe(false)
  })
})

describe('the limits of a call', () => {
  it.each([
    [4096, true],
    [4097, false],
  ])('a text has 4096 characters at most: %i', (length, taken) => {
    expect(isTaken('inspect', ['x'.repeat(length)])).toBe(taken)
    expect(isTaken('start', start([target({ serial: 'x'.repeat(length) })]))).toBe(taken)
  })

  it.each([
    [0, false],
    [1, true],
    [16, true],
    [17, false],
  ])('a job has 1 to 16 targets: %i', (count, taken) => {
    expect(isTaken('start', start(Array.from({ length: count }, () => target())))).toBe(taken)
  })

  it.each([
    [Number.MAX_SAFE_INTEGER, true],
    [Number.MAX_SAFE_INTEGER + 1, false],
    [Number.POSITIVE_INFINITY, false],
    [-1, false],
    [0.5, false],
  ])('a size is a whole number that can be counted with: %d', (size, taken) => {
    expect(isTaken('start', start([target({ size })]))).toBe(taken)
  })

  it.each(['{"__proto__":{"path":"/dev/sda"}}', '{"constructor":1}', '{"more":1}'])(
    'holds for fields too: %s',
    text => {
      expect(isTaken('start', start([{ ...target(), ...JSON.parse(text) }]))).toBe(false)
    },
  )
})
