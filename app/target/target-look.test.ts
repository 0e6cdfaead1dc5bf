import { describe, expect, it } from 'vitest'
import { stickFacts } from '../../testing/target-facts.ts'
import { isLargeTarget } from './large-target.ts'
import { lookOf } from './target-look.ts'
import type { TargetFacts } from './target-rules.ts'

const TB = 1_000_204_886_016

describe('what a target looks like', () => {
  it.each<[string, Partial<TargetFacts>]>([
    ['stick', {}],
    ['card', { bus: 'MMC' }],
    ['card', { bus: 'Secure Digital' }],
    ['card', { description: 'Generic SD/MMC' }],
    ['card', { description: 'Mass Storage Card Reader', size: TB }],
    ['stick', { description: 'SanDisk Ultra' }],
    ['disk', { size: TB }],
    ['disk', { removable: false, bus: 'SATA' }],
    ['disk', { removable: false, bus: 'MMC' }],
    ['file', { kind: 'file', removable: false, virtual: true, bus: undefined }],
    ['file', { removable: false, virtual: true, bus: undefined }],
  ])('%s: %j', (look, facts) => {
    expect(lookOf(stickFacts(facts))).toBe(look)
  })
})

describe('a large target', () => {
  const choices = { allowLarge: false, minimumSize: 50_000_000 }

  it('is one that only its size speaks against', () => {
    expect(isLargeTarget(stickFacts({ size: TB }), choices)).toBe(true)
    expect(isLargeTarget(stickFacts(), choices)).toBe(false)
    expect(isLargeTarget(stickFacts({ size: TB, readOnly: true }), choices)).toBe(false)
  })

  it('is none that is built in', () => {
    expect(isLargeTarget(stickFacts({ size: TB, removable: false, bus: 'SATA' }), choices)).toBe(false)
    expect(isLargeTarget(stickFacts({ size: TB, system: true }), choices)).toBe(false)
  })
})
