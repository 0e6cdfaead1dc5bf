import { formatIn } from '../format-in.ts'

export const format = formatIn('pt-BR')

export const files = (count: number): string => format.plural(count, { one: 'arquivo', other: 'arquivos' })
export const sticks = (count: number): string => format.plural(count, { one: 'pen drive', other: 'pen drives' })
