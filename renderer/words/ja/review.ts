import type { ReviewWords } from '../en/review.ts'
import { files, format } from './format.ts'

export const review: ReviewWords = {
  title: 'この内容でよろしいですか?',
  planning: '計画を作成しています',
  goesOnto: (title, count, bytes, stick) =>
    `${title}（${files(count)}、${format.bytes(bytes)}）を ${stick} に書き込みます。`,
  goesOntoSeveral: (title, count, bytes, number) =>
    `${title}（${files(count)}、${format.bytes(bytes)}）をこの ${number} 本の USB メモリそれぞれに書き込みます。`,
  goesIntoNew: (title, count, bytes, size) =>
    `${title}（${files(count)}、${format.bytes(bytes)}）を ${format.bytes(size)} の新しいファイルに書き込みます。`,
  stick: (name, size, serial) => `${name}（${format.bytes(size)}${serial === null ? '' : `、シリアル ${serial}`}）`,
  holds: (count, bytes) => `${files(count)}、${format.bytes(bytes)}`,
  before: '現在',
  after: '書き込み後',
  bankIs: 'ブートバンクは ESXi のファイルの置き場所です。',
  write: (bytes, seconds, rate) =>
    `${format.bytes(bytes)} を書き込みます。${format.rate(rate)} で約 ${format.count(seconds)} 秒です。`,
  lost: name => `${name} の内容はすべて消去されます`,
  lostSeveral: count => `この ${count} 本の USB メモリの内容はすべて消去されます`,
  lostContents: what => `失われるもの: ${what}。`,
  lostUnknown: what => `${what}。`,
  create: path => `ファイル ${path} を作成します。何も消去しません。`,
  layout: '正確なレイアウト',
  layoutOf: name => `${name} の書き込み後の内容`,
  columns: { slot: '番号', what: '内容', firstLba: '先頭 LBA', sectors: 'セクター数', chs: 'CHS' },
  active: slot => `p${slot}、アクティブ`,
  chs: (first, last) => `${first} から ${last}`,
  extended: '拡張、p5 を含む',
  createSeveral: count => `${files(count)}を作成します。何も消去しません。`,
  damage: { title: 'イメージが破損しています', accept: 'イメージは破損していますが、USB メモリを作成する' },
  large: {
    title: (name, size) => `${name} は一般的な USB メモリより大きい容量です: ${format.bytes(size)}`,
    type: (name, path) => `${path} を消去するには、名前を入力してください: ${name}`,
  },
  uuid: {
    title: 'このイメージには VMware UUID がありません',
    text: 'ローダーが探す印です。これがないとローダーはブートバンクを見つけられず、USB メモリは起動しません。',
    make: '作成する',
    made: 'ローダーがブートバンクを見つけられるように、VMware UUID を作成します。',
    undo: '元に戻す',
  },
  gone: {
    pulled: name => `${name} が取り外されました。`,
    swapped: (name, by, path) => `${name} はなくなり、${path} は今は ${by} です。`,
    row: 'なくなりました。',
    pulledAdvice: '何も書き込まれていません。もう一度挿して選択するか、別の USB メモリを選択してください。',
    swappedAdvice: '何も書き込まれていません。どの USB メモリかを確かめてから選択してください。',
    choose: 'USB メモリを選択',
    leaveOut: left => (left === 1 ? 'もう 1 本の USB メモリで続ける' : `残りの ${left} 本の USB メモリで続ける`),
  },
  wait: {
    gone: 'USB メモリがなくなりました。',
    uuid: 'VMware UUID がないと起動しません。',
    damage: '先に破損を承認する必要があります。',
    name: name => `先に ${name} の名前を入力する必要があります。`,
  },
  layouts: {
    title: 'ESXi をどこまで入れるか',
    folded: '大きな USB メモリに ESXi をさらに入れる',
    article: {
      label: '64 MB、記事のとおり',
      gives: 'ブートバンク 1 つ。ESXi の起動に必要なすべてです。',
    },
    'two-banks': {
      label: '更新を保持：バンク 2 つ',
      gives: 'ESXi が自身を更新できる 2 つ目のブートバンクを加えます。',
    },
    complete: {
      label: '完全',
      gives: 'ブートバンク 2 つ、コアダンプの場所、VMware Tools を含むイメージのストア。',
    },
    written: (bytes: number, least: number) =>
      `${format.bytes(least)} 以上を使い、${format.bytes(bytes)} を書き込みます。`,
    missing: (bytes: number) => `あと ${format.bytes(bytes)} 必要です。`,
    packed: '先にイメージのほぼ全体を展開する必要があり、数分かかります。',
    unpacking: 'イメージのほぼ全体を展開しています。数分かかります',
    impossible: 'このイメージではできません。',
    starts: (slot: number | null) =>
      slot === null ? 'VMware のローダーはどちらも起動しません。' : `VMware のローダーは p${slot} を起動します。`,
    copy: '2 つ目のブートバンクに 1 つ目のコピーを入れる',
    copyHint: '予備になります。入れない場合、ESXi が自身を更新するまで空のままです。',
  },
  expert: '上級者向けの設定',
  fewSectors: '使用中の起動セクターだけを書き込む',
  label: 'ブートバンクのラベル',
  labelHint: '大文字の英字、数字、空白を 11 文字まで',
  labelWritten: label => (label === '' ? 'ラベルに使える文字がありません。' : `ラベルは ${label} になります`),
  bank: 'ブートバンク',
  bankOf: (slot, build, live) =>
    `p${slot}、${build === null ? 'ビルド不明' : `ビルド ${build}`}${live ? '、VMware のローダーが起動するもの' : ''}`,
  demo: { name: 'デモ', inside: 'デモ' },
  buildNumber: build => `ビルド ${build}`,
  esxi: version => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name, what) => `${name} を消去して ${what} を書き込む`,
  buildSeveral: (count, what) => `${count} 本の USB メモリを消去して ${what} を書き込む`,
  buildMixed: (erased, made, what) => `${erased} 本の USB メモリを消去、${files(made)}を作成して ${what} を書き込む`,
  buildNew: (file, what) => `${file} を作成して ${what} を書き込む`,
  buildSeveralNew: (count, what) => `${files(count)}を作成して ${what} を書き込む`,
  starting: 'イメージと USB メモリをもう一度確認しています。まだ何も書き込まれていません。',
  cancelled: 'キャンセルしました。何も書き込まれていません。',
  repeats: (built, again) =>
    `前回の作業の ${built} 本の USB メモリは作成と検証が完了しており、変更しません。作成し直すのは${again === 1 ? 'この 1 本' : `この ${again} 本`}だけです。`,
}
