import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

const VOLUMES: Readonly<Record<number, string>> = { 6: '2 つ目のブートバンク', 8: 'store ボリューム' }

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) =>
    `${path}、LBA ${format.count(lba)} から（ファイルの ${format.count(offset)} バイト目）`,
  'file-missing': ({ path }) => `${path} がありません`,
  'file-extra': ({ path }) => `${path} は USB メモリにありますが、イメージにはありません`,
  'file-entry': ({ path, field, found, expected }) => `${path}: ${field} は ${expected} のはずが ${found}`,
  boot: ({ lba, offset }) => `LBA ${format.count(lba)} の起動セクター（${offset} バイト目）`,
  table: ({ slot, found, expected }) => `p${slot} は ${expected} のはずが ${found}`,
  'boot-code': () => 'MBR の起動コード',
  uuid: ({ found, expected }) => `VMware UUID は ${expected} のはずが ${found}`,
  volume: ({ slot, field, found, expected }) =>
    `${VOLUMES[slot ?? 5] ?? 'ブートバンク'}の ${field} は ${expected} のはずが ${found}`,
  structure: ({ what, lba }) => `LBA ${format.count(lba)} の ${what}`,
}

/** いくつのファイルが異なるか、続いて最初の数か所。 */
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) => `${files(all)}のうち ${format.count(count)} 個が、書き込んだとおりに読み直せません: `,
  differs: '読み直した内容が、書き込んだものと異なります: ',
  separator: '、',
  more: rest => `ほか ${format.count(rest)} か所`,
  stop: '。',
})
