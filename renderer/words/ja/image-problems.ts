import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = '何も書き込まれていません。'

const GET_AGAIN = 'ファイルを入手し直すか、チェックサムを入手元のものと比べてください。'

const UNSOUND_ADVICE =
  'イメージを入手し直してください。破損に問題がないと分かっている場合は、確認の画面で承認できます。'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} は自身の整合性検査に通りません: ${cause(damage.cause)}。`
    : `${damage.file} の MD5 は ${damage.actual} ですが、ディスクには ${damage.expected} と記録されています。`

const LAYERS = {
  iso: 'ISO 9660 ディスク',
  gzip: 'gzip データ',
  bzip2: 'bzip2 データ',
  xz: 'xz データ',
  zstd: 'Zstandard データ',
  zip: 'ZIP アーカイブ',
  tar: 'tar アーカイブ',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(
      `${problem.image} を読み取れません: ${cause(problem.cause)}。`,
      '名前と、読み取りが許可されているかを確認してください。',
    ),
  'image-not-esxi': ({ what, advice }) => words(`これは ESXi イメージではありません（${said(what)}）。`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `イメージは ${format.count(size)} バイトで終わっていますが、${part} は ${format.count(needed)} バイト目まであります。`,
      'ダウンロードまたはコピーが不完全です。イメージを入手し直してください。',
    ),
  'image-damaged': problem =>
    words(
      `イメージが破損しています（${problem.part}）: ${cause(problem.cause)}。`,
      'イメージを入手し直すか、チェックサムを入手元のものと比べてください。',
    ),
  'archive-damaged': problem =>
    words(`${problem.image} の${LAYERS[problem.layer]}が破損しています: ${cause(problem.cause)}。`, GET_AGAIN),
  'archive-refused': problem =>
    words(
      `${problem.image} の${LAYERS[problem.layer]}は受け付けられません: ${cause(problem.cause)}。`,
      `ESXi イメージはこのような形にはなりません。ESXi 3.5 から 4.1 のインストール ISO、またはそのディスクイメージ (.dd) を選択してください。${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `イメージが破損しているため、${target} にはパーティションテーブルを書き込んでおらず、起動しません。${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `イメージが破損しています。USB メモリに必要な部分も破損しているかもしれません。${damageSentence(damage)}`,
          `${UNSOUND_ADVICE}${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `${problem.image} のうち USB メモリに必要な部分を ${problem.folder} に展開できませんでした: ${cause(problem.cause)}。`,
      `そこに空きを作るか、XDG_CACHE_HOME で別のフォルダーを指定してください。${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) => words(`${image} の展開中にキャンセルしました。`, 'いつでも選択し直せます。'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `このイメージの p${slot} にブートバンクはありません${reason ? `。${said(reason)}` : '。そのパーティションがありません。'}`,
      `${banks.map(bank => `p${bank}`).join(' または ')} を選択するか、選択を Thinstick に任せてください。${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `ボリュームラベル「${label}」は、ファイル ${file} の 8.3 形式の名前でもあります。VMware のローダーはこの 11 文字だけを比べるため、ラベルをファイルと取り違えて停止します。`,
      `別のラベルにしてください。${NOTHING_WRITTEN}`,
    ),
}
