import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: '空闲',
    unknown: '无法读取',
    blank: '没有分区',
    purposes: {
      boot: '启动',
      bank: '启动库',
      second: '第二个启动库',
      coreDump: '核心转储',
      store: '存储区',
      other: '分区',
      unread: '未解压，只有完整的 U 盘才需要',
    },
  },
  picker: {
    up: '上一级',
    home: '主文件夹',
    opening: '正在打开文件夹',
    close: '关闭',
    title: '选择映像',
    empty: '这里没有内容。',
  },
}
