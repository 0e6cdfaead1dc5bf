import { formatIn } from '../format-in.ts'

export const format = formatIn('it')

export const files = (count: number): string => format.plural(count, { one: 'file', other: 'file' })
export const sticks = (count: number): string => format.plural(count, { one: 'chiavetta', other: 'chiavette' })
