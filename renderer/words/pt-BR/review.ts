import type { ReviewWords } from '../en/review.ts'
import { files, format, sticks } from './format.ts'

export const review: ReviewWords = {
  title: 'É isto que você quer?',
  planning: 'Preparando o plano',
  goesOnto: (title, count, bytes, stick) => `${title} (${files(count)}, ${format.bytes(bytes)}) vai para ${stick}.`,
  goesOntoSeveral: (title, count, bytes, number) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) vai para cada um destes ${number} pen drives.`,
  goesIntoNew: (title, count, bytes, size) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) vai para um arquivo novo de ${format.bytes(size)}.`,
  stick: (name, size, serial) => `${name}, ${format.bytes(size)}${serial === null ? '' : `, nº de série ${serial}`}`,
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  before: 'Agora',
  after: 'Depois',
  bankIs: 'O banco de inicialização é onde ficam os arquivos do ESXi.',
  write: (bytes, seconds, rate) =>
    `Serão gravados ${format.bytes(bytes)}, em cerca de ${format.count(seconds)} s a ${format.rate(rate)}.`,
  lost: name => `Tudo em ${name} será apagado`,
  lostSeveral: count => `Tudo nestes ${count} pen drives será apagado`,
  lostContents: what => `Será perdido: ${what}.`,
  lostUnknown: what => `${what}.`,
  create: path => `O arquivo ${path} será criado. Nada será apagado.`,
  layout: 'Layout exato',
  layoutOf: name => `O que haverá em ${name}`,
  columns: { slot: 'Posição', what: 'Conteúdo', firstLba: 'Primeiro LBA', sectors: 'Setores', chs: 'CHS' },
  active: slot => `p${slot}, ativa`,
  chs: (first, last) => `${first} a ${last}`,
  extended: 'estendida, contém p5',
  createSeveral: count =>
    `${format.plural(count, { one: 'arquivo será criado', other: 'arquivos serão criados' })}. Nada será apagado.`,
  damage: {
    title: 'A imagem está danificada',
    accept: 'A imagem está danificada. Criar o pen drive mesmo assim',
  },
  large: {
    title: (name, size) => `${name} é maior que um pen drive comum: ${format.bytes(size)}`,
    type: (name, path) => `Digite o nome, ${name}, para apagar ${path}`,
  },
  uuid: {
    title: 'Esta imagem não tem UUID da VMware',
    text: 'É a marca que o carregador dela procura. Sem ela, o carregador não encontra o banco de inicialização, e o pen drive não inicializa.',
    make: 'Criar um',
    made: 'Um UUID da VMware será criado para que o carregador encontre o banco de inicialização.',
    undo: 'Desfazer',
  },
  gone: {
    pulled: name => `${name} foi desconectado.`,
    swapped: (name, by, path) => `${name} não está mais presente: ${path} agora é ${by}.`,
    row: 'Não está mais presente.',
    pulledAdvice: 'Nada foi gravado. Conecte o pen drive de novo e escolha-o, ou escolha outro.',
    swappedAdvice: 'Nada foi gravado. Confira qual é o pen drive certo e escolha-o.',
    choose: 'Escolher pen drive',
    leaveOut: left => (left === 1 ? 'Continuar com o outro pen drive' : `Continuar com os outros ${left} pen drives`),
  },
  wait: {
    gone: 'Um pen drive não está mais presente.',
    uuid: 'Sem um UUID da VMware, ele não vai inicializar.',
    damage: 'Primeiro é preciso aceitar o dano.',
    name: name => `Primeiro é preciso digitar o nome de ${name}.`,
  },
  layouts: {
    title: 'Quanto do ESXi',
    folded: 'Mais do ESXi, em um pen drive maior',
    article: {
      label: '64 MB, como no artigo',
      gives: 'Um banco de inicialização: tudo de que o ESXi precisa para iniciar.',
    },
    'two-banks': {
      label: 'Mantém atualizações: dois bancos',
      gives: 'Um segundo banco de inicialização, no qual o ESXi pode se atualizar.',
    },
    complete: {
      label: 'Completo',
      gives: 'Dois bancos de inicialização, espaço para um core dump e o store da imagem com o VMware Tools.',
    },
    written: (bytes: number, least: number) =>
      `Ocupa pelo menos ${format.bytes(least)}; serão gravados ${format.bytes(bytes)}.`,
    missing: (bytes: number) => `Faltam ${format.bytes(bytes)}.`,
    packed: 'Antes é preciso descompactar quase toda a imagem, o que leva minutos.',
    unpacking: 'Descompactando quase toda a imagem, o que leva minutos',
    impossible: 'Esta imagem não permite isso.',
    starts: (slot: number | null) =>
      slot === null
        ? 'O carregador da VMware não iniciará nenhum dos dois.'
        : `O carregador da VMware iniciará p${slot}.`,
    copy: 'Preencher o segundo banco de inicialização com uma cópia do primeiro',
    copyHint: 'Serve de reserva. Sem isso, o segundo fica vazio até o ESXi se atualizar.',
  },
  expert: 'Opções avançadas',
  fewSectors: 'Somente os setores de inicialização em uso',
  label: 'Rótulo do banco de inicialização',
  labelHint: 'Até 11 letras maiúsculas, algarismos e espaços',
  labelWritten: label => (label === '' ? 'Nada disso pode constar de um rótulo.' : `O pen drive recebe ${label}`),
  bank: 'Banco de inicialização',
  bankOf: (slot, build, live) =>
    `p${slot}, ${build === null ? 'build desconhecido' : `build ${build}`}${live ? ', o que o carregador da VMware inicia' : ''}`,
  demo: { name: 'A demo', inside: 'a demo' },
  buildNumber: build => `build ${build}`,
  esxi: version => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name, what) => `Apagar ${name} e gravar ${what}`,
  buildSeveral: (count, what) => `Apagar ${count} pen drives e gravar ${what}`,
  buildMixed: (erased, made, what) => `Apagar ${sticks(erased)}, criar ${files(made)} e gravar ${what}`,
  buildNew: (file, what) => `Criar ${file} e gravar ${what}`,
  buildSeveralNew: (count, what) => `Criar ${count} arquivos e gravar ${what}`,
  starting: 'Verificando a imagem e os pen drives mais uma vez. Nada foi gravado ainda.',
  cancelled: 'Cancelado. Nada foi gravado.',
  repeats: (built, again) =>
    `${sticks(built)} da última tarefa já ${format.form(built, { one: 'foi criado e verificado e não será alterado', other: 'foram criados e verificados e não serão alterados' })}. ${again === 1 ? 'Só este será recriado' : `Só estes ${again} serão recriados`}.`,
}
