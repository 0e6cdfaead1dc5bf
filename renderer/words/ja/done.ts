import type { DoneWords } from '../en/done.ts'
import { files, format } from './format.ts'

export const done: DoneWords = {
  verified: '作成と検証が完了',
  failed: '作成できませんでした',
  cancelled: 'キャンセルしました',
  titles: {
    ready: '起動できます',
    demo: 'デモの作成と検証が完了しました',
    unbootable: '書き込みと検証は完了しましたが、起動しません',
    failed: '作成できませんでした',
    cancelled: 'キャンセルしました',
    unfinished: '完了していません',
  },
  all: {
    ready: count => `${count} 本の USB メモリすべてが起動できます`,
    demo: count => `${count} 本の USB メモリすべての作成と検証が完了しました`,
    unbootable: count => `${count} 本の USB メモリすべての書き込みと検証は完了しましたが、起動しません`,
    failed: () => '作成できませんでした',
    cancelled: () => 'キャンセルしました',
    unfinished: () => '完了していません',
  },
  outcomes: {
    ready: '作成と検証が完了、起動できます',
    demo: '作成と検証が完了、起動すると挨拶を表示（ESXi なし）',
    unbootable: '書き込みと検証は完了、起動しません',
    failed: '作成できませんでした',
    cancelled: 'キャンセルしました',
    unfinished: '完了していません',
  },
  readyLead:
    'すべてのバイトを読み直し、計画どおりであることを確認しました。ESXi を動かすコンピューターに挿し、USB から起動してください。',
  cancelledWritten: 'USB メモリは今は起動せず、元の内容は失われました。いつでも作成し直せます。',
  cancelledBefore: '何も書き込まれていません。USB メモリは元のままです。',
  demoLead:
    '起動すると挨拶を表示します（ESXi は入っていません）。すべてのバイトを読み直し、計画どおりであることを確認しました。',
  mends: { 'make-uuid': 'VMware UUID を作成', 'usual-bank': '通常のブートバンクを使う' },
  short: {
    write: '赤い印の位置で USB メモリに書き込めませんでした。起動しません。',
    read: '赤い印の位置で USB メモリを読み直せませんでした。起動しません。',
    flush: 'USB メモリがデータの保存を確認しませんでした。中身を信頼しないでください。',
    differs: 'USB メモリから読み直した内容が、書き込んだものと異なります。起動しません。',
    filesDiffer: (first, count, all) =>
      count === 1
        ? `${files(all)}のうち 1 個が、書き込んだとおりに読み直せません: ${first}。USB メモリは起動しません。`
        : `${files(all)}のうち ${count} 個が、書き込んだとおりに読み直せません。最初は ${first} です。USB メモリは起動しません。`,
  },
  checks: { files: 'ファイル', layout: 'レイアウト', loader: 'ローダー' },
  proof: '確認した内容',
  more: (bytes, seconds) => `${format.bytes(bytes)} を ${format.decimal(seconds, 1)} 秒で書き込み、検証しました`,
  path: 'パス',
  serial: 'シリアル番号',
  save: 'レポートを保存',
  expected: '計画',
  found: '読み直した内容',
  tableEqual: 'パーティションテーブルは計画どおりに読み直せました。',
  tableDiffers: 'パーティションテーブルが計画と異なります。',
  allFiles: count => `${files(count)}を読み直し、イメージのものと同一でした`,
  file: 'ファイル',
  size: 'サイズ',
  sha: '読み直した SHA-256',
  modified: '更新日時',
  tryIt: '試す',
  eject: '取り出す',
  ejected: '取り出しました。もう取り外せます。',
  another: 'もう 1 本作成',
  retry: 'やり直す',
  retryFailed: count => (count === 1 ? '失敗した 1 本を作成し直す' : `失敗した ${count} 本を作成し直す`),
  someBuilt: (built, all) => `${all} 本中 ${built} 本の USB メモリの作成と検証が完了`,
  fileOk: '検証済み',
  fileBad: '相違',
  saveAs: { html: 'ページとして (HTML)', json: 'スクリプト用 (JSON)' },
  saved: path => `${path} として保存しました`,
  greets: count => `BIOS、デモのローダー、VMware のローダーの ${count} 個の規則をすべて満たしています。`,
  rulesHold: (count, unknown) =>
    unknown === 0
      ? `BIOS と VMware のローダーの ${count} 個の規則をすべて満たしています。`
      : `BIOS と VMware のローダーの ${count} 個の規則をすべて満たしています。事前に判断できない点が ${unknown} 件あります。`,
  rulesBroken: (broken, count) =>
    `BIOS と VMware のローダーの ${count} 個の規則のうち ${broken} 個を満たしていません。`,
  untold: '起動してみないと分からないこと:',
  stage: '段階',
  time: '時間',
  speed: '速度',
}
