import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'VMware 引导程序只能找到由字母、数字和简单符号组成的 8.3 名称',
  'boot-cfg': () => 'boot.cfg 是引导程序查找其他一切文件的清单',
  label: other => `引导程序会把卷标“${other}”当作它`,
  folder: () => '启动库中有同名的文件夹',
  collides: other => `启动库中已有 ${other}，对引导程序来说名称相同`,
  twice: () => '另一个自己的文件已使用此名称',
  empty: () => '它是空的，引导程序遇到空模块会停止',
  'too-large': () => '启动库放不下这么大的文件',
  content: other => `引导程序会在它那里停止（${said(other)}）`,
}

const ANOTHER_NAME = '请为它另取名称：最多 8 个字符，点号后最多 3 个。'
const ANOTHER_FILE = '请重新获取该文件，或选择其他文件。'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg': 'Thinstick 会代为修改：新模块会加入清单，内核选项也可以设置。',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: '请去掉其中一个，或为它另取名称。',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => '内核选项只能包含英文字母、数字和美式键盘上的符号',
  'too-long': excess => `内核选项超出 ${format.count(excess)} 个字符`,
  'state-place': excess => `bootstate 一行会被推到前 512 字节之外 ${format.count(excess)} 字节，而引导程序只在其中查找`,
  'too-large': excess => `它会比引导程序能读取的大 ${format.count(excess)} 字节`,
  uneditable: () => '引导程序读到的模块清单会因此不同',
}

const SHORTER = '请缩短内核选项，或少添加一些模块。'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: '请不要使用其他字符，并写在一行内。',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: '此 boot.cfg 不寻常；请使用 ESXi 自己写成的那种映像。',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file} 不能以 ${name} 的名称写入 U 盘：${FILE_FLAWS[why](other ?? '')}。`,
      `${FILE_ADVICE[why]}${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(`不能这样修改 boot.cfg：${CONFIG_FLAWS[why](excess)}。`, `${CONFIG_ADVICE[why]}${NOTHING_WRITTEN}`),
  'own-file-differs': ({ target, name }) =>
    words(
      `在制作 ${target} 时，自己的文件 ${name} 发生了变化。U 盘只写入了一部分，没有分区表，无法启动。`,
      '请重新制作，完成之前不要改动该文件。',
    ),
}
