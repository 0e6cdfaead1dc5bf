import { formatIn } from '../format-in.ts'

export const format = formatIn('de')

export const files = (count: number): string => format.plural(count, { one: 'Datei', other: 'Dateien' })
export const sticks = (count: number): string => format.plural(count, { one: 'Stick', other: 'Sticks' })
