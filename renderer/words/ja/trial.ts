import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `${stick} を QEMU で試しています`,
  starting: '仮想マシンを起動しています',
  screen: '仮想マシンの画面',
  picture: '仮想マシンの画面（グラフィックスモード）',
  serial: 'シリアル出力',
  running: seconds =>
    `起動から ${seconds} 秒。USB メモリには何も書き込みません。実際のコンピューターより遅く動きます。`,
  ended: '仮想マシンが停止しました。',
  stop: '電源を切る',
  close: '閉じる',
}
