import { describe, expect, it } from 'vitest'
import { cellsOf, type MapBlock, shareAt } from './disk-cells.ts'
import { OUTLINE, placeOf, spansOf } from './stick-outline.ts'

const block = (key: string, start: number, sectors: number): MapBlock => ({
  key,
  name: key,
  purpose: '',
  start,
  sectors,
  tone: 'bank',
})

describe('cellsOf', () => {
  it('gives every block a share that can be seen, and free space its own', () => {
    const cells = cellsOf(100_000, [block('p5', 40_000, 30_000), block('p4', 42, 100)])
    expect(cells.map(({ key }) => key)).toEqual(['p4', 'free-142', 'p5', 'free-70000'])
    expect(cells.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    expect(cells[0]?.share).toBeCloseTo(0.03 / 1.0286, 3)
  })
})

describe('shareAt', () => {
  it('has a place for each LBA, also where a block is wider than its size', () => {
    const blocks = [block('p4', 0, 10), block('p5', 10, 990)]
    const at = (lba: number) => shareAt(lba, 1000, blocks)
    const tiny = cellsOf(1000, blocks)[0]?.share ?? 0
    expect([at(0), at(1000)]).toEqual([0, 1])
    expect(at(10)).toBeCloseTo(tiny)
    expect(at(5)).toBeCloseTo(tiny / 2)
    expect(at(505)).toBeCloseTo(tiny + (1 - tiny) / 2)
  })
})

describe('spansOf', () => {
  it('lays shares side by side in the pane, a gap between two', () => {
    const [first, second] = spansOf([0.25, 0.75])
    expect(first).toEqual({ x: OUTLINE.pane.x, width: OUTLINE.pane.width / 4 - OUTLINE.gap })
    expect((second?.x ?? 0) + (second?.width ?? 0)).toBeCloseTo(OUTLINE.pane.x + OUTLINE.pane.width)
    expect(placeOf(0.25)).toBe(second?.x)
    expect(placeOf(7)).toBe(OUTLINE.pane.x + OUTLINE.pane.width)
  })
})
