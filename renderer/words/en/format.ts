import { formatIn } from '../format-in.ts'

// Days as in "9 Jul 2009", and the clock as the system has it.
export const format = formatIn('en', { dates: 'en-GB', times: [] })

export const files = (count: number): string => format.plural(count, { one: 'file', other: 'files' })
export const sticks = (count: number): string => format.plural(count, { one: 'stick', other: 'sticks' })
export const drives = (count: number): string => format.plural(count, { one: 'drive', other: 'drives' })
