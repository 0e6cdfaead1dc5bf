import { formatIn } from '../format-in.ts'

export const format = formatIn('ko')

export const files = (count: number): string => `파일 ${format.count(count)}개`
