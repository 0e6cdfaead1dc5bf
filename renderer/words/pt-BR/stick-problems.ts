import type { OtherJob, StickCondition } from '../../../app/problem/problem.ts'
import type { DriveIdentity } from '../../../app/target/drive-identity.ts'
import type { Refusal } from '../../../app/target/target-rules.ts'
import { type Words, wordingOf, words } from '../../../app/words/words.ts'
import type { StickProblemWords } from '../wordings.ts'
import { build } from './build.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { describeMismatches } from './mismatches.ts'
import { refusals } from './refusals.ts'
import { cause, said } from './said.ts'

const exact = (bytes: number): string => `${format.bytes(bytes)}, ${format.count(bytes)} bytes`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `, número de série ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? 'foi desconectada ou a mídia foi trocada, e outra pode ter assumido o nome'
    : `era ${identity(reviewed)}, e agora é ${identity(now)}`

const LARGER = {
  'two-banks': 'dois bancos de inicialização desta imagem',
  complete: 'toda esta imagem, com dois bancos de inicialização, core dump e store',
} as const

/** O que uma tarefa que falhou deixou. */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: 'Nada foi gravado: tudo está como antes.',
  blanked: 'O primeiro setor está em branco, portanto não há mais partições e nada inicializa; nada mais foi gravado.',
  'partly written': 'Está gravado só em parte, não tem tabela de partições e não inicializa.',
  unknown: 'Não se sabe o que há nele agora: não confie nele até que seja criado e verificado de novo.',
}

/** O mesmo depois de uma restauração, da qual ninguém espera que inicialize. */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: 'O primeiro setor está em branco, portanto não há mais partições; nada mais foi gravado.',
  'partly written':
    'Está gravado só em parte e não tem tabela de partições, portanto ainda não é possível guardar nada nele.',
  unknown: 'Não se sabe o que há nele agora: não confie nele até que seja restaurado de novo.',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = { build: 'crie-o de novo', restore: 'restaure-o de novo', backup: 'faça o backup de novo' } as const

const FAILED = {
  read: (target: string) => `Não foi possível ler ${target}`,
  write: (target: string) => `Não foi possível gravar em ${target}`,
  flush: (target: string) => `${target} não confirmou que os dados foram armazenados`,
} as const

const FILE_FAILURES = {
  deleted: 'foi excluído',
  cut: 'foi encurtado',
  replaced: 'foi movido ou substituído',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'Um pen drive'} (${exact(size)}): faltam ${format.bytes(minimum - size)} para ${layout ? LARGER[layout] : 'esta imagem'}.`,
      `O menor pen drive que serve tem ${format.bytes(minimum)} (${format.count(minimum)} bytes). ${layout ? 'O layout do artigo, com um só banco de inicialização, precisa de menos. ' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `O plano não é mais o do resumo: era ${reviewed} e agora é ${now}.`,
      `A imagem, o pen drive ou alguma opção mudou nesse meio-tempo. Revise o novo plano. ${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `${problem.target} não é aceito: ${reasons.map(({ message }) => message).join('; ')}.`,
      `${reasons.map(({ advice }) => advice).join(' ')} ${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} não é mais a unidade do resumo: ${howChanged(reviewed, now)}.`,
      `Desconecte-a, confira qual é o pen drive e escolha de novo. ${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `Não é possível abrir ${problem.target}: ${cause(problem.cause)}.`,
      `Verifique o nome e se você tem permissão para gravar ali. ${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `Gravar em ${target} exige direitos de administrador, e este sistema não tem uma caixa de diálogo que os peça.`,
      `Inicie em um terminal, onde o sudo pode pedi-los, só para a gravação: ${command} . ${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `Tudo em ${target} (${exact(size)}) seria apagado, e ninguém concordou com isso.`,
      `Revise o resumo e depois use o último botão. ${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${FAILED[problem.action](problem.target)}${problem.action === 'flush' ? '' : `, no LBA ${format.count(problem.lba)}`} (etapa: ${build.stages[problem.stage]}): ${cause(problem.cause)}. ${leftBy(problem.job, problem.condition)}`,
      `Desconecte o pen drive, conecte-o de novo e ${AGAIN[problem.job ?? 'build']}; se falhar outra vez, ${problem.job === undefined ? 'experimente outro pen drive' : 'o pen drive provavelmente está desgastado'}.`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} não responde mais (etapa: ${build.stages[stage]}) e foi abandonado após ${format.count(seconds)} s. ${LEFT[condition]}`,
      'Desconecte-o e experimente outro pen drive. Se esse também não responder, experimente outra porta USB.',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(
          `${target} não pôde ser concluído: o disco em que ele está ficou cheio.`,
          'Libere espaço ou escolha outro lugar, e tente de novo.',
        )
      : words(
          `${target} ${FILE_FAILURES[reason]} enquanto era ${job === 'restore' ? 'restaurado' : 'criado'}.`,
          'Tente de novo e não mexa no arquivo até terminar.',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `${target} não passou na verificação. ${describeMismatches(mismatches, files)} ${leftBy(job, condition)}`,
      'O pen drive provavelmente está desgastado; experimente outro. Nada mais foi alterado neste computador.',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} não corresponde a esta imagem. ${describeMismatches(mismatches, files)}`,
      'Crie-o de novo ou escolha a imagem a partir da qual ele foi criado.',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} corresponde a esta imagem, mas não inicializaria. ${reasons.map(said).join(' ')}`,
      imageToo ? 'A própria imagem também não inicializaria: escolha outra.' : 'Crie-o de novo.',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} não é um pen drive do ESXi em ordem. ${reasons.map(said).join(' ')}`,
      'Crie-o de novo. Se ele tiver configurações de que você precisa, faça um backup antes.',
    ),
  'stick-unreadable': problem =>
    words(
      `Não é possível experimentar ${problem.target}: ${cause(problem.cause)}.`,
      problem.rights
        ? 'Lê-lo exige direitos de administrador, que esta janela não tem. O pen drive está como foi criado; experimente-o em um computador de verdade.'
        : 'Verifique se ele ainda está conectado.',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'Um pen drive é experimentado no QEMU, um programa que faz o papel de um PC, e ele não está instalado.',
      `Instale-o com ${hint}. O pen drive em si não foi alterado.`,
    ),
  'machine-failed': problem =>
    words(
      `O QEMU não iniciou a partir de ${problem.target}: ${cause(problem.cause)}.`,
      'O pen drive em si não foi alterado; experimente-o em um computador de verdade.',
    ),
  'eject-failed': problem =>
    words(
      `${problem.target} não foi ejetado: ${cause(problem.cause)}.`,
      'Feche o que o está usando e ejete-o de novo. O que foi criado está bem guardado nele.',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words('Um pen drive já está sendo criado.', 'Espere terminar ou cancele. Esta tarefa não foi iniciada.')
      : words(
          `${target} está em uso: o Thinstick ainda trabalha nele, talvez em outra janela.`,
          'Espere terminar ou cancele. Nada mais foi iniciado.',
        ),
  'job-gone': () =>
    words(
      'Esta tarefa foi fechada, talvez em outra aba, e o relatório dela não existe mais.',
      'Os pen drives dela estão como estavam quando ela terminou.',
    ),
  'not-built': ({ target }) =>
    words(
      `${target} não foi criado pela última tarefa.`,
      'Escolha um pen drive recém-criado. A tarefa pode ter sido fechada em outra aba.',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${path} em ${image} é uma pasta.` : `Não há um arquivo ${path} em ${image}.`,
      folder ? 'Indique um arquivo dentro dela.' : 'Veja de novo quais arquivos existem.',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(`${problem.path} já existe. Nada foi salvo.`, 'Escolha outro nome ou remova o arquivo existente.')
      : words(
          `O arquivo não pôde ser salvo como ${problem.path}: ${cause(problem.cause)}.`,
          'Libere espaço ali ou escolha outra pasta, e salve-o de novo.',
        ),
  'report-not-saved': problem =>
    words(
      `O relatório não pôde ser salvo como ${problem.path}: ${cause(problem.cause)}.`,
      'Libere espaço ali ou escolha outra pasta, e salve-o de novo.',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(
            `Cancelado. ${target} não tem tabela de partições.`,
            'Restaure-o de novo; o que havia nele foi perdido.',
          )
        : words(
            `Cancelado. ${target} não inicializa: não tem tabela de partições.`,
            'Crie-o de novo; o que havia nele foi perdido.',
          )
      : words(`Cancelado. ${target} não foi alterado.`, 'Você pode recomeçar quando quiser.'),
  usage: ({ message }) => words(said(message), `Volte e escolha de novo. ${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `O próprio Thinstick falhou: ${cause(problem.cause)}.`,
      problem.log === null
        ? 'Informe a falha e o que você estava fazendo, por favor; com THINSTICK_DEBUG=1 no ambiente, ele mostra onde ela ocorreu.'
        : `Informe a falha e o que você estava fazendo, por favor, e envie o arquivo ${problem.log}, que indica onde ela ocorreu.`,
    ),
}
