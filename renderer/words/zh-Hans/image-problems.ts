import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = '没有写入任何内容。'

const GET_AGAIN = '请重新获取该文件，或将其校验和与来源处给出的校验和比对。'

const UNSOUND_ADVICE = '请重新获取映像。如果确知损坏无碍，可以在确认步骤中接受它。'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} 未通过自身的完整性检查：${cause(damage.cause)}。`
    : `${damage.file} 的 MD5 是 ${damage.actual}，而光盘上记录的是 ${damage.expected}。`

const LAYERS = {
  iso: 'ISO 9660 光盘',
  gzip: 'gzip 数据',
  bzip2: 'bzip2 数据',
  xz: 'xz 数据',
  zstd: 'Zstandard 数据',
  zip: 'ZIP 压缩包',
  tar: 'tar 归档',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(`无法读取 ${problem.image}：${cause(problem.cause)}。`, '请检查名称，以及是否有读取权限。'),
  'image-not-esxi': ({ what, advice }) => words(`这不是 ESXi 映像，而是${said(what)}。`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `映像在 ${format.count(size)} 字节后结束，但 ${part} 要到第 ${format.count(needed)} 字节。`,
      '下载或复制不完整。请重新获取映像。',
    ),
  'image-damaged': problem =>
    words(
      `映像已损坏，位于 ${problem.part}：${cause(problem.cause)}。`,
      '请重新获取映像，或将其校验和与来源处给出的校验和比对。',
    ),
  'archive-damaged': problem =>
    words(`${problem.image} 中的${LAYERS[problem.layer]}已损坏：${cause(problem.cause)}。`, GET_AGAIN),
  'archive-refused': problem =>
    words(
      `${problem.image} 中的${LAYERS[problem.layer]}被拒绝：${cause(problem.cause)}。`,
      `ESXi 映像不会是这样。请选择 ESXi 3.5 至 4.1 的安装 ISO 或其磁盘映像 (.dd)。${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(`映像已损坏，因此没有给 ${target} 写入分区表，它无法启动。${damageSentence(damage)}`, UNSOUND_ADVICE)
      : words(
          `映像已损坏，U 盘需要的部分可能也受影响。${damageSentence(damage)}`,
          `${UNSOUND_ADVICE}${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `无法将 ${problem.image} 中 U 盘需要的部分解压到 ${problem.folder}：${cause(problem.cause)}。`,
      `请在那里腾出空间，或用 XDG_CACHE_HOME 指定其他文件夹。${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) => words(`在解压 ${image} 时取消。`, '可以随时重新选择它。'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `此映像的 p${slot} 中没有启动库${reason ? `。${said(reason)}` : '：它没有这个分区。'}`,
      `请选择 ${banks.map(bank => `p${bank}`).join(' 或 ')}，或交给 Thinstick 选择。${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `卷标“${label}”同时也是文件 ${file} 的 8.3 名称。VMware 引导程序只比对这十一个字符，会把卷标当作该文件而停止。`,
      `请选择其他卷标。${NOTHING_WRITTEN}`,
    ),
}
