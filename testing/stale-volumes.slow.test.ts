import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../app/target/article-stick.ts'
import { run } from './command.ts'
import { inTempFolder, signatures } from './judges.ts'
import { makeDirtyFile } from './loop-device.ts'
import { OLD_FAT_LBAS } from './stale-volumes.ts'

describe('makeDirtyFile', () => {
  it('makes a disk on which outside tools see every volume that it had', () =>
    inTempFolder(folder => {
      const path = join(folder, 'dirty.img')
      makeDirtyFile(path, ARTICLE_STICK_BYTES)
      const found = signatures(path)
      for (const name of ['gpt', 'ext4', 'ntfs']) expect(found).toContain(name)
      for (const lba of OLD_FAT_LBAS)
        expect(run('blkid', ['-p', '-O', String(lba * 512), path]).stdout).toContain('TYPE="vfat"')
    }))
})
