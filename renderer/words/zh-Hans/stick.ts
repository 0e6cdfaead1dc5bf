import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { files, format } from './format.ts'

export const stick: StickWords = {
  title: '使用哪个 U 盘？',
  lead: '勾选的 U 盘将被擦除，但会先请您确认。',
  waiting: '正在查找 U 盘',
  port: '请插入 U 盘，它会自动显示。',
  anotherPort: '请插入另一个 U 盘，它会自动显示。',
  tick: count => (count === 1 ? '勾选它以继续。' : '请勾选一个或多个 U 盘。'),
  virtual: '手边没有 U 盘？',
  virtualToo: '只是试一试？',
  get virtualHint() {
    return `虚拟 U 盘是一个 ${format.bytes(ARTICLE_STICK_BYTES)} 的文件，无需硬件即可演示整个过程。`
  },
  useVirtual: '使用虚拟 U 盘',
  expert: '按路径添加',
  others: '使用其他目标',
  devicePath: '驱动器或文件的路径',
  add: '添加',
  unusable: count => `${count} 个驱动器无法使用`,
  large: size => `${format.bytes(size)}：大于一般的 U 盘，会要求您确认`,
  pulled: (name, serial) => `${name}${serial} 已被拔下，因此不再勾选。如果仍要使用，请重新插入并勾选。`,
  swapped: (name, serial, by) => `${name}${serial} 已不在。现在那里是 ${by}，未勾选。`,
  shortSerial: serial => `序列号 ${serial}`,
  holds: {
    new: '新文件；不会擦除任何内容',
    blank: '空白；不会丢失任何内容',
    unknown: '未知类型的数据',
    emptyTable: '空的分区表',
    rights: '没有管理员权限，无法查看其中的内容',
    busy: '另一个程序正在使用，无法查看其中的内容',
    failing: '无法读取，可能有故障',
    unseen: '其中的内容未知',
    unknownVolume: '未知数据',
    volumes: count => `${count} 个卷`,
    more: count => `另外 ${count} 个`,
    files: (count, all) => (all ? (count === 0 ? '没有文件' : files(count)) : `至少 ${files(count)}`),
    newest: when => `最新：${when}`,
    used: bytes => `已用 ${format.bytes(bytes)}`,
  },
  facts: { serial: '序列号', path: '路径', bytes: '大小', bus: '连接方式', mounts: '挂载于' },
  bytes: bytes => `${format.count(bytes)} 字节`,
  another: name => ({
    message: `${name} 已不是原来的驱动器：另一个驱动器现在使用它的名称。`,
    advice: '请确认是哪个 U 盘，然后勾选它。没有写入任何内容。',
  }),
  next: count => (count > 1 ? `确认 ${count} 个 U 盘` : '去确认'),
}
