import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: 'livre',
    unknown: 'ilegível',
    blank: 'sem partições',
    purposes: {
      boot: 'inicialização',
      bank: 'banco de inicialização',
      second: 'segundo banco de inicialização',
      coreDump: 'core dump',
      store: 'store',
      other: 'partição',
      unread: 'não descompactado, só um pen drive completo precisa disso',
    },
  },
  picker: {
    up: 'Acima',
    home: 'Pasta pessoal',
    opening: 'Abrindo a pasta',
    close: 'Fechar',
    title: 'Escolher uma imagem',
    empty: 'Não há nada aqui.',
  },
}
