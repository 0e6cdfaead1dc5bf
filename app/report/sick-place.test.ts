import { expect, it } from 'vitest'
import { sickPlace } from './sick-place.ts'

it.each([
  [{ lba: 40_132, cause: 'EIO' }, 40_132],
  [{ mismatches: [{ kind: 'boot-code' }, { kind: 'structure', lba: 9 }, { kind: 'file', lba: 7 }] }, 7],
  [{ mismatches: [{ kind: 'boot-code' }] }, undefined],
  [{ mismatches: [null, 'lba', { lba: '7' }] }, undefined],
  [{}, undefined],
])('sickPlace finds the place in %j', (details, lba) => {
  expect(sickPlace({ details })?.lba).toBe(lba)
})
