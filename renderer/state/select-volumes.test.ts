import { describe, expect, it } from 'vitest'
import type { ReportView } from '../../app/contract/views.ts'
import { allVerified, imageFiles, reportVolumes } from './select-volumes.ts'

const file = (path: string, verified = true) => ({ path, verified })
const report = (more: object = {}): ReportView =>
  ({ boot: { slot: 4 }, bank: { slot: 5, files: [file('boot.cfg'), file('sys.vgz')] }, ...more }) as never
const NONE = new Set<string>()

const second = (more: object = {}) => ({ slot: 6, holds: 'empty', updated: false, files: [file('boot.cfg')], ...more })
const complete = (of: object = {}, stored = true): ReportView =>
  report({
    banks: [{ slot: 5, holds: 'image', files: [] }, second(of)],
    coreDump: { slot: 7 },
    store: { slot: 8, files: [file('tools.iso', stored)] },
  })

describe('the files of a stick', () => {
  it('are those of its boot bank', () => {
    expect(reportVolumes(report()).map(({ slot }) => slot)).toEqual([5])
    expect([imageFiles(report()), allVerified(report(), NONE)]).toEqual([2, true])
  })

  it('are those of every volume that was written, of a larger one', () => {
    expect(reportVolumes(complete()).map(({ title, files }) => [title, files.length])).toEqual([
      ['Partition p5: boot bank', 2],
      ['Partition p6: second boot bank', 1],
      ['Partition p7: core dump', 0],
      ['Partition p8: store', 1],
    ])
    expect(imageFiles(complete())).toBe(3)
    expect(imageFiles(complete({ holds: 'copy' }))).toBe(4)
  })

  it('are verified where all of them are, but for those that ESXi keeps in this very volume', () => {
    expect(allVerified(complete(), NONE)).toBe(true)
    expect(allVerified(complete({}, false), NONE)).toBe(false)
    const kept = complete({ files: [file('boot.cfg', false)] })
    expect([new Set(['boot.cfg']), new Set(['p6/boot.cfg'])].map(changed => allVerified(kept, changed))).toEqual([
      false,
      true,
    ])
  })

  it('are not listed of a bank that ESXi has updated itself into', () => {
    const updated = reportVolumes(complete({ updated: true, files: [] }))
    expect(updated.map(({ none }) => none)).toEqual(['No files.', 'changed by ESXi', 'No files.', 'No files.'])
  })
})
