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
  `${exact(size)}${serial === null ? '' : `, número de serie ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? 'se desconectó o se cambió su soporte, y otra puede haber tomado su nombre'
    : `era ${identity(reviewed)}, y ahora es ${identity(now)}`

const LARGER = {
  'two-banks': 'dos bancos de arranque de esta imagen',
  complete: 'toda esta imagen, con dos bancos de arranque, volcado de memoria y store',
} as const

/** Lo que ha dejado un trabajo fallido. */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: 'No se ha escrito nada: todo está como antes.',
  blanked: 'El primer sector está en blanco, así que ya no hay particiones y nada arranca; no se ha escrito nada más.',
  'partly written': 'Solo está escrita en parte, no tiene tabla de particiones y no arranca.',
  unknown: 'No se sabe qué contiene ahora: no confíe en ella hasta que se haya creado y verificado de nuevo.',
}

/** Lo mismo tras restablecer, donde nadie espera que arranque. */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: 'El primer sector está en blanco, así que ya no hay particiones; no se ha escrito nada más.',
  'partly written':
    'Solo está escrita en parte y no tiene tabla de particiones, así que todavía no se puede guardar nada en ella.',
  unknown: 'No se sabe qué contiene ahora: no confíe en ella hasta que se haya restablecido de nuevo.',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = {
  build: 'créela de nuevo',
  restore: 'restablézcala de nuevo',
  backup: 'repita la copia de seguridad',
} as const

const FAILED = {
  read: (target: string) => `No se pudo leer ${target}`,
  write: (target: string) => `No se pudo escribir en ${target}`,
  flush: (target: string) => `${target} no confirmó que sus datos están guardados`,
} as const

