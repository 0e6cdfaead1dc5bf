import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'MBR 以 55AA 结尾。',
  'The MBR holds boot code.': 'MBR 中有引导代码。',
  'One partition is active, {1}.': '只有一个活动分区：{1}。',
  'Everything in use on the boot volume lies within {1}.': '启动卷上使用的所有内容都位于 {1} 之内。',
  'Each extended boot record up to the boot bank ends in 55AA.': '直到启动库的每个扩展引导记录都以 55AA 结尾。',
  'The chain of extended boot records ends.': '扩展引导记录链有终点。',
  '{1} lies inside the extended partition.': '{1} 位于扩展分区之内。',
  "The boot bank is {1}, where VMware's loader looks.": '启动库是 {1}，VMware 引导程序会在那里查找。',
  '{1} has a FAT type, {2}.': '{1} 的类型是 FAT 类型，{2}。',
  "VMware's loader is not told to use any bank but {1}.": '没有要求 VMware 引导程序使用 {1} 以外的启动库。',
  'The tables lead to the boot sectors and to the boot bank.': '分区表指向启动扇区和启动库。',
  "{1}'s boot sector ends in 55AA.": '{1} 的引导扇区以 55AA 结尾。',
  '{1} holds SYSLINUX {2}.': '{1} 中有 SYSLINUX {2}。',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    '{1} 中是演示映像自己的引导程序，它对启动库的要求不高于 VMware 的引导程序。',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys 完好（如有自带的校验和，则以此为准）。',
  '{1} in {2} starts {3}, which is there.': '{2} 中的 {1} 启动 {3}，该文件存在。',
  'SYSLINUX starts without waiting for a key.': 'SYSLINUX 启动时不等待按键。',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    '就可判断的范围而言，VMware 引导程序的首个程序是为 SYSLINUX 3 编写的。',
  "VMware's loader is started only with options that it knows.": '启动 VMware 引导程序时只使用它认识的选项。',
  'If safeboot.c32 is started, it finds its mboot.c32.': '如果启动 safeboot.c32，它能找到自己的 mboot.c32。',
  'The boot bank has a VMware FAT UUID, {1}.': '启动库有 VMware FAT UUID：{1}。',
  'boot.cfg is where the loader looks for it.': 'boot.cfg 位于引导程序查找的位置。',
  "boot.cfg has 'updated' {1}.": 'boot.cfg 的“updated”是 {1}。',
  'boot.cfg has the build {1}.': 'boot.cfg 的内部版本是 {1}。',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    'boot.cfg 的“bootstate”是 1，表示正在升级：VMware 引导程序只启动此启动库一次，之后不再启动。',
  'boot.cfg marks the bank as usable.': 'boot.cfg 将启动库标记为可用。',
  'If the loader has to change bootstate, it can.': '如果引导程序需要修改 bootstate，它可以做到。',
  'No byte order mark hides a line of boot.cfg.': '没有字节顺序标记遮住 boot.cfg 的行。',
  'boot.cfg has no option that stops the loader.': 'boot.cfg 没有会使引导程序停止的选项。',
  'The kernel {1} is in the bank.': '内核 {1} 在启动库中。',
  'Every module that boot.cfg names is in the bank ({1}).': 'boot.cfg 指定的每个模块都在启动库中（{1}）。',
  'The kernel and every module are files, and none is empty.': '内核和每个模块都是文件，且都不为空。',
  'The kernel is intact, an ELF program with a multiboot header.': '内核完好，是带有 multiboot 头的 ELF 程序。',
  'Every module packed with gzip is intact.': '每个用 gzip 压缩的模块都完好。',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'SYSLINUX {1} 能否启动 {2}，VMware 是为第 3 版编写它的。',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'ldlinux.sys 是否完好：SYSLINUX {1} 保存校验和的方式 Thinstick 不了解。',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    '由 SYSLINUX 启动的 {1} 会做什么：它的名称既不是 safeboot.c32，也不是 mboot.c32。',
  'What {1} says, which {2} is told to read instead of boot.cfg.': '{1} 中写了什么，{2} 被要求读取它而不是 boot.cfg。',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    '{1} 能否找到 boot.cfg：没有 -p 时，它在启动分区中查找。',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'VMware 引导程序会读取哪些模块：boot.cfg 中的清单以分隔符结尾，引导程序会继续读到末尾之后。',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.': '这些是否完好，因为它们解压后超过 1 GB：{1}。',
}
