import type { BuildWords } from '../en/build.ts'
import { amounts } from './amount.ts'
import { format } from './format.ts'

export const build: BuildWords = {
  title: image => `Gravando ${image}`,
  cancel: 'Cancelar',
  cancelling: 'Parando',
  stages: {
    unpack: 'Descompactação',
    prepare: 'Preparação',
    'partition table': 'Tabela de partições',
    'boot sectors': 'Setores de inicialização',
    'boot bank': 'Banco de inicialização',
    'file system': 'Sistema de arquivos',
    backup: 'Backup',
    verify: 'Verificação',
    'image check': 'Verificação da imagem',
    finish: 'Finalização',
  },
  waiting: 'Aguardando para abrir o pen drive; o sistema pode pedir permissão',
  doing: {
    unpack: 'Descompactando a imagem',
    prepare: 'Preparando o pen drive',
    'partition table': 'Preparando o pen drive',
    'boot sectors': 'Gravando a partição de inicialização',
    'boot bank': 'Gravando o banco de inicialização',
    'file system': 'Gravando o sistema de arquivos',
    backup: 'Lendo o pen drive',
    verify: 'Relendo tudo',
    'image check': 'Tudo foi gravado e comparado; lendo o restante da imagem, até a soma de verificação',
    finish: 'Gravando a tabela de partições',
  },
  several: (left, all) => (left === all ? `Criando ${all} pen drives` : `Criando ${left} de ${all} pen drives`),
  seconds: (seconds, digits) => `${format.decimal(seconds, digits)} s`,
  stageAt: (stage, amount) => `${stage}: ${amount}`,
  left: amounts.left,
  still: seconds => `sem dados há ${seconds} s`,
  stopping: 'Vai parar assim que o pen drive responder',
  stalled: seconds =>
    `Nenhum dado foi transferido há ${seconds} s. O pen drive pode estar com defeito: espere mais um pouco ou cancele.`,
  stalledStopping: seconds =>
    `O pen drive não responde há ${seconds} s. Desconecte-o: isso costuma encerrar a espera. Se não encerrar, pare de esperar; o pen drive conta então como falha.`,
  unopened:
    'O pen drive ainda não foi aberto, e nada foi gravado nele. Feche o pedido de permissão do sistema ou pare de esperar.',
  stopWaiting: 'Parar de esperar',
  more: 'Etapas e velocidade',
  whole: 'A tarefa inteira',
  figure: percent => `${percent}%`,
  rateChart: 'Velocidade ao longo do tempo',
  keep: 'Mantenha esta janela aberta até terminar.',
  keepRunning: 'A tarefa continua sem esta página, enquanto o Thinstick estiver em execução onde você o iniciou.',
  percent: percent => `${percent}% concluído`,
  rates: (now, mean) => `${format.rate(now)} agora, ${format.rate(mean)} em média`,
}
