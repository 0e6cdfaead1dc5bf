import { formatIn } from '../format-in.ts'

export const format = formatIn('ru')

export const files = (count: number): string => format.plural(count, { one: 'файл', few: 'файла', many: 'файлов' })

/** After "из" and "не менее". */
export const ofFiles = (count: number): string => format.plural(count, { one: 'файла', few: 'файлов', many: 'файлов' })

/** As the object of a verb: "стереть 1 флешку". */
export const sticks = (count: number): string => format.plural(count, { one: 'флешку', few: 'флешки', many: 'флешек' })

/** "1 сектор", "2 сектора". */
export const sectors = (count: number): string =>
  format.plural(count, { one: 'сектор', few: 'сектора', many: 'секторов' })

export const bytes = (count: number): string => format.plural(count, { one: 'байт', few: 'байта', many: 'байт' })