const FILE_FAILURES = {
  deleted: 'se eliminó',
  cut: 'se acortó',
  replaced: 'se movió o se reemplazó',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'Una memoria USB'} (${exact(size)}): faltan ${format.bytes(minimum - size)} para ${layout ? LARGER[layout] : 'esta imagen'}.`,
      `La memoria USB más pequeña que sirve es de ${format.bytes(minimum)} (${format.count(minimum)} bytes). ${layout ? 'La disposición del artículo, con un solo banco de arranque, necesita menos. ' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `El plan ya no es el del resumen: era ${reviewed} y ahora es ${now}.`,
      `La imagen, la memoria USB o alguna opción ha cambiado desde entonces. Revise el nuevo plan. ${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `Se rechaza ${problem.target}: ${reasons.map(({ message }) => message).join('; ')}.`,
      `${reasons.map(({ advice }) => advice).join(' ')} ${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} ya no es la unidad del resumen: ${howChanged(reviewed, now)}.`,
      `Desconéctela, compruebe de qué memoria USB se trata y elija de nuevo. ${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `No se puede abrir ${problem.target}: ${cause(problem.cause)}.`,
      `Compruebe el nombre y que tiene permiso para escribir allí. ${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `Para escribir en ${target} hacen falta permisos de administrador, y este sistema no tiene ningún cuadro de diálogo que los pida.`,
      `Inícielo en un terminal, donde sudo puede pedirlos, solo para la escritura: ${command} . ${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `Se borraría todo el contenido de ${target} (${exact(size)}), y nadie lo ha aceptado.`,
      `Revíselo y pulse después el último botón. ${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${FAILED[problem.action](problem.target)}${problem.action === 'flush' ? '' : `, en LBA ${format.count(problem.lba)}`} (fase: ${build.stages[problem.stage]}): ${cause(problem.cause)}. ${leftBy(problem.job, problem.condition)}`,
      `Desconecte la memoria USB, vuelva a conectarla y ${AGAIN[problem.job ?? 'build']}; si falla otra vez, ${problem.job === undefined ? 'pruebe con otra' : 'es probable que esté desgastada'}.`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} ya no responde (fase: ${build.stages[stage]}) y se ha dado por perdida tras ${format.count(seconds)} s. ${LEFT[condition]}`,
      'Desconecte la memoria USB y pruebe con otra. Si tampoco responde, pruebe con otro puerto USB.',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(
          `${target} no se pudo terminar: el disco en el que está se ha llenado.`,
          'Libere espacio o elija otro lugar, y repita la operación.',
        )
      : words(
          `${target} ${FILE_FAILURES[reason]} mientras se ${job === 'restore' ? 'restablecía' : 'creaba'}.`,
          'Repita la operación y no toque el archivo hasta que termine.',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `${target} no ha superado la verificación. ${describeMismatches(mismatches, files)} ${leftBy(job, condition)}`,
      'Es probable que la memoria USB esté desgastada; pruebe con otra. No se ha tocado nada más en este equipo.',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} no coincide con esta imagen. ${describeMismatches(mismatches, files)}`,
      'Créela de nuevo o elija la imagen a partir de la que se creó.',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} coincide con esta imagen, pero no arrancaría. ${reasons.map(said).join(' ')}`,
      imageToo ? 'La propia imagen tampoco arrancaría: elija otra.' : 'Créela de nuevo.',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} no es una memoria USB de ESXi en buen estado. ${reasons.map(said).join(' ')}`,
      'Créela de nuevo. Si contiene ajustes que necesita, haga antes una copia de seguridad.',
    ),
  'stick-unreadable': problem =>
    words(
      `No se puede probar ${problem.target}: ${cause(problem.cause)}.`,
      problem.rights
        ? 'Para leerla hacen falta permisos de administrador, que esta ventana no tiene. La memoria USB está como se creó; pruébela en un equipo real.'
        : 'Compruebe que sigue conectada.',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'Una memoria USB se prueba en QEMU, un programa que hace de PC, y no está instalado.',
      `Instálelo con ${hint}. La memoria USB no ha cambiado.`,
    ),
  'machine-failed': problem =>
    words(
      `QEMU no arrancó desde ${problem.target}: ${cause(problem.cause)}.`,
      'La memoria USB no ha cambiado; pruébela en un equipo real.',
    ),
  'eject-failed': problem =>
    words(
      `No se ha expulsado ${problem.target}: ${cause(problem.cause)}.`,
      'Cierre lo que la esté usando y vuelva a expulsarla. Lo que se ha creado está guardado en ella.',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words(
          'Ya se está creando una memoria USB.',
          'Espere a que termine o cancele el trabajo. Este no se ha iniciado.',
        )
      : words(
          `${target} está en uso: Thinstick aún trabaja en ella, quizá en otra ventana.`,
          'Espere a que termine o cancele el trabajo. No se ha iniciado nada más.',
        ),
  'job-gone': () =>
    words(
      'Este trabajo se cerró, quizá en otra pestaña, así que su informe ya no existe.',
      'Sus memorias USB están como quedaron al terminar.',
    ),
  'not-built': ({ target }) =>
    words(
      `El último trabajo no creó ${target}.`,
      'Elija una memoria USB que se acabe de crear. Puede que el trabajo se cerrara en otra pestaña.',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${path} en ${image} es una carpeta.` : `En ${image} no hay ningún archivo ${path}.`,
      folder ? 'Indique un archivo que contenga.' : 'Mire de nuevo qué archivos hay.',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(`${problem.path} ya existe. No se ha guardado nada.`, 'Elija otro nombre o quite el archivo existente.')
      : words(
          `El archivo no se pudo guardar como ${problem.path}: ${cause(problem.cause)}.`,
          'Libere espacio allí o elija otra carpeta, y guárdelo de nuevo.',
        ),
  'report-not-saved': problem =>
    words(
      `El informe no se pudo guardar como ${problem.path}: ${cause(problem.cause)}.`,
      'Libere espacio allí o elija otra carpeta, y guárdelo de nuevo.',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(
            `Cancelado. ${target} no tiene tabla de particiones.`,
            'Restablezca la memoria USB de nuevo; lo que contenía antes se ha perdido.',
          )
        : words(
            `Cancelado. ${target} no arranca: no tiene tabla de particiones.`,
            'Cree la memoria USB de nuevo; lo que contenía antes se ha perdido.',
          )
      : words(`Cancelado. ${target} no ha cambiado.`, 'Se puede empezar de nuevo en cualquier momento.'),
  usage: ({ message }) => words(said(message), `Vuelva atrás y elija de nuevo. ${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `El propio Thinstick ha fallado: ${cause(problem.cause)}.`,
      problem.log === null
        ? 'Informe del fallo y de lo que estaba haciendo, por favor; con THINSTICK_DEBUG=1 en el entorno se muestra dónde se produjo.'
        : `Informe del fallo y de lo que estaba haciendo, por favor, y adjunte el archivo ${problem.log}, que indica dónde se produjo.`,
    ),
}
