import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `${stick}，在 QEMU 中试运行`,
  starting: '正在启动虚拟机',
  screen: '虚拟机的屏幕',
  picture: '虚拟机的屏幕，图形模式',
  serial: '串口输出',
  running: seconds => `已运行 ${seconds} 秒。不会向 U 盘写入任何内容；这里比真实计算机慢。`,
  ended: '虚拟机已停止。',
  stop: '关闭虚拟机',
  close: '关闭',
}
