import { describe, expect, it } from 'vitest'
import { testEffects } from '../../testing/memory-device.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { demoImage } from '../demo/demo-image.ts'
import { sectorsPerCylinder } from '../disk/chs.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { MAX_FAT16_SECTORS } from './fat-parameters.ts'
import { LAYOUT_NAMES, type LargerLayoutName } from './layout-name.ts'
import { DEFAULT_CHOICES, type Plan } from './plan.ts'
import { minimumStickFor, planStick } from './plan-stick.ts'
import { regionsOf } from './regions.ts'

const inspection = await inspectImage(demoImage(), { rest: true })
const BANK = 98_272

const planFor = (layout: LargerLayoutName, capacity: number): Plan =>
  planStick(inspection, capacity * 512, { ...DEFAULT_CHOICES, layout }, testEffects)

// A key of 128 MB, odd ones, 512 MB, 1, 4, 8 and 16 GB, and 2 TB, where a table's 32 bits end.
const CAPACITIES = [
  250_880,
  250_881,
  430_500,
  480_017,
  1_007_616,
  1_000_003,
  1_954_210,
  8_388_608,
  15_633_408,
  31_266_816,
  2 ** 32 - 1,
]

describe.each(['two-banks', 'complete'] as const)('the layout %s', layout => {
  const minimum = (minimumStickFor(inspection, { ...DEFAULT_CHOICES, layout }) ?? 0) / 512

  it.each(CAPACITIES.filter(capacity => capacity >= minimum))('is a chain of whole parts on %i sectors', capacity => {
    const { partitions, geometry, boot, ...plan } = planFor(layout, capacity)
    const track = geometry.sectorsPerTrack
    const [extended, p4, ...logical] = partitions
    expect(logical.map(({ slot }) => slot)).toEqual(layout === 'complete' ? [5, 6, 7, 8] : [5, 6])
    expect(p4).toMatchObject({ slot: 4, start: track, active: true })
    expect(extended?.type).toBe(
      extended && extended.start + extended.sectors > 1024 * sectorsPerCylinder(geometry) ? 15 : 5,
    )
    let end = extended?.start ?? 0
    for (const { slot, start, sectors, type } of logical) {
      expect(start - track).toBeGreaterThanOrEqual(end)
      expect((start - track) % sectorsPerCylinder(geometry)).toBe(0)
      expect(type).toBe(slot === 7 ? 0xfc : 6)
      expect(sectors).toBeLessThanOrEqual(MAX_FAT16_SECTORS)
      end = start + sectors
    }
    expect(end).toBeLessThanOrEqual((extended?.start ?? 0) + (extended?.sectors ?? 0))
    expect(plan.bank.sectors).toBeGreaterThanOrEqual(BANK)
    expect(plan.second).toMatchObject({ sectors: plan.bank.sectors })
    expect(plan.second?.parameters).toEqual({ ...plan.bank.parameters, usedClusters: 1 })
    expect(plan.liveBank).toBe(5)
    const regions = regionsOf({ ...plan, partitions, boot })
    for (const [index, { start, sectors }] of regions.entries())
      expect((regions[index + 1]?.start ?? capacity) - start).toBeGreaterThanOrEqual(sectors)
  })

  it('fits from its smallest stick on, and not one sector below', async () => {
    for (let capacity = minimum; capacity < minimum * 1.05; capacity += 997)
      expect(planFor(layout, capacity).layout).toBe(layout)
    const below = async () => planFor(layout, minimum - 1)
    expect(await problemOf(below())).toMatchObject({ code: 'stick-too-small', layout, minimum: minimum * 512 })
  })
})

it('each larger layout needs a larger stick', () => {
  const [article = 0, two = 0, all = 0] = LAYOUT_NAMES.map(
    layout => minimumStickFor(inspection, { ...DEFAULT_CHOICES, layout }) ?? 0,
  )
  expect(article).toBeLessThan(50e6)
  expect(two).toBeGreaterThan(2 * BANK * 512)
  expect(two).toBeLessThan(105e6)
  expect(all).toBeGreaterThan(two + 110e6)
  expect(all).toBeLessThan(225e6)
})
