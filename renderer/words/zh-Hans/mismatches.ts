import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

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
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) => `${files(all)}中有 ${format.count(count)} 个读回的内容与写入的不同：`,
  differs: '读回的内容与写入的不同：',
  separator: '；',
  more: rest => `另有 ${format.count(rest)} 处`,
  stop: '。',
})
