import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

const VOLUMES: Readonly<Record<number, string>> = { 6: 'do segundo banco de inicialização', 8: 'do store' }

const FIELDS = { size: 'tamanho', modified: 'data', attributes: 'atributos', name: 'nome' } as const

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) =>
    `${path}, a partir do LBA ${format.count(lba)} (byte ${format.count(offset)} do arquivo)`,
  'file-missing': ({ path }) => `falta ${path}`,
  'file-extra': ({ path }) => `${path} está no pen drive, mas não na imagem`,
  'file-entry': ({ path, field, found, expected }) => `${path}: ${FIELDS[field]} ${found} em vez de ${expected}`,
  boot: ({ lba, offset }) => `os setores de inicialização no LBA ${format.count(lba)} (byte ${offset})`,
  table: ({ slot, found, expected }) => `p${slot} é ${found} em vez de ${expected}`,
  'boot-code': () => 'o código de inicialização do MBR',
  uuid: ({ found, expected }) => `o UUID da VMware é ${found} em vez de ${expected}`,
  volume: ({ slot, field, found, expected }) =>
    `${field} ${VOLUMES[slot ?? 5] ?? 'do banco de inicialização'} é ${found} em vez de ${expected}`,
  structure: ({ what, lba }) => `${what} no LBA ${format.count(lba)}`,
}

/** Quantos arquivos diferem e, depois, os primeiros lugares. */
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) =>
    `De ${files(all)}, ${format.count(count)} não ${format.form(count, { one: 'é relido como foi gravado', other: 'são relidos como foram gravados' })}: `,
  differs: 'O que se relê não é o que foi gravado: ',
  separator: '; ',
  more: rest => `e mais ${format.count(rest)}`,
})
