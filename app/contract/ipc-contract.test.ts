import { describe, expect, it } from 'vitest'
import { callOf } from './ipc-contract.ts'

const plan = (choices: object): unknown[] => [
  {
    image: 'demo',
    target: 'stick.img',
    newSize: 65_273_856,
    identity: { size: 65_273_856, serial: null, diskseq: null },
    choices: { bootSectors: 'usual', makeUuid: false, label: null, bank: null, ...choices },
    allowLarge: false,
  },
]

describe('the choices that the window sends', () => {
  it.each([null, 5, 6])('take a slot, or none: %s', bank => {
    expect(callOf('plan', plan({ bank }))).toEqual({ name: 'plan', args: plan({ bank }) })
  })

  it.each([undefined, -1, 5.5, '6', Number.NaN, [6], {}])('take nothing else for one: %s', bank => {
    expect(callOf('plan', plan({ bank }))).toBeUndefined()
  })
})
