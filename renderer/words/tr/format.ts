import { formatIn } from '../format-in.ts'

export const format = formatIn('tr')

// After a number, a Turkish noun stays in the singular.
export const files = (count: number): string => `${format.count(count)} dosya`
export const sticks = (count: number): string => `${format.count(count)} USB bellek`
