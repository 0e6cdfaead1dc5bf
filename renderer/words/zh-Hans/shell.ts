import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: '映像', stick: 'U 盘', review: '确认', build: '制作', done: '完成' },
  language: '语言',
  back: '返回',
  starting: '正在启动',
  elsewhere: {
    running: '另一个窗口中开始了一个任务。',
    ended: '另一个窗口中的任务已结束。',
    show: '显示',
  },
  lost: {
    title: '与 Thinstick 的连接已断开',
    retrying: attempt => `正在重新连接，第 ${attempt} 次尝试。`,
    gaveUp: attempts => (attempts === 0 ? '它已不再认可此页面。' : `尝试连接 ${attempts} 次均失败。`),
    advice:
      '请检查 Thinstick 是否仍在启动它的地方运行。如果已停止，请重新启动它，并打开它显示的地址：此页面属于之前的那次运行。',
    building: '刚才正在制作 U 盘。此页面无法得知是否仍在进行。',
    since: at => `最后一次消息：${format.time(at)}。`,
    lastKnown: progress => (progress === '' ? '没有更多信息。' : `最后已知的状态：${progress}`),
    kept: '已选择的内容会保留。',
    stick: '在确定之前请勿拔下 U 盘。分区表最后才写入，因此未完成的 U 盘无法启动。',
    again: '立即重试',
    call: {
      message: '在 Thinstick 答复之前，连接已断开。',
      advice: '连接恢复后请再试一次。',
    },
  },
  windowFailed: cause => ({
    message: `窗口本身出现故障：${cause}。`,
    advice: '请重新加载。如果再次发生，请报告此问题以及当时的操作。',
  }),
  details: '技术细节',
  mends: {
    'another-image': '选择其他映像',
    'open-again': '再次打开',
    'look-again': '再次查找',
    'other-sticks': '选择其他 U 盘',
    'plan-again': '再次检查',
    'usual-label': '使用默认卷标',
    'usual-bank': '使用默认启动库',
    'make-uuid': '生成 VMware UUID',
    'leave-out': '不放入',
    'usual-options': '使用映像的内核选项',
  },
  exact: '精确数值',
}
