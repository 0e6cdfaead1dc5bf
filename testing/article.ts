import { statSync } from 'node:fs'
import { join } from 'node:path'
import { must } from './command.ts'
import { inTempFolder } from './judges.ts'

/** Where the parts of an image are, in sectors. */
export interface ArticleImage {
  readonly path: string
  readonly boot: { readonly start: number }
  readonly bank: { readonly start: number; readonly sectors: number }
}

// The table that the article's fdisk script produces, as input for sfdisk.
const TABLE = `label: dos
1 : start=3150, size=124236, type=5
4 : start=42, size=3108, type=4, bootable
5 : start=3192, size=124194, type=6
`

/**
 * The article's seven steps by hand, on a stick of 127,488 sectors: boot data out, files out, table, boot data in,
 * mkfs.vfat, files in, look at the table.
 */
export const articleStick = ({ path, boot, bank }: ArticleImage, target: string): void =>
  inTempFolder(folder => {
    const bootData = join(folder, 'boot.bin')
    const bankVolume = join(folder, 'bank.fat')
    const files = join(folder, 'files')
    must('dd', [`if=${path}`, `of=${bootData}`, 'bs=512', `skip=${boot.start}`, 'count=3000', 'status=none'])
    must('dd', [
      `if=${path}`,
      `of=${bankVolume}`,
      'bs=512',
      `skip=${bank.start}`,
      `count=${bank.sectors}`,
      'status=none',
    ])
    must('mkdir', [files])
    must('mcopy', ['-s', '-m', '-i', bankVolume, '::*', files])
    must('sfdisk', ['--quiet', '--force', '--no-reread', '--wipe', 'always', target], TABLE)
    must('dd', [`if=${bootData}`, `of=${target}`, 'bs=512', 'seek=42', 'conv=notrunc', 'status=none'])
    must('mkfs.fat', ['-F', '16', '--offset', '3192', target, String(124_194 / 2)])
    must('sh', ['-c', `mcopy -s -m -i "$1@@${3192 * 512}" "$2"/* ::`, 'sh', target, files])
  })

/** Size in bytes of a file. */
export const sizeOf = (path: string): number => statSync(path).size
