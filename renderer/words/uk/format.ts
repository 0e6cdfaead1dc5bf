import { formatIn } from '../format-in.ts'

export const format = formatIn('uk')

export const files = (count: number): string => format.plural(count, { one: 'файл', few: 'файли', many: 'файлів' })

/** After "з": "1 з 10 файлів". */
export const ofFiles = (count: number): string => format.plural(count, { one: 'файлу', few: 'файлів', many: 'файлів' })

/** As the object of a verb: "стерти 1 флешку". */
export const sticks = (count: number): string => format.plural(count, { one: 'флешку', few: 'флешки', many: 'флешок' })

/** "1 сектор", "2 сектори". */
export const sectors = (count: number): string =>
  format.plural(count, { one: 'сектор', few: 'сектори', many: 'секторів' })

export const bytes = (count: number): string => format.plural(count, { one: 'байт', few: 'байти', many: 'байтів' })
