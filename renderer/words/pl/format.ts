import { formatIn } from '../format-in.ts'

export const format = formatIn('pl')

export const files = (count: number): string => format.plural(count, { one: 'plik', few: 'pliki', many: 'plików' })

/** After "z": "1 z 10 plików". */
export const ofFiles = (count: number): string => format.plural(count, { one: 'pliku', few: 'plików', many: 'plików' })

export const sticks = (count: number): string =>
  format.plural(count, { one: 'pendrive', few: 'pendrive’y', many: 'pendrive’ów' })

/** "1 sektor", "2 sektory". */
export const sectors = (count: number): string =>
  format.plural(count, { one: 'sektor', few: 'sektory', many: 'sektorów' })

export const bytes = (count: number): string => format.plural(count, { one: 'bajt', few: 'bajty', many: 'bajtów' })
