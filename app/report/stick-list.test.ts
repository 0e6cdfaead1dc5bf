import { expect, it } from 'vitest'
import { stickFacts } from '../../testing/target-facts.ts'
import { countsOf } from './stick-counts.ts'
import { csvLine, listedStick } from './stick-list.ts'

const DATE = '2026-11-25T12:00:00.000Z'
const failed = (number: number, serial: string | undefined, code: 'busy' | 'cancelled' = 'busy') =>
  listedStick(
    number,
    stickFacts({ serial }),
    { problem: code === 'busy' ? { code } : { code, target: '/dev/sdb', written: true } },
    DATE,
  )
const verified = (number: number, serial: string | undefined) => ({
  ...failed(number, serial),
  ...{ result: 'verified' as const, build: '4.0.0-175625', digest: 'ab', seconds: 12.345, problem: null },
})

it('counts the last attempt at each stick that has a serial number', () => {
  expect(countsOf([failed(1, 'A'), verified(2, 'A'), verified(3, 'B')])).toEqual({ verified: 2, failed: 0 })
  expect(countsOf([failed(1, undefined), verified(2, undefined), failed(3, 'C', 'cancelled')])).toEqual({
    verified: 1,
    failed: 2,
  })
})

it('writes a line that a spreadsheet reads as text, whatever a drive says of itself', () => {
  const stick = verified(7, '=1+1')
  const odd = { ...stick, drive: { ...stick.drive, model: 'A "B", C\u001b' } }
  expect(csvLine(odd)).toBe(`7,${DATE},'=1+1,"A ""B"", C\ufffd",65273856,/dev/sdk,verified,4.0.0-175625,ab,12.3,\r\n`)
  expect(csvLine(failed(1, undefined))).toMatch(/^1,.*,,SanDisk Cruzer,65273856,\/dev\/sdk,failed,,,,busy: /)
})
