import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: 'イメージ', stick: 'USB', review: '確認', build: '作成', done: '完了' },
  language: '言語',
  back: '戻る',
  starting: '起動しています',
  elsewhere: {
    running: '別のウィンドウで作業が始まりました。',
    ended: '別のウィンドウの作業が終わりました。',
    show: '表示',
  },
  lost: {
    title: 'Thinstick との接続が切れました',
    retrying: attempt => `再接続しています（${attempt} 回目）。`,
    gaveUp: attempts =>
      attempts === 0
        ? 'Thinstick はこのページをもう認識していません。'
        : `${attempts} 回試しましたが、接続できませんでした。`,
    advice:
      'Thinstick が、起動した場所でまだ動いているか確認してください。停止している場合は起動し直し、表示されるアドレスを開いてください。このページは以前の起動のものです。',
    building: 'USB メモリを作成している途中でした。まだ続いているかどうかは、このページからは分かりません。',
    since: at => `最後の通信: ${format.time(at)}。`,
    lastKnown: progress => (progress === '' ? 'それ以上は分かりません。' : `最後に分かっている状態: ${progress}`),
    kept: '選択した内容は保持されます。',
    stick:
      '状況が分かるまで USB メモリを挿したままにしてください。パーティションテーブルは最後に書き込まれるため、未完成の USB メモリは起動しません。',
    again: '今すぐ再試行',
    call: {
      message: 'Thinstick が応答する前に接続が切れました。',
      advice: '接続が戻ったら、もう一度実行してください。',
    },
  },
  windowFailed: cause => ({
    message: `ウィンドウ自体でエラーが発生しました: ${cause}。`,
    advice: '再読み込みしてください。また起きる場合は、行っていた操作とあわせて報告してください。',
  }),
  details: '技術的な詳細',
  mends: {
    'another-image': '別のイメージを選択',
    'open-again': 'もう一度開く',
    'look-again': 'もう一度調べる',
    'other-sticks': '別の USB メモリを選択',
    'plan-again': 'もう一度確認',
    'usual-label': '通常のラベルを使う',
    'usual-bank': '通常のブートバンクを使う',
    'make-uuid': 'VMware UUID を作成',
    'leave-out': '追加しない',
    'usual-options': 'イメージのカーネルオプションを使う',
  },
  exact: '正確な数値',
}
