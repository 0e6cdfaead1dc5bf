import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = 'Nada foi gravado.'

const UNSOUND_ADVICE = 'Obtenha a imagem de novo. Se você sabe que o dano não faz diferença, aceite-o no resumo.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} não passa na própria verificação de integridade: ${cause(damage.cause)}.`
    : `O MD5 de ${damage.file} é ${damage.actual}, e o disco indica ${damage.expected}.`

const LAYERS = {
  iso: 'O disco ISO 9660',
  gzip: 'O conteúdo gzip',
  bzip2: 'O conteúdo bzip2',
  xz: 'O conteúdo xz',
  zstd: 'O conteúdo Zstandard',
  zip: 'O arquivo ZIP',
  tar: 'O arquivo tar',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(
      `Não é possível ler ${problem.image}: ${cause(problem.cause)}.`,
      'Verifique o nome e se você tem permissão para ler o arquivo.',
    ),
  'image-not-esxi': ({ what, advice }) => words(`Isto não é uma imagem do ESXi, e sim ${said(what)}.`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `A imagem termina após ${format.count(size)} bytes, mas ${part} vai até o byte ${format.count(needed)}.`,
      'O download ou a cópia está incompleta. Obtenha a imagem de novo.',
    ),
  'image-damaged': problem =>
    words(
      `A imagem está danificada, em ${problem.part}: ${cause(problem.cause)}.`,
      'Obtenha a imagem de novo ou compare a soma de verificação com a publicada na origem.',
    ),
  'archive-damaged': problem =>
    words(
      `${LAYERS[problem.layer]} em ${problem.image} está danificado: ${cause(problem.cause)}.`,
      'Obtenha o arquivo de novo ou compare a soma de verificação com a publicada na origem.',
    ),
  'archive-refused': problem =>
    words(
      `${LAYERS[problem.layer]} em ${problem.image} foi recusado: ${cause(problem.cause)}.`,
      `Nenhuma imagem do ESXi vem assim. Escolha uma ISO de instalação do ESXi 3.5 a 4.1 ou a imagem de disco dela (.dd). ${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `A imagem está danificada, por isso ${target} ficou sem tabela de partições e não inicializa. ${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `A imagem está danificada, e talvez também a parte de que um pen drive precisa. ${damageSentence(damage)}`,
          `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `A parte de ${problem.image} de que um pen drive precisa não pôde ser descompactada em ${problem.folder}: ${cause(problem.cause)}.`,
      `Libere espaço ali ou indique outra pasta com XDG_CACHE_HOME. ${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) =>
    words(`Cancelado durante a descompactação de ${image}.`, 'Você pode escolhê-la de novo quando quiser.'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `Não há banco de inicialização em p${slot} desta imagem${reason ? `. ${said(reason)}` : ', que não tem essa partição.'}`,
      `Escolha ${banks.map(bank => `p${bank}`).join(' ou ')}, ou deixe a escolha com o Thinstick. ${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `O rótulo “${label}” também é o nome 8.3 do arquivo ${file}. O carregador da VMware compara só esses onze caracteres, portanto tomaria o rótulo pelo arquivo e pararia.`,
      `Escolha outro rótulo. ${NOTHING_WRITTEN}`,
    ),
}
