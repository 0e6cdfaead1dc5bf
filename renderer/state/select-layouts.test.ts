import { describe, expect, it } from 'vitest'
import type { LayoutOfferView, PlanView } from '../../app/contract/views.ts'
import { layoutRows, withCopy, withLayout } from './select-layouts.ts'
import { DEFAULT_CHOICES } from './wizard-state.ts'

const fits = (layout: LayoutOfferView['layout'], bytesToWrite = 46_000_000): LayoutOfferView => ({
  layout,
  kind: 'fits',
  bytesToWrite,
  minimumStickBytes: 102_000_000,
})
const short = (layout: LayoutOfferView['layout'], missing: number): LayoutOfferView => ({
  layout,
  kind: 'too-small',
  missing,
})

const plan = (...layouts: LayoutOfferView[]) => ({ layouts }) as unknown as PlanView

describe('the layouts of a review', () => {
  it('are folded away on a stick of 64 MB, and say what they need', () => {
    const { rows, open, chosen } = layoutRows(DEFAULT_CHOICES, [
      plan(fits('article'), short('two-banks', 37_100_000), short('complete', 155_000_000)),
    ])
    expect({ open, chosen }).toEqual({ open: false, chosen: 'article' })
    expect(rows.map(({ possible }) => possible)).toEqual([true, false, false])
    expect(rows[1]?.text).toContain('It needs 37.1 MB more.')
  })

  it('are open where two banks fit, with the price of each', () => {
    const { rows, open } = layoutRows(DEFAULT_CHOICES, [
      plan(fits('article'), fits('two-banks'), { layout: 'complete', kind: 'packed' }),
    ])
    expect(open).toBe(true)
    expect(rows.map(({ possible }) => possible)).toEqual([true, true, true])
    expect(rows[1]?.text).toContain('It takes at least 102 MB; 46 MB will be written.')
    expect(rows[2]?.text).toContain('unpacked first')
  })

  it('must fit on each of several sticks', () => {
    const { rows } = layoutRows(DEFAULT_CHOICES, [
      plan(fits('article'), fits('two-banks'), short('complete', 5_000_000)),
      plan(fits('article'), short('two-banks', 1_000_000), short('complete', 9_000_000)),
    ])
    expect(rows.map(({ possible }) => possible)).toEqual([true, false, false])
    expect(rows[2]?.text).toContain('It needs 9 MB more.')
  })

  it('stay to be changed where one of them gave no plan', () => {
    const { rows, open, chosen } = layoutRows({ ...DEFAULT_CHOICES, layout: 'complete' }, [])
    expect({ open, chosen }).toEqual({ open: true, chosen: 'complete' })
    expect(rows.every(({ possible }) => possible)).toBe(true)
  })
})

it('what was chosen for the second bank goes with it', () => {
  const copied = withCopy(withLayout(DEFAULT_CHOICES, 'two-banks'), true)
  expect(copied).toEqual({ ...DEFAULT_CHOICES, layout: 'two-banks', secondBank: 'copy' })
  expect(withCopy(copied, false)).toEqual({ ...DEFAULT_CHOICES, layout: 'two-banks' })
  expect(withLayout(copied, 'article')).toEqual(DEFAULT_CHOICES)
})
