import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: 'Imagem', stick: 'Pen drive', review: 'Resumo', build: 'Criação', done: 'Fim' },
  language: 'Idioma',
  back: 'Voltar',
  starting: 'Iniciando o Thinstick',
  elsewhere: {
    running: 'Uma tarefa foi iniciada em outra janela.',
    ended: 'Uma tarefa em outra janela terminou.',
    show: 'Mostrar',
  },
  lost: {
    title: 'A conexão com o Thinstick foi perdida',
    retrying: attempt => `Tentando conectar de novo, tentativa ${attempt}.`,
    gaveUp: attempts =>
      attempts === 0
        ? 'O Thinstick não reconhece mais esta página.'
        : `${format.plural(attempts, { one: 'tentativa de conexão falhou', other: 'tentativas de conexão falharam' })}.`,
    advice:
      'Verifique se o Thinstick ainda está em execução onde você o iniciou. Se ele parou, inicie-o de novo e abra o endereço que ele mostra: esta página pertence à execução anterior.',
    building: 'Um pen drive estava sendo criado. Esta página não tem como saber se ainda está.',
    since: at => `Última notícia às ${format.time(at)}.`,
    lastKnown: progress => (progress === '' ? 'Nada mais se sabe.' : `Último estado conhecido: ${progress}`),
    kept: 'O que você escolheu foi mantido.',
    stick:
      'Deixe o pen drive conectado até saber. A tabela de partições é gravada por último, portanto um pen drive inacabado não inicializa.',
    again: 'Tentar de novo agora',
    call: {
      message: 'A conexão com o Thinstick foi perdida antes da resposta.',
      advice: 'Repita a ação quando a conexão voltar.',
    },
  },
  windowFailed: cause => ({
    message: `A própria janela falhou: ${cause}.`,
    advice: 'Recarregue-a. Se acontecer de novo, informe o erro e o que você estava fazendo, por favor.',
  }),
  details: 'Detalhes técnicos',
  mends: {
    'another-image': 'Escolher outra imagem',
    'open-again': 'Tentar de novo',
    'look-again': 'Procurar de novo',
    'other-sticks': 'Escolher outro pen drive',
    'plan-again': 'Verificar de novo',
    'usual-label': 'Usar o rótulo habitual',
    'usual-bank': 'Usar o banco de inicialização habitual',
    'make-uuid': 'Criar um UUID da VMware',
    'leave-out': 'Deixar de fora',
    'usual-options': 'Usar as opções do kernel da imagem',
  },
  exact: 'Números exatos',
}
