import { describe, expect, it } from 'vitest'
import type { JobView, ShelfView, StickView } from '../../app/contract/views.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { ShelfService } from './shelf-service.ts'

const BUILT = { kind: 'done', report: { build: '4.0.0', digest: 'd', seconds: 2 } }
const FAILED = { kind: 'failed', problem: { code: 'target-failed', message: '', advice: '', details: {} } }
const CANCELLED = { kind: 'failed', problem: { ...FAILED.problem, code: 'cancelled' } }

const stick = (serial: string, state: object): StickView =>
  ({ path: '/dev/sdb', description: 'Cruzer', size: 512, serial, state }) as unknown as StickView
const job = (id: number, sticks: StickView[], path = 'a.iso'): Pick<JobView, 'id' | 'image' | 'sticks'> => ({
  id,
  image: { path, title: 'ESXi' },
  sticks,
})

const begun = () => {
  const told: ShelfView[] = []
  let day = 0
  const shelves = new ShelfService(
    view => told.push(view),
    () => `2026-11-0${++day}T12:00:00.000Z`,
  )
  const first = job(1, [stick('A', BUILT)])
  shelves.ended(first, first.sticks)
  return { shelves, told, first, list: shelves.keepGoing(first) }
}

const rows = (view: ShelfView | null) =>
  view?.sticks.map(({ number, date, drive, result }) => `${number} ${date.slice(8, 10)} ${drive.serial} ${result}`)

describe('ShelfService', () => {
  it('begins with the sticks of a job, as of the day when that was over', () => {
    const { list, told } = begun()
    expect(list).toMatchObject({ id: 1, open: true, image: 'a.iso', verified: 1, failed: 0 })
    expect(rows(list)).toEqual(['1 01 A verified'])
    expect(told).toEqual([list])
  })

  it('lists each job that ends, once, and only what that job was about', () => {
    const { shelves, told } = begun()
    const kept = stick('A', BUILT)
    for (const [id, state] of [
      [2, FAILED],
      [3, CANCELLED],
      [4, BUILT],
    ] as const)
      shelves.ended(job(id, [kept, stick('B', state)]), [stick('B', state)])
    shelves.keepGoing(job(4, [kept, stick('B', BUILT)]))
    expect(rows(shelves.view())).toEqual(['1 01 A verified', '2 02 B failed', '3 03 B cancelled', '4 04 B verified'])
    expect(shelves.view()).toMatchObject({ verified: 2, failed: 0 })
    const revisions = told.map(({ revision }) => revision)
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b))
  })

  it('goes on with a list that was ended, and begins anew with another image', () => {
    const { shelves, first } = begun()
    shelves.end(9)
    expect(shelves.view()?.open).toBe(true)
    shelves.end(1)
    expect(shelves.view()).toMatchObject({ open: false, sticks: [{ number: 1 }] })
    expect(shelves.keepGoing(first)).toMatchObject({ id: 1, open: true, sticks: [{ number: 1 }] })
    shelves.ended(job(2, [stick('X', BUILT)], 'b.iso'), [stick('X', BUILT)])
    expect(shelves.view()?.sticks).toHaveLength(1)
    expect(shelves.keepGoing(job(2, [stick('X', BUILT)], 'b.iso'))).toMatchObject({ id: 2, image: 'b.iso' })
  })

  it('is forgotten by its id alone, and is then no more to be saved', async () => {
    const { shelves } = begun()
    shelves.dismiss(9)
    expect(shelves.list(1).sticks).toHaveLength(1)
    shelves.dismiss(1)
    expect(shelves.view()).toBeNull()
    expect(await problemOf((async () => shelves.list(1))())).toEqual({ code: 'job-gone' })
  })
})
