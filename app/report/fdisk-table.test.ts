import { describe, expect, it } from 'vitest'
import { fdiskTable } from './fdisk-table.ts'

const ARTICLE = `
Disk /dev/sdk: 65 MB, 65273856 bytes
3 heads, 42 sectors/track, 1011 cylinders
Units = cylinders of 126 * 512 = 64512 bytes

   Device Boot      Start         End      Blocks   Id  System
/dev/sdk1              26        1011       62118    5  Extended
/dev/sdk4   *           1          25        1554    4  FAT16 <32M
/dev/sdk5              26        1011       62097    6  FAT16`

describe('fdiskTable', () => {
  it("prints the article's table to the letter", () => {
    const rows = [
      { slot: 1, start: 3150, sectors: 124_236, type: 5, active: false },
      { slot: 4, start: 42, sectors: 3108, type: 4, active: true },
      { slot: 5, start: 3192, sectors: 124_194, type: 6, active: false },
    ]
    const geometry = { heads: 3, sectorsPerTrack: 42, cylinders: 1011 }
    expect(`\n${fdiskTable('/dev/sdk', 65_273_856, geometry, rows).join('\n')}`).toBe(ARTICLE)
  })

  it('marks half blocks, puts a p after a digit, and switches to GB', () => {
    const geometry = { heads: 255, sectorsPerTrack: 63, cylinders: 1945 }
    const lines = fdiskTable('/dev/loop0', 16_000_000_000, geometry, [
      { slot: 5, start: 16_065, sectors: 4001, type: 0xfc, active: false },
    ])
    expect(lines[0]).toBe('Disk /dev/loop0: 16.0 GB, 16000000000 bytes')
    expect(lines[5]).toBe('/dev/loop0p5               2           2        2000+  fc  VMware VMKCORE')
    expect(lines[4]?.indexOf('Boot')).toBe('/dev/loop0p5'.length + 1)
  })
})
