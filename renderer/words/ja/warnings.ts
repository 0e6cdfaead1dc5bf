import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = 'これから作成した USB メモリは起動しません。'

const quoted = (value: string | undefined): string =>
  value === undefined ? 'がありません' : value === '' ? 'が空です' : `は「${value}」です`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => 'イメージの MBR が 55AA で終わっていません。',
  'no-ebr-signature': ({ lba }) =>
    `イメージの LBA ${format.count(lba)} の EBR が 55AA で終わっていません。イメージ自体が起動しません。`,
  'chain-loops': ({ lba }) => `イメージの論理パーティションの連鎖が LBA ${format.count(lba)} で循環しています。`,
  'chain-leaves-extended': ({ lba }) =>
    `イメージの論理パーティションの連鎖が拡張パーティションの外（LBA ${format.count(lba)}）に出ています。`,
  'outside-extended': ({ slot, excess }) =>
    `イメージの p${slot} が拡張パーティションを ${format.bytes(excess * 512)}（${format.count(excess)} セクター）はみ出しています。イメージ自体が起動しません。`,
  'several-active': ({ slots }) =>
    `イメージで複数のパーティションがアクティブになっています（${slots.map(slot => `p${slot}`).join('、')}）。最初のものを使います。`,
}

const WHY = { label: 'ボリュームラベルが先にあって隠している', directory: 'フォルダー', empty: '空' } as const

export const warnings: WarningWords = {
  'no-boot-code': () => `イメージの MBR に起動コードがありません。${STOPS}`,
  'boot-rule': ({ reason }) => `イメージは起動しません。${said(reason)}${STOPS}`,
  'no-uuid': ({ slot }) =>
    `ブートバンク p${slot} には VMware FAT UUID がないため、VMware のローダーはブートバンクとして認識しません（"No hypervisor found."）。必要なら Thinstick が作成できます。`,
  'boot-cfg-updated': ({ value }) =>
    `boot.cfg の「updated」${quoted(value)}。VMware のローダーには 0 より大きい数が必要です。${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `boot.cfg の「build」${quoted(value)}。VMware のローダーでは数字で始まる必要があります。${STOPS}`,
  'boot-cfg-no-kernel': () => `boot.cfg にカーネルの指定がありません。${STOPS}`,
  'boot-cfg-state': ({ state }) =>
    `boot.cfg の「bootstate」は ${state} ですが、VMware のローダーが受け付けるのは 0 と 1 だけです。${STOPS}`,
  'boot-cfg-state-place': () =>
    `boot.cfg の「bootstate」は 1 ですが、先頭 512 バイトより後にあり、VMware のローダーが変更できません。${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `VMware のローダーはブートバンクの boot.cfg を見つけられません（${why === 'label' ? 'ボリュームラベルが隠しています' : '8.3 形式の名前がありません'}）。${STOPS}`,
  'boot-cfg-option': ({ key, value }) =>
    `boot.cfg の「${key}」は「${value}」で、VMware のローダーはそこで停止します。${STOPS}`,
  'files-unusable': ({ files }) =>
    `boot.cfg は VMware のローダーが使えないファイルを指定しています: ${files.map(({ name, why }) => `${name}（${WHY[why]}）`).join('、')}。${STOPS}`,
  'boots-once': () =>
    'boot.cfg の「bootstate」は 1（アップグレードの途中）です。VMware のローダーはこのバンクを一度だけ起動し、ESXi 自身が 0 に戻さない限り、二度と起動しません。',
  'no-modules': () =>
    'boot.cfg には VMware のローダーが読むモジュールの指定がありません。カーネルだけが起動しますが、ESXi にはモジュールが必要です。',
  'boot-cfg-byte-order-mark': () =>
    `boot.cfg がバイト順マークで始まるため、VMware のローダーは最初の行を見落とします。${STOPS}`,
  'kernel-missing': ({ name }) => `boot.cfg が指定するカーネル ${name} がブートバンクにありません。${STOPS}`,
  'modules-missing': ({ names }) =>
    `boot.cfg が指定するモジュールがブートバンクにありません: ${names.join('、')}。${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `イメージは p${slot} から起動するため、USB メモリには p${other} ではなくこのブートバンクが入ります。${reasons.map(said).join('')}`,
  'bank-chosen': ({ slot, live }) =>
    `USB メモリには、選択したとおりブートバンク p${slot} が入ります。イメージ自体は p${live} から起動します。`,
  'table-flaw': ({ flaw }) =>
    `${wordingOf('code', FLAWS, flaw)}USB メモリには、この欠陥のない新しいパーティションテーブルが書き込まれます。`,
  'image-short': ({ size, expected }) =>
    `イメージは ${format.count(expected)} バイトのうち ${format.count(size)} バイトで終わっています。USB メモリに必要なものはすべてあります。`,
  'unsafe-names': ({ paths }) =>
    `別の場所にコピーすると安全でないファイル名があります: ${paths.map(path => JSON.stringify(path)).join('、')}。USB メモリではそのまま残します。`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `起動ボリュームは ${format.count(totalSectors)} セクターと示したままですが、p4 は ${format.count(partitionSectors)} セクターです。減らすと FAT12 と見なされて起動しません。ファイルシステムの検査ツールが p4 について警告することがあります。`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `起動ボリュームは ${format.count(sectorsInUse)} セクターを使用していますが、パーティションは ${format.count(sectors)} セクターしかありません。${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `ファイル ${file} は、ディスクの作成に使われたものではありません。MD5 は ${actual} ですが、ディスクには ${expected} と記録されています。USB メモリに必要な部分は無事かもしれませんが、ディスクを入手し直すことをお勧めします。`,
  'archive-unsound': warning =>
    `ファイル ${warning.file} は自身の整合性検査に通りません: ${cause(warning.cause)}。USB メモリに必要な部分も破損しているかもしれないため、ファイルを入手し直すことをお勧めします。`,
  'cache-unsafe': warning =>
    `展開した内容は次回のために保存されません。フォルダー ${warning.folder} は使用しません: ${cause(warning.cause)}。自分専用（モード 700）にするか、削除してください。`,
}
