import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: '您自己的文件',
  hint: '每个文件会取代同一 8.3 名称的文件，或作为新模块加载。',
  add: '添加文件',
  name: 'U 盘上的名称',
  added: '新',
  replaced: '取代映像中的文件',
  newFile: bytes => `新文件，${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(bytes)}，原为 ${format.bytes(imageBytes)}`,
  options: '内核选项',
  optionsHint: 'boot.cfg 传给内核的内容',
  differs: '与映像的不同之处',
  before: '原来',
  after: '现在',
  among: count => `其中您自己的文件：${format.count(count)}`,
}
