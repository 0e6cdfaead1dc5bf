import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { files, format } from './format.ts'

export const stick: StickWords = {
  title: 'Qual pen drive?',
  lead: 'Um pen drive marcado será apagado, depois que você revisar o resumo.',
  waiting: 'Procurando pen drives',
  port: 'Conecte um pen drive; ele aparece sozinho.',
  anotherPort: 'Conecte outro pen drive; ele aparece sozinho.',
  tick: count => (count === 1 ? 'Marque-o para continuar.' : 'Marque um pen drive ou vários.'),
  virtual: 'Nenhum pen drive à mão?',
  virtualToo: 'Só para experimentar?',
  get virtualHint() {
    return `Um pen drive virtual, um arquivo de ${format.bytes(ARTICLE_STICK_BYTES)}, mostra todo o processo sem hardware.`
  },
  useVirtual: 'Usar um pen drive virtual',
  expert: 'Adicionar pelo caminho',
  others: 'Usar outra coisa',
  devicePath: 'Caminho de uma unidade ou de um arquivo',
  add: 'Adicionar',
  unusable: count =>
    format.plural(count, { one: 'unidade não pode ser usada', other: 'unidades não podem ser usadas' }),
  large: size => `${format.bytes(size)}: maior que um pen drive comum, será pedida uma confirmação`,
  pulled: (name, serial) =>
    `${name}${serial} foi desconectado e por isso não está mais marcado. Se ainda for o pen drive certo, conecte-o de novo e marque-o.`,
  swapped: (name, serial, by) => `${name}${serial} não está mais presente. No lugar está ${by}, não marcado.`,
  shortSerial: serial => `nº de série ${serial}`,
  holds: {
    new: 'Um arquivo novo; nada será apagado',
    blank: 'Vazio; nada será perdido',
    unknown: 'Dados de tipo desconhecido',
    emptyTable: 'Uma tabela de partições vazia',
    rights: 'Não é possível ver o conteúdo sem direitos de administrador',
    busy: 'Não é possível ver o conteúdo, pois outro programa o está usando',
    failing: 'Não foi possível ler; pode estar com defeito',
    unseen: 'Não se sabe o que há nele',
    unknownVolume: 'dados desconhecidos',
    volumes: count => `${count} volumes`,
    more: count => `mais ${count}`,
    files: (count, all) => (all ? (count === 0 ? 'nenhum arquivo' : files(count)) : `pelo menos ${files(count)}`),
    newest: when => `o mais recente: ${when}`,
    used: bytes => `${format.bytes(bytes)} em uso`,
  },
  facts: {
    serial: 'Número de série',
    path: 'Caminho',
    bytes: 'Tamanho',
    bus: 'Conexão',
    mounts: 'Montado em',
  },
  bytes: bytes => format.plural(bytes, { one: 'byte', other: 'bytes' }),
  another: name => ({
    message: `${name} não é mais o que era: outra unidade tem agora esse nome.`,
    advice: 'Confira qual é o pen drive certo e marque-o. Nada foi gravado.',
  }),
  next: count => (count > 1 ? `Revisar ${count} pen drives` : 'Revisar'),
}
