import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'Como foi criado, exceto pelo que o ESXi guarda nele.',
  changed: 'O que o ESXi alterou',
  byEsxi: 'alterado pelo ESXi',
  written: (path, when) => `${path}: gravado (${when})`,
  added: (path, when) => `${path}: novo, gravado (${when})`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `O carregador da VMware inicia o banco de inicialização em p${slot}.`,
  partition: slot => `Partição p${slot}`,
  live: 'o banco de inicialização que o carregador da VMware inicia',
  unread: 'Não é possível listar os arquivos.',
  empty: 'Nenhum arquivo.',
  save: 'Salvar',
  saveAs: path => `Salvar ${path}`,
  explained: path => `${path}, linha por linha`,
  line: 'Linha',
  meaning: 'O que significa',
}
