import type { DoneWords } from '../en/done.ts'
import { files, format } from './format.ts'

export const done: DoneWords = {
  verified: 'Criado e verificado',
  failed: 'Não criado',
  cancelled: 'Cancelado',
  titles: {
    ready: 'Pronto para inicializar',
    demo: 'A demo foi criada e verificada',
    unbootable: 'Gravado e verificado, mas não vai inicializar',
    failed: 'Não criado',
    cancelled: 'Cancelado',
    unfinished: 'Não concluído',
  },
  all: {
    ready: count => `Todos os ${count} pen drives estão prontos para inicializar`,
    demo: count => `Todos os ${count} pen drives foram criados e verificados`,
    unbootable: count => `Todos os ${count} pen drives foram gravados e verificados, mas não vão inicializar`,
    failed: () => 'Não criados',
    cancelled: () => 'Cancelados',
    unfinished: () => 'Não concluídos',
  },
  outcomes: {
    ready: 'Criado e verificado; pronto para inicializar',
    demo: 'Criado e verificado; inicializa a saudação, não contém o ESXi',
    unbootable: 'Gravado e verificado; não vai inicializar',
    failed: 'Não criado',
    cancelled: 'Cancelado',
    unfinished: 'Não concluído',
  },
  readyLead:
    'Cada byte foi relido e está como planejado. Conecte o pen drive ao computador que vai executar o ESXi e inicialize pela USB.',
  cancelledWritten:
    'O pen drive não inicializa mais, e o que havia nele foi perdido. Você pode criá-lo de novo quando quiser.',
  cancelledBefore: 'Nada foi gravado: o pen drive está como antes.',
  demoLead: 'Inicializa a saudação; não contém o ESXi. Cada byte foi relido e está como planejado.',
  mends: { 'make-uuid': 'Criar um UUID da VMware', 'usual-bank': 'Usar o banco de inicialização habitual' },
  short: {
    write: 'Não foi possível gravar no local marcado em vermelho. O pen drive não inicializa.',
    read: 'Não foi possível reler o local marcado em vermelho. O pen drive não inicializa.',
    flush: 'O pen drive não confirmou que os dados foram armazenados. Não confie no que há nele.',
    differs: 'O que se lê do pen drive não é o que foi gravado. Ele não inicializa.',
    filesDiffer: (first, count, all) =>
      count === 1
        ? `De ${files(all)}, 1 não é relido como foi gravado: ${first}. O pen drive não inicializa.`
        : `De ${files(all)}, ${count} não são relidos como foram gravados; o primeiro é ${first}. O pen drive não inicializa.`,
  },
  checks: { files: 'Arquivos', layout: 'Layout', loader: 'Carregador' },
  proof: 'O que foi verificado',
  more: (bytes, seconds) => `${format.bytes(bytes)} gravados e verificados em ${format.decimal(seconds, 1)} s`,
  path: 'Caminho',
  serial: 'Número de série',
  save: 'Salvar relatório',
  expected: 'Esperado',
  found: 'Relido',
  tableEqual: 'A tabela relida está como planejado.',
  tableDiffers: 'A tabela difere do plano.',
  allFiles: count =>
    `${format.plural(count, { one: 'arquivo relido e idêntico ao', other: 'arquivos relidos e idênticos aos' })} da imagem`,
  file: 'Arquivo',
  size: 'Tamanho',
  sha: 'SHA-256, relido',
  modified: 'Modificado',
  tryIt: 'Experimentar',
  eject: 'Ejetar',
  ejected: 'Ejetado: você já pode desconectá-lo.',
  another: 'Criar outro',
  retry: 'Tentar de novo',
  retryFailed: count => (count === 1 ? 'Recriar o que falhou' : `Recriar os ${count} que falharam`),
  someBuilt: (built, all) =>
    `${built} de ${all} pen drives ${format.form(built, { one: 'criado e verificado', other: 'criados e verificados' })}`,
  fileOk: 'verificado',
  fileBad: 'difere',
  saveAs: { html: 'Como página (HTML)', json: 'Para scripts (JSON)' },
  saved: path => `Salvo como ${path}`,
  greets: count => `Todas as ${count} regras do BIOS, do carregador da demo e do carregador da VMware são cumpridas.`,
  rulesHold: (count, unknown) =>
    unknown === 0
      ? `Todas as ${count} regras do BIOS e do carregador da VMware são cumpridas.`
      : `Todas as ${count} regras do BIOS e do carregador da VMware são cumpridas; ${format.plural(unknown, { one: 'ponto não pode ser conhecido', other: 'pontos não podem ser conhecidos' })} de antemão.`,
  rulesBroken: (broken, count) =>
    `Das ${count} regras do BIOS e do carregador da VMware, ${broken} não ${format.form(broken, { one: 'é cumprida', other: 'são cumpridas' })}.`,
  untold: 'O que só se sabe ao inicializá-lo:',
  stage: 'Etapa',
  time: 'Tempo',
  speed: 'Velocidade',
}
