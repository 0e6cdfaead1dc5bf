import { formatIn } from '../format-in.ts'

export const format = formatIn('zh-Hans')

export const files = (count: number): string => `${format.count(count)} 个文件`
