import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Mais',
  moreFor: name => `Mais opções para ${name}`,
  menu: { backup: 'Fazer backup', restore: 'Restaurar', verify: 'Verificar' },
  titles: {
    backup: name => `Fazer backup de ${name}`,
    restore: name => `Restaurar ${name}`,
    verify: name => `Verificar ${name}`,
  },
  running: {
    backup: 'Lendo o que está em uso e comparando o arquivo. Nada é gravado no pen drive.',
    restore: 'Criando um único volume vazio e lendo de volta.',
    verify: 'Lendo e comparando o pen drive. Nada é gravado.',
  },
  cancelling: 'Cancelando',
  again: 'Fazer de novo',
  restore: {
    becomes: kind => `Ele vira um único volume ${kind} vazio em todo o seu tamanho, para quaisquer arquivos.`,
    begin: name => `Apagar ${name} e restaurar`,
    done: (kind, bytes) =>
      `Agora é um único volume ${kind} vazio, lido de volta e verificado, com espaço para ${format.bytes(bytes)}.`,
  },
  backup: {
    what: 'O que está em uso vai para um único arquivo compactado. Dele se pode criar o pen drive de novo a qualquer momento.',
    file: 'Arquivo',
    done: 'Ele foi lido de volta e contém tudo o que está em uso.',
    facts: (used, file) => `${format.bytes(used)} em uso, ${format.bytes(file)} no arquivo`,
  },
  verify: {
    same: 'Ele é igual à imagem, byte a byte.',
    read: seconds => `Lido e comparado em ${format.decimal(seconds, 1)} s`,
  },
}
