import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'MBR 不以 55AA 结尾。',
  'The MBR holds no boot code, so the BIOS has nothing to start.': 'MBR 中没有引导代码，因此 BIOS 没有可启动的内容。',
  'No partition is active; exactly one must be.': '没有活动分区；必须恰好有一个。',
  'Several partitions are active ({1}); exactly one must be.': '有多个活动分区（{1}）；必须恰好有一个。',
  'The boot volume uses {1} sectors, but {2} has only {3}.': '启动卷使用了 {1} 个扇区，但 {2} 只有 {3} 个。',
  'The extended boot record at LBA {1} does not end in 55AA.': 'LBA {1} 处的扩展引导记录不以 55AA 结尾。',
  'The chain of extended boot records loops back to LBA {1} for ever.': '扩展引导记录链无止境地循环回 LBA {1}。',
  '{1} reaches {2} sectors beyond the extended partition.': '{1} 超出扩展分区 {2} 个扇区。',
  '{1} reaches 1 sector beyond the extended partition.': '{1} 超出扩展分区 1 个扇区。',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    '启动库是 {1}；VMware 引导程序只在 p5 和 p6 中查找。',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    '{1} 的类型是 {2}（{3}），VMware 引导程序不在这种分区中查找启动库。',
  '{1} is told with -p to use {2}, but the boot bank is {3}.': '{1} 由 -p 指定使用 {2}，但启动库是 {3}。',
  'The tables do not lead to {1}.': '分区表没有指向 {1}。',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    '{1} 的引导扇区不以 55AA 结尾，因此 MBR 的代码不会启动它。',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    '{1} 中没有启动 VMware 引导程序的 SYSLINUX (ldlinux.sys)。',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1} 来自演示映像，但其中的引导程序已损坏，或属于 Thinstick 的其他版本。',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys 已损坏或被截断：它自己的校验和不对，SYSLINUX 会以“Load error”停止。',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    '{1} 中没有 syslinux.cfg，因此 SYSLINUX 没有可启动的内容。',
  '{1} in {2} starts {3}, which is not there.': '{2} 中的 {1} 启动 {3}，但该文件不存在。',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{2} 中的 {1} 启动 {3}，它不是其中的标签，而“implicit 0”不允许其他内容。',
  "{1} in {2} names nothing to start but the computer's own disk.":
    '{2} 中的 {1} 除了计算机自己的磁盘，没有指定可启动的内容。',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{2} 中的 {1} 没有指定可启动的内容：既没有“default”，也没有“ui”。',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    '{2} 中的 {1} 有“prompt”而没有超时，因此会一直等到有人按 Enter 键。',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1} 不是 SYSLINUX 3 的 COM32 程序，而它必须由 SYSLINUX 3 启动。',
  '{1} is started with {2}, which makes it stop.': '{1} 以 {2} 启动，这会使它停止。',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    'safeboot.c32 启动的 {1} 不是 SYSLINUX 3 的 COM32 程序。',
  '{1}, which safeboot.c32 starts, is not beside it.': 'safeboot.c32 启动的 {1} 不在它旁边。',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    '启动库没有 VMware FAT UUID，因此 VMware 引导程序会显示“No hypervisor found.”',
  "VMware's loader does not find boot.cfg: {1}.": 'VMware 引导程序找不到 boot.cfg：{1}。',
  "boot.cfg has 'updated' {1}; it must be a number above zero.": 'boot.cfg 的“updated”是 {1}；它必须是大于零的数。',
  'boot.cfg has the build {1}; it must begin with a digit.': 'boot.cfg 的内部版本是 {1}；它必须以数字开头。',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    'boot.cfg 的“bootstate”是 {1}；VMware 引导程序只接受 0 和 1。',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    'boot.cfg 的“bootstate”是 1，VMware 引导程序必须在启动前将它改为 2；它只能在前 512 字节内修改，而该行在其后。',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg 以字节顺序标记开头，因此 VMware 引导程序会漏掉第一行“{1}”。',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.": 'boot.cfg 的“{1}”是“{2}”，VMware 引导程序会因此停止。',
  'boot.cfg names no kernel.': 'boot.cfg 没有指定内核。',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    '内核 {1} 不在启动库的根目录中，引导程序在那里按 8.3 名称查找。',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'boot.cfg 指定了这些文件，但启动库的根目录中没有这样的 8.3 名称：{1}。',
  'The loader cannot use these: {1}.': '引导程序无法使用这些文件：{1}。',
  'The kernel cannot be started: {1}.': '无法启动内核：{1}。',
  'The loader stops at these modules: {1}.': '引导程序会在这些模块处停止：{1}。',
  'It holds no FAT12 or FAT16 volume.': '其中没有 FAT12 或 FAT16 卷。',
  'It has no VMware FAT UUID.': '它没有 VMware FAT UUID。',
  'It holds no boot.cfg.': '其中没有 boot.cfg。',
  'It is damaged: {1}.': '它已损坏：{1}。',
  'It lies beyond the end of the image.': '它位于映像末尾之后。',
  'It is older than {1} (updated {2}): updated {3}.': '它比 {1}（updated {2}）旧：updated {3}。',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    '它与排在前面的 {1}（updated {2}）一样新：updated {3}。',
}
