import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'VMware のローダーが見つけられるのは、英数字と簡単な記号による 8.3 形式の名前だけです',
  'boot-cfg': () => 'boot.cfg は、ローダーがほかのすべてを見つけるための一覧です',
  label: other => `ローダーがボリュームラベル「${other}」をこのファイルと取り違えます`,
  folder: () => 'ブートバンクに同じ名前のフォルダーがあります',
  collides: other => `ブートバンクに ${other} があり、ローダーにとっては同じ名前です`,
  twice: () => '自分のファイルのうち別のものが同じ名前です',
  empty: () => '空のファイルであり、ローダーは空のモジュールで停止します',
  'too-large': () => 'この大きさのファイルはブートバンクに入りません',
  content: other => `ローダーがこのファイルで停止します（${said(other)}）`,
}

const ANOTHER_NAME = '別の名前にしてください。8 文字まで、ピリオドの後は 3 文字までです。'
const ANOTHER_FILE = 'ファイルを入手し直すか、別のファイルを選択してください。'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg': '編集は Thinstick が行います。新しいモジュールは一覧に加えられ、カーネルオプションも設定できます。',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: 'どちらかを外すか、別の名前にしてください。',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => 'カーネルオプションに使えるのは、英数字と米国配列のキーボードの記号だけです',
  'too-long': excess => `カーネルオプションが ${format.count(excess)} 文字長すぎます`,
  'state-place': excess =>
    `bootstate の行が、ローダーが探す先頭 512 バイトから ${format.count(excess)} バイトはみ出します`,
  'too-large': excess => `ローダーが読む大きさを ${format.count(excess)} バイト超えます`,
  uneditable: () => 'ローダーがモジュールの一覧を別の内容として読むことになります',
}

const SHORTER = 'カーネルオプションを短くするか、加えるモジュールを減らしてください。'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: 'ほかの文字を使わず、1 行で入力してください。',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: 'この boot.cfg は通常と異なります。ESXi が書いたとおりの boot.cfg を持つイメージを使ってください。',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file} を ${name} という名前で USB メモリに入れることはできません: ${FILE_FLAWS[why](other ?? '')}。`,
      `${FILE_ADVICE[why]}${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(
      `boot.cfg をこのように変更することはできません: ${CONFIG_FLAWS[why](excess)}。`,
      `${CONFIG_ADVICE[why]}${NOTHING_WRITTEN}`,
    ),
  'own-file-differs': ({ target, name }) =>
    words(
      `${target} の作成中に、自分のファイル ${name} が変更されました。USB メモリは一部しか書き込まれておらず、パーティションテーブルがないため起動しません。`,
      '作成し直してください。完了するまで、そのファイルには手を加えないでください。',
    ),
}
