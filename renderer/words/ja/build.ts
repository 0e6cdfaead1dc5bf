import type { BuildWords } from '../en/build.ts'
import { amounts } from './amount.ts'
import { format } from './format.ts'

export const build: BuildWords = {
  title: image => `${image} を書き込んでいます`,
  cancel: 'キャンセル',
  cancelling: '停止しています',
  stages: {
    unpack: '展開',
    prepare: '準備',
    'partition table': 'パーティションテーブル',
    'boot sectors': '起動セクター',
    'boot bank': 'ブートバンク',
    'file system': 'ファイルシステム',
    backup: 'バックアップ',
    verify: '検証',
    'image check': 'イメージの検査',
    finish: '仕上げ',
  },
  waiting: 'USB メモリを開くのを待っています。システムが許可を求めることがあります',
  doing: {
    unpack: 'イメージを展開しています',
    prepare: 'USB メモリを準備しています',
    'partition table': 'USB メモリを準備しています',
    'boot sectors': '起動パーティションを書き込んでいます',
    'boot bank': 'ブートバンクを書き込んでいます',
    'file system': 'ファイルシステムを書き込んでいます',
    backup: 'USB メモリを読み取っています',
    verify: 'すべてを読み直しています',
    'image check': 'すべての書き込みと比較が済み、イメージの残りをチェックサムまで読んでいます',
    finish: 'パーティションテーブルを書き込んでいます',
  },
  several: (left, all) =>
    left === all ? `${all} 本の USB メモリを作成しています` : `${all} 本中 ${left} 本の USB メモリを作成しています`,
  seconds: (seconds, digits) => `${format.decimal(seconds, digits)} 秒`,
  stageAt: (stage, amount) => `${stage}: ${amount}`,
  left: amounts.left,
  still: seconds => `${seconds} 秒間データなし`,
  stopping: 'USB メモリが応答しだい停止します',
  stalled: seconds =>
    `${seconds} 秒間、データが動いていません。USB メモリの故障かもしれません。もう少し待つか、キャンセルしてください。`,
  stalledStopping: seconds =>
    `USB メモリが ${seconds} 秒間応答していません。取り外してください。たいていはそれで待ち時間が終わります。終わらない場合は待つのをやめてください。その USB メモリは失敗として扱われます。`,
  unopened:
    'USB メモリはまだ開かれておらず、何も書き込まれていません。システムの許可の確認を閉じるか、待つのをやめてください。',
  stopWaiting: '待つのをやめる',
  more: '段階と速度',
  whole: '作業全体',
  figure: percent => `${percent}%`,
  rateChart: '速度の推移',
  keep: '完了するまで閉じないでください。',
  keepRunning: 'このページがなくても、起動した場所で Thinstick が動いている限り続きます。',
  percent: percent => `${percent}% 完了`,
  rates: (now, mean) => `現在 ${format.rate(now)}、平均 ${format.rate(mean)}`,
}
