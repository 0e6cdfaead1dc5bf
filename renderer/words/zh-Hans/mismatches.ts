import type { Mismatch } from '../../../app/problem/mismatch.ts'
import { wordingOf } from '../../../app/words/words.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

const SHOWN = 5

const VOLUMES: Readonly<Record<number, string>> = { 6: '第二个启动库', 8: 'store 卷' }

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) => `${path}，从 LBA ${format.count(lba)} 起（文件的第 ${format.count(offset)} 字节）`,
  'file-missing': ({ path }) => `缺少 ${path}`,
  'file-extra': ({ path }) => `${path} 在 U 盘上，但不在映像中`,
  'file-entry': ({ path, field, found, expected }) => `${path}：${field} 是 ${found}，应为 ${expected}`,
  boot: ({ lba, offset }) => `LBA ${format.count(lba)} 处的启动扇区（第 ${offset} 字节）`,
  table: ({ slot, found, expected }) => `p${slot} 是 ${found}，应为 ${expected}`,
  'boot-code': () => 'MBR 的引导代码',
  uuid: ({ found, expected }) => `VMware UUID 是 ${found}，应为 ${expected}`,
  volume: ({ slot, field, found, expected }) =>
    `${VOLUMES[slot ?? 5] ?? '启动库'}的 ${field} 是 ${found}，应为 ${expected}`,
  structure: ({ what, lba }) => `LBA ${format.count(lba)} 处的 ${what}`,
}

/** 有多少文件不同，然后是最先的几处。 */
export const describeMismatches = (mismatches: readonly Mismatch[], all: number): string => {
  const damaged = new Set(
    mismatches.flatMap(mismatch => ('path' in mismatch && mismatch.kind !== 'file-extra' ? [mismatch.path] : [])),
  )
  const head =
    damaged.size > 0
      ? `${files(all)}中有 ${format.count(damaged.size)} 个读回的内容与写入的不同：`
      : '读回的内容与写入的不同：'
  const shown = mismatches.slice(0, SHOWN).map(mismatch => wordingOf('kind', MISMATCHES, mismatch))
  const rest = mismatches.length - shown.length
  return `${head}${shown.join('；')}${rest > 0 ? `；另有 ${format.count(rest)} 处` : ''}。`
}
