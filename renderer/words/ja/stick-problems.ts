import type { OtherJob, StickCondition } from '../../../app/problem/problem.ts'
import type { DriveIdentity } from '../../../app/target/drive-identity.ts'
import type { Refusal } from '../../../app/target/target-rules.ts'
import { type Words, wordingOf, words } from '../../../app/words/words.ts'
import type { StickProblemWords } from '../wordings.ts'
import { build } from './build.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { describeMismatches } from './mismatches.ts'
import { refusals } from './refusals.ts'
import { cause, said } from './said.ts'

const exact = (bytes: number): string => `${format.bytes(bytes)}、${format.count(bytes)} バイト`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `、シリアル ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? '取り外されたか、メディアが交換され、別のものが同じ名前になっている可能性があります'
    : `以前は ${identity(reviewed)}、現在は ${identity(now)} です`

/** 失敗した作業が残した状態。 */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: '何も書き込まれておらず、元のままです。',
  blanked: '先頭のセクターが空のため、現在はパーティションがなく、起動しません。ほかには何も書き込まれていません。',
  'partly written': '一部しか書き込まれておらず、パーティションテーブルがないため起動しません。',
  unknown: '現在の内容は分かりません。作成と検証をやり直すまで信頼しないでください。',
}

/** 復元に失敗したあとの状態。起動することは誰も期待しない。 */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: '先頭のセクターが空のため、現在はパーティションがありません。ほかには何も書き込まれていません。',
  'partly written': '一部しか書き込まれておらず、パーティションテーブルがありません。まだ何も保存できません。',
  unknown: '現在の内容は分かりません。復元し直すまで信頼しないでください。',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = {
  build: '作成し直してください',
  restore: '復元し直してください',
  backup: 'バックアップし直してください',
} as const

const ACTIONS = {
  read: 'を読み取れませんでした',
  write: 'に書き込めませんでした',
  flush: 'がデータの保存を確認しませんでした',
} as const

const FILE_FAILURES = {
  deleted: '削除されました',
  cut: '短く切られました',
  replaced: '移動または置き換えられました',
} as const

const LARGER = {
  'two-banks': 'このイメージの 2 つのブートバンク',
  complete: 'このイメージ全体（2 つのブートバンク、コアダンプ、store）',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'USB メモリ'}（${exact(size)}）は、${layout ? LARGER[layout] : 'このイメージ'}には ${format.bytes(minimum - size)} 足りません。`,
      `最小で ${format.bytes(minimum)}（${format.count(minimum)} バイト）の USB メモリが必要です。${layout ? 'ブートバンクが 1 つのレイアウトなら、もっと小さくて済みます。' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `計画が、確認したものではなくなりました。以前は ${reviewed}、現在は ${now} です。`,
      `その間にイメージ、USB メモリ、または設定が変わりました。新しい計画を確認してください。${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `${problem.target} は使用できません: ${reasons.map(({ message }) => message).join('、')}。`,
      `${reasons.map(({ advice }) => advice).join('')}${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} は、確認したドライブではなくなりました。${howChanged(reviewed, now)}。`,
      `取り外してどの USB メモリかを確かめ、選択し直してください。${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `${problem.target} を開けません: ${cause(problem.cause)}。`,
      `名前と、書き込みが許可されているかを確認してください。${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `${target} への書き込みには管理者権限が必要ですが、このシステムには権限を求めるダイアログがありません。`,
      `ターミナルで実行してください。sudo が書き込みのためだけに権限を求めます: ${command} 。${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `${target}（${exact(size)}）の内容はすべて消去されますが、まだ誰も同意していません。`,
      `確認の画面で内容を見てから、最後のボタンを押してください。${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${problem.target} ${ACTIONS[problem.action]}（${problem.action === 'flush' ? '' : `LBA ${format.count(problem.lba)}、`}段階: ${build.stages[problem.stage]}）: ${cause(problem.cause)}。${leftBy(problem.job, problem.condition)}`,
      `いったん取り外し、挿し直してから${AGAIN[problem.job ?? 'build']}。再び失敗する場合は、${problem.job === undefined ? '別の USB メモリを試してください' : 'USB メモリの寿命と思われます'}。`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} が応答しなくなり（段階: ${build.stages[stage]}）、${format.count(seconds)} 秒後に断念しました。${LEFT[condition]}`,
      '取り外して、別の USB メモリを試してください。それも応答しない場合は、別の USB ポートを試してください。',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(
          `${target} を完成できませんでした。保存先のディスクがいっぱいです。`,
          '空きを作るか、別の場所を選択してから、もう一度実行してください。',
        )
      : words(
          `${target} は${job === 'restore' ? '復元' : '作成'}中に${FILE_FAILURES[reason]}。`,
          'もう一度実行してください。完了するまで、そのファイルには手を加えないでください。',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `${target} は検証に通りませんでした。${describeMismatches(mismatches, files)}${leftBy(job, condition)}`,
      'USB メモリの寿命と思われます。別のものを試してください。このコンピューターのほかのものには触れていません。',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} はこのイメージと一致しません。${describeMismatches(mismatches, files)}`,
      '作成し直すか、作成に使ったイメージを選択してください。',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} はこのイメージと一致していますが、起動しません。${reasons.map(said).join('')}`,
      imageToo ? 'イメージ自体も起動しません。別のイメージを選択してください。' : '作成し直してください。',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} は正常な ESXi の USB メモリではありません。${reasons.map(said).join('')}`,
      '作成し直してください。必要な設定が入っている場合は、先にバックアップしてください。',
    ),
  'stick-unreadable': problem =>
    words(
      `${problem.target} を試せません: ${cause(problem.cause)}。`,
      problem.rights
        ? '読み取りには管理者権限が必要ですが、このウィンドウにはありません。USB メモリは作成されたときのままです。実際のコンピューターで試してください。'
        : 'まだ挿さっているか確認してください。',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'USB メモリは、PC の動作を再現するプログラム QEMU で試しますが、インストールされていません。',
      `次の方法でインストールしてください: ${hint}。USB メモリ自体は変わっていません。`,
    ),
  'machine-failed': problem =>
    words(
      `QEMU が ${problem.target} から起動しませんでした: ${cause(problem.cause)}。`,
      'USB メモリ自体は変わっていません。実際のコンピューターで試してください。',
    ),
  'eject-failed': problem =>
    words(
      `${problem.target} を取り出せませんでした: ${cause(problem.cause)}。`,
      '使用しているプログラムを閉じてから、もう一度取り出してください。作成された内容は安全に保存されています。',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words(
          'すでに USB メモリを作成しています。',
          '完了するまで待つか、キャンセルしてください。今回の作業は開始していません。',
        )
      : words(
          `${target} は使用中です。Thinstick が、おそらく別のウィンドウで処理しています。`,
          '完了するまで待つか、キャンセルしてください。ほかには何も開始していません。',
        ),
  'job-gone': () =>
    words(
      'この作業は、おそらく別のタブで閉じられたため、レポートがありません。',
      'USB メモリは作業が終わったときのままです。',
    ),
  'not-built': ({ target }) =>
    words(
      `${target} は前回の作業で作成されたものではありません。`,
      '作成したばかりの USB メモリを選択してください。作業が別のタブで閉じられた可能性があります。',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${image} の ${path} はフォルダーです。` : `${image} にファイル ${path} はありません。`,
      folder ? 'その中のファイルを指定してください。' : 'どのファイルがあるか、もう一度確認してください。',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(
          `${problem.path} はすでにあります。何も保存されていません。`,
          '別の名前にするか、既存のファイルを削除してください。',
        )
      : words(
          `ファイルを ${problem.path} として保存できませんでした: ${cause(problem.cause)}。`,
          'そこに空きを作るか、別のフォルダーを選択してから、もう一度保存してください。',
        ),
  'report-not-saved': problem =>
    words(
      `レポートを ${problem.path} として保存できませんでした: ${cause(problem.cause)}。`,
      'そこに空きを作るか、別のフォルダーを選択してから、もう一度保存してください。',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(
            `キャンセルしました。${target} にパーティションテーブルはありません。`,
            '復元し直してください。元の内容は失われました。',
          )
        : words(
            `キャンセルしました。${target} はパーティションテーブルがないため起動しません。`,
            '作成し直してください。元の内容は失われました。',
          )
      : words(`キャンセルしました。${target} は変わっていません。`, 'いつでもやり直せます。'),
  usage: ({ message }) => words(said(message), `戻って選択し直してください。${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `Thinstick 自体でエラーが発生しました: ${cause(problem.cause)}。`,
      problem.log === null
        ? 'この内容と行っていた操作を報告してください。環境に THINSTICK_DEBUG=1 を設定すると、エラーの場所が表示されます。'
        : `この内容、行っていた操作、エラーの場所が記録されたファイル ${problem.log} を添えて報告してください。`,
    ),
}
