import { formatIn } from '../format-in.ts'

export const format = formatIn('ja')

export const files = (count: number): string => `${format.count(count)} 個のファイル`
