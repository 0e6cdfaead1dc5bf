import { formatIn } from '../format-in.ts'

export const format = formatIn('es')

export const files = (count: number): string => format.plural(count, { one: 'archivo', other: 'archivos' })
export const sticks = (count: number): string => format.plural(count, { one: 'memoria USB', other: 'memorias USB' })
