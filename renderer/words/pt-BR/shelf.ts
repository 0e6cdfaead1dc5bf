import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: 'Continuar com o próximo pen drive',
  title: 'Um pen drive após o outro',
  opening: 'Preparando o próximo pen drive',
  waiting: 'Conecte o próximo pen drive. Ele é mostrado antes que algo nele seja apagado.',
  unusable: name => `${name} não pode ser usado.`,
  number: number => `Pen drive nº ${format.count(number)}.`,
  again: number => `Um com este número de série já foi criado: o nº ${format.count(number)}.`,
  count: verified => `Criados e verificados: ${format.count(verified)}`,
  countFailed: (verified, failed) =>
    `Criados e verificados: ${format.count(verified)}; não criados: ${format.count(failed)}`,
  skip: 'Deixar como está',
  end: 'Concluir',
  save: 'Salvar lista',
  saveAs: { csv: 'Como tabela (CSV)' },
  column: 'Pen drive',
  result: 'Resultado',
}
