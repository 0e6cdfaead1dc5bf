import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'um volume FAT16', fat32: 'um volume FAT32', exfat: 'um volume exFAT' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target} (${format.bytes(size)}) é ${size < minimum ? 'pequeno' : 'grande'} demais para ${VOLUMES[fileSystem]}.`,
      `Escolha outro sistema de arquivos ou uma unidade de ${format.bytes(minimum)} a ${format.bytes(maximum)}. ${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `O backup não pôde ser salvo como ${problem.file}: ${cause(problem.cause)}.`,
      'Libere espaço ali ou escolha outra pasta, e faça o backup de novo. O pen drive não foi alterado.',
    ),
  'backup-file-exists': ({ file }) => words(`O arquivo ${file} já existe.`, `Escolha outro nome. ${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `O backup foi gravado em ${file}, mas não é relido como foi gravado, e por isso foi removido.`,
      'O disco em que ele foi gravado pode estar com defeito: escolha uma pasta em outro. O pen drive não foi alterado.',
    ),
}
