import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'ESXi が保存したものを除き、作成時のままです。',
  changed: 'ESXi が変更したもの',
  byEsxi: 'ESXi が変更',
  written: (path, when) => `${path}: 書き込み ${when}`,
  added: (path, when) => `${path}: 新規、書き込み ${when}`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `VMware のローダーは p${slot} の boot bank を起動します。`,
  partition: slot => `パーティション p${slot}`,
  live: 'VMware のローダーが起動する boot bank',
  unread: 'ファイルの一覧を表示できません。',
  empty: 'ファイルはありません。',
  save: '保存',
  saveAs: path => `${path} を保存`,
  explained: path => `${path} の各行の説明`,
  line: '行',
  meaning: '意味',
}
