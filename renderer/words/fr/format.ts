import { formatIn } from '../format-in.ts'

export const format = formatIn('fr')

export const files = (count: number): string => format.plural(count, { one: 'fichier', other: 'fichiers' })
export const sticks = (count: number): string => format.plural(count, { one: 'clé', other: 'clés' })
