import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'FAT16', fat32: 'FAT32', exfat: 'exFAT' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target}（${format.bytes(size)}）は ${VOLUMES[fileSystem]} ボリュームには${size < minimum ? '小さ' : '大き'}すぎます。`,
      `別のファイルシステムか、${format.bytes(minimum)} から ${format.bytes(maximum)} のドライブを選択してください。${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `バックアップを ${problem.file} として保存できませんでした: ${cause(problem.cause)}。`,
      'そこに空きを作るか、別のフォルダーを選択してから、もう一度バックアップしてください。USB メモリは変わっていません。',
    ),
  'backup-file-exists': ({ file }) =>
    words(`ファイル ${file} はすでにあります。`, `別の名前にしてください。${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `バックアップを ${file} に書き込みましたが、書き込んだとおりに読み直せないため、削除しました。`,
      '保存先のディスクが故障しているかもしれません。別のディスクのフォルダーを選択してください。USB メモリは変わっていません。',
    ),
}
