import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { stableNames } from './stable-names.ts'

it('finds the names that lead to a drive, by any of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-by-id-'))
  try {
    const [sdb, sdc, link] = ['sdb', 'sdc', 'link'].map(name => join(folder, name)) as [string, string, string]
    writeFileSync(sdb, '')
    writeFileSync(sdc, '')
    symlinkSync(sdb, link)
    const ids = mkdtempSync(join(folder, 'ids-'))
    for (const [name, target] of [
      ['usb-Z', '../sdb'],
      ['usb-A', '../sdb'],
      ['usb-B', '../sdc'],
      ['usb-gone', '../sdd'],
    ] as const)
      symlinkSync(target, join(ids, name))
    expect(await stableNames(sdb, ids)).toEqual([join(ids, 'usb-A'), join(ids, 'usb-Z')])
    expect(await stableNames(link, ids)).toEqual([join(ids, 'usb-A'), join(ids, 'usb-Z')])
    expect(await stableNames(sdb, join(folder, 'none'))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
