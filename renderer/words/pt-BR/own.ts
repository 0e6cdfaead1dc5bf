import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: 'Seus arquivos',
  hint: 'Cada um toma o lugar do arquivo com esse nome 8.3 ou é carregado como um novo módulo.',
  add: 'Adicionar um arquivo',
  name: 'Nome no pen drive',
  added: 'novo',
  replaced: 'no lugar do da imagem',
  newFile: bytes => `novo, ${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(bytes)} em vez de ${format.bytes(imageBytes)}`,
  options: 'Opções do kernel',
  optionsHint: 'O que o boot.cfg passa ao kernel',
  differs: 'Em que difere da imagem',
  before: 'antes',
  after: 'agora',
  among: count => `arquivos seus: ${format.count(count)}`,
}
