import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = '用它制作的 U 盘无法启动。'

const quoted = (value: string | undefined): string =>
  value === undefined ? '缺失' : value === '' ? '为空' : `是“${value}”`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => '映像的 MBR 不以 55AA 结尾。',
  'no-ebr-signature': ({ lba }) => `映像在 LBA ${format.count(lba)} 处的 EBR 不以 55AA 结尾；映像本身无法启动。`,
  'chain-loops': ({ lba }) => `映像的逻辑分区链在 LBA ${format.count(lba)} 处形成循环。`,
  'chain-leaves-extended': ({ lba }) => `映像的逻辑分区链离开了扩展分区，到了 LBA ${format.count(lba)}。`,
  'outside-extended': ({ slot, excess }) =>
    `映像的 p${slot} 超出其扩展分区 ${format.bytes(excess * 512)}（${format.count(excess)} 个扇区）；映像本身无法启动。`,
  'several-active': ({ slots }) =>
    `映像将多个分区标记为活动（${slots.map(slot => `p${slot}`).join('、')}）；使用第一个。`,
}

const WHY = { label: '卷标排在它前面，把它遮住了', directory: '是文件夹', empty: '是空的' } as const

export const warnings: WarningWords = {
  'no-boot-code': () => `映像的 MBR 中没有引导代码。${STOPS}`,
  'boot-rule': ({ reason }) => `映像无法启动：${said(reason)}${STOPS}`,
  'no-uuid': ({ slot }) =>
    `启动库 p${slot} 没有 VMware FAT UUID，因此 VMware 引导程序不会将其视为启动库（“No hypervisor found.”）。如有需要，Thinstick 可以生成一个。`,
  'boot-cfg-updated': ({ value }) =>
    `boot.cfg 的“updated”${quoted(value)}；VMware 引导程序需要一个大于零的数。${STOPS}`,
  'boot-cfg-build': ({ value }) => `boot.cfg 的“build”${quoted(value)}；VMware 引导程序要求它以数字开头。${STOPS}`,
  'boot-cfg-no-kernel': () => `boot.cfg 没有指定内核。${STOPS}`,
  'boot-cfg-state': ({ state }) => `boot.cfg 的“bootstate”是 ${state}，而 VMware 引导程序只接受 0 和 1。${STOPS}`,
  'boot-cfg-state-place': () =>
    `boot.cfg 的“bootstate”是 1，但位于前 512 字节之后，VMware 引导程序无法在那里修改它。${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `VMware 引导程序在启动库中找不到 boot.cfg${why === 'label' ? '：卷标把它遮住了' : '的 8.3 名称'}。${STOPS}`,
  'boot-cfg-option': ({ key, value }) => `boot.cfg 的“${key}”是“${value}”，VMware 引导程序会因此停止。${STOPS}`,
  'files-unusable': ({ files }) =>
    `boot.cfg 指定了 VMware 引导程序无法使用的文件：${files.map(({ name, why }) => `${name}（${WHY[why]}）`).join('、')}。${STOPS}`,
  'boots-once': () =>
    'boot.cfg 的“bootstate”是 1，表示正在升级：VMware 引导程序只启动此启动库一次，除非 ESXi 自己将它设为 0，否则不再启动。',
  'no-modules': () => 'boot.cfg 没有指定 VMware 引导程序会读取的模块：它只启动内核，而 ESXi 需要它的模块。',
  'boot-cfg-byte-order-mark': () => `boot.cfg 以字节顺序标记开头，因此 VMware 引导程序会漏掉第一行。${STOPS}`,
  'kernel-missing': ({ name }) => `boot.cfg 指定了内核 ${name}，但它不在启动库中。${STOPS}`,
  'modules-missing': ({ names }) => `boot.cfg 指定了不在启动库中的模块：${names.join('、')}。${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `映像从 p${slot} 启动，因此 U 盘使用该启动库，而不是 p${other}：${reasons.map(said).join('')}`,
  'bank-chosen': ({ slot, live }) => `U 盘按选择使用启动库 p${slot}；映像本身从 p${live} 启动。`,
  'table-flaw': ({ flaw }) => `${wordingOf('code', FLAWS, flaw)}U 盘会得到没有此缺陷的新分区表。`,
  'image-short': ({ size, expected }) =>
    `映像共 ${format.count(expected)} 字节，在 ${format.count(size)} 字节后就结束了。U 盘需要的内容都在。`,
  'unsafe-names': ({ paths }) =>
    `有些文件名复制到别处时不安全：${paths.map(path => JSON.stringify(path)).join('、')}。U 盘上保持原样。`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `启动卷仍标明有 ${format.count(totalSectors)} 个扇区，而 p4 只有 ${format.count(partitionSectors)} 个：如果改小，它会被当作 FAT12 而无法启动。文件系统检查工具可能会对 p4 提出异议。`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `启动卷使用了 ${format.count(sectorsInUse)} 个扇区，但它的分区只有 ${format.count(sectors)} 个。${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `文件 ${file} 不是制作光盘时的那个：它的 MD5 是 ${actual}，而光盘上记录的是 ${expected}。U 盘需要的部分可能仍然完好，但最好重新获取光盘。`,
  'archive-unsound': warning =>
    `文件 ${warning.file} 未通过自身的完整性检查：${cause(warning.cause)}。U 盘需要的部分可能也已损坏，最好重新获取该文件。`,
  'cache-unsafe': warning =>
    `解压的内容不会保留供下次使用：文件夹 ${warning.folder} 未被采用：${cause(warning.cause)}。请将它改为仅自己可用（模式 700），或移除它。`,
}
