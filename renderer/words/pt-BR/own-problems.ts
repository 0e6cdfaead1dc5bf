import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'o carregador da VMware só encontra nomes 8.3 com letras, algarismos e caracteres simples',
  'boot-cfg': () => 'boot.cfg é a lista pela qual o carregador encontra todo o resto',
  label: other => `o carregador o tomaria pelo rótulo do volume “${other}”`,
  folder: () => 'há uma pasta com esse nome no banco de inicialização',
  collides: other => `há ${other} no banco de inicialização, e para o carregador é o mesmo nome`,
  twice: () => 'outro dos seus arquivos tem esse nome',
  empty: () => 'ele está vazio, e o carregador para em um módulo vazio',
  'too-large': () => 'nenhum arquivo de um banco de inicialização é tão grande',
  content: other => `o carregador pararia nele (${said(other)})`,
}

const ANOTHER_NAME = 'Dê a ele outro nome: até 8 caracteres, e até 3 depois de um ponto.'
const ANOTHER_FILE = 'Obtenha o arquivo de novo ou escolha outro.'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg':
    'O Thinstick o altera para você: os módulos novos entram na lista dele, e você pode indicar as opções do kernel.',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: 'Deixe um dos dois de fora ou dê a ele outro nome.',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => 'As opções do kernel são formadas por letras sem acentos, algarismos e caracteres simples',
  'too-long': excess =>
    `As opções do kernel passam em ${format.plural(excess, { one: 'caractere', other: 'caracteres' })} do comprimento permitido`,
  'state-place': excess =>
    `A linha bootstate ficaria ${format.count(excess)} bytes além dos primeiros 512, onde o carregador a procura`,
  'too-large': excess => `Ele passaria em ${format.count(excess)} bytes do que o carregador lê`,
  uneditable: () => 'O carregador leria então a lista de módulos de outro modo',
}

const SHORTER = 'Encurte as opções do kernel ou adicione menos módulos.'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: 'Digite-as sem outros caracteres, em uma só linha.',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: 'Este boot.cfg é incomum; use uma imagem em que ele esteja como o ESXi o grava.',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file} não pode ir para o pen drive como ${name}: ${FILE_FLAWS[why](other ?? '')}.`,
      `${FILE_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(
      `boot.cfg não pode ser alterado assim. ${CONFIG_FLAWS[why](excess)}.`,
      `${CONFIG_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'own-file-differs': ({ target, name }) =>
    words(
      `O seu arquivo ${name} mudou enquanto ${target} era criado. O pen drive está gravado só em parte, não tem tabela de partições e não inicializa.`,
      'Crie-o de novo e não mexa no arquivo até terminar.',
    ),
}
