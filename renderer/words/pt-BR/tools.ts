import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Mais',
  moreFor: name => `Mais opções para ${name}`,
  menu: {
    backup: 'Fazer backup',
    restore: 'Restaurar',
    verify: 'Verificar',
    examine: 'Verificar sem imagem',
    'look-inside': 'Ver o conteúdo',
  },
  titles: {
    backup: name => `Fazer backup de ${name}`,
    restore: name => `Restaurar ${name}`,
    verify: name => `Verificar ${name}`,
    examine: name => `Verificar ${name} sem imagem`,
    'look-inside': name => `Conteúdo: ${name}`,
  },
  running: {
    backup: 'Lendo o que está em uso e comparando o arquivo com isso. Nada é gravado no pen drive.',
    restore: 'Criando um único volume vazio e relendo-o.',
    verify: 'Lendo e comparando o pen drive. Nada é gravado.',
    examine: 'Lendo todo o conteúdo. Nada é gravado.',
    'look-inside': 'Lendo o conteúdo. Nada é gravado.',
  },
  cancelling: 'Cancelando',
  again: 'Fazer de novo',
  restore: {
    becomes: kind =>
      `Ele passa a ser um único volume ${kind} vazio em todo o seu tamanho, para arquivos de qualquer tipo.`,
    begin: name => `Apagar e restaurar ${name}`,
    done: (kind, bytes) =>
      `Agora é um único volume ${kind} vazio, relido e verificado, com espaço para ${format.bytes(bytes)}.`,
  },
  backup: {
    what: 'O que está em uso vai para um único arquivo compactado. A partir dele, um pen drive pode ser criado de novo a qualquer momento.',
    file: 'Arquivo',
    done: 'Ele foi relido e contém tudo o que está em uso.',
    facts: (used, file) => `${format.bytes(used)} em uso, ${format.bytes(file)} no arquivo`,
  },
  examine: {
    sound: 'Não há nada de errado, até onde um pen drive pode mostrar sozinho.',
    untold: 'Só a imagem dele poderia dizer:',
    origin: title => `se os arquivos são os da VMware: não se conhecem somas de verificação de ${title}`,
    noChecksum: names => `se estes estão íntegros, pois não têm soma de verificação própria: ${names}`,
  },
  verify: {
    same: 'Ele é igual à imagem, byte a byte.',
    read: seconds => `Lido e comparado em ${format.decimal(seconds, 1)} s`,
  },
}
