import { formatIn } from '../format-in.ts'

export const format = formatIn('cs')

export const files = (count: number): string =>
  format.plural(count, { one: 'soubor', few: 'soubory', other: 'souborů' })

/** After "z": "1 z 10 souborů". */
export const ofFiles = (count: number): string =>
  format.plural(count, { one: 'souboru', few: 'souborů', other: 'souborů' })

export const sticks = (count: number): string =>
  format.plural(count, { one: 'flash disk', few: 'flash disky', other: 'flash disků' })

/** "1 sektor", "2 sektory". */
export const sectors = (count: number): string =>
  format.plural(count, { one: 'sektor', few: 'sektory', other: 'sektorů' })

export const bytes = (count: number): string => format.plural(count, { one: 'bajt', few: 'bajty', other: 'bajtů' })
