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

const exact = (bytes: number): string => `${format.bytes(bytes)}, ${format.count(bytes)} octets`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `, numéro de série ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? 'il a été débranché ou son support a été changé, et un autre peut avoir pris son nom'
    : `c’était ${identity(reviewed)}, et c’est maintenant ${identity(now)}`

const LARGER = {
  'two-banks': 'deux banques de démarrage de cette image',
  complete: 'toute cette image, avec deux banques de démarrage, le vidage mémoire et le store',
} as const

/** Ce qu’une opération échouée a laissé. */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: 'Rien n’a été écrit : tout est comme avant.',
  blanked:
    'Le premier secteur est vide : il n’y a donc plus de partitions et rien ne démarre ; rien d’autre n’a été écrit.',
  'partly written': 'La clé n’est écrite qu’en partie, n’a pas de table des partitions et ne démarre pas.',
  unknown: 'Son contenu actuel est inconnu : ne vous y fiez pas avant de l’avoir recréée et vérifiée.',
}

/** La même chose après une réinitialisation, dont personne n’attend qu’elle démarre. */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: 'Le premier secteur est vide : il n’y a donc plus de partitions ; rien d’autre n’a été écrit.',
  'partly written':
    'La clé n’est écrite qu’en partie et n’a pas de table des partitions : rien ne peut encore y être enregistré.',
  unknown: 'Son contenu actuel est inconnu : ne vous y fiez pas avant de l’avoir réinitialisée de nouveau.',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = {
  build: 'recréez-la',
  restore: 'réinitialisez-la de nouveau',
  backup: 'recommencez la sauvegarde',
} as const

const FAILED = {
  read: (target: string) => `Impossible de lire ${target}`,
  write: (target: string) => `Impossible d’écrire sur ${target}`,
  flush: (target: string) => `${target} n’a pas confirmé l’enregistrement de ses données`,
} as const

const FILE_FAILURES = {
  deleted: 'a été supprimé',
  cut: 'a été tronqué',
  replaced: 'a été déplacé ou remplacé',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'Une clé'} (${exact(size)}) : il manque ${format.bytes(minimum - size)} pour ${layout ? LARGER[layout] : 'cette image'}.`,
      `La plus petite clé qui convient fait ${format.bytes(minimum)} (${format.count(minimum)} octets). ${layout ? 'La disposition de l’article, avec une seule banque de démarrage, demande moins. ' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `Le plan n’est plus celui du résumé : c’était ${reviewed}, et c’est maintenant ${now}.`,
      `L’image, la clé ou un choix a changé entre-temps. Examinez le nouveau plan. ${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `${problem.target} est refusé : ${reasons.map(({ message }) => message).join(' ; ')}.`,
      `${reasons.map(({ advice }) => advice).join(' ')} ${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} n’est plus le lecteur du résumé : ${howChanged(reviewed, now)}.`,
      `Débranchez-le, vérifiez de quelle clé il s’agit, puis choisissez de nouveau. ${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `Impossible d’ouvrir ${problem.target} : ${cause(problem.cause)}.`,
      `Vérifiez le nom, et que vous avez le droit d’y écrire. ${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `Écrire sur ${target} demande des droits d’administrateur, et ce système n’a pas de boîte de dialogue pour les demander.`,
      `Lancez l’opération dans un terminal, où sudo peut les demander, pour l’écriture seulement : ${command} . ${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `Tout le contenu de ${target} (${exact(size)}) serait effacé, et personne n’a donné son accord.`,
      `Examinez le résumé, puis utilisez le dernier bouton. ${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${FAILED[problem.action](problem.target)}${problem.action === 'flush' ? '' : `, au LBA ${format.count(problem.lba)}`} (étape : ${build.stages[problem.stage]}) : ${cause(problem.cause)}. ${leftBy(problem.job, problem.condition)}`,
      `Débranchez la clé, rebranchez-la et ${AGAIN[problem.job ?? 'build']} ; en cas de nouvel échec, ${problem.job === undefined ? 'essayez une autre clé' : 'la clé est sans doute usée'}.`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} ne répond plus (étape : ${build.stages[stage]}) ; abandon après ${format.count(seconds)} s. ${LEFT[condition]}`,
      'Débranchez la clé et essayez-en une autre. Si elle ne répond pas non plus, essayez un autre port USB.',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(
          `${target} n’a pas pu être terminé : le disque sur lequel il se trouve est plein.`,
          'Libérez de la place, ou choisissez un autre endroit, puis recommencez.',
        )
      : words(
          `${target} ${FILE_FAILURES[reason]} pendant sa ${job === 'restore' ? 'réinitialisation' : 'création'}.`,
          'Recommencez, et ne touchez pas au fichier avant la fin.',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `La vérification de ${target} a échoué. ${describeMismatches(mismatches, files)} ${leftBy(job, condition)}`,
      'La clé est sans doute usée ; essayez-en une autre. Rien d’autre n’a été modifié sur cet ordinateur.',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} ne correspond pas à cette image. ${describeMismatches(mismatches, files)}`,
      'Recréez la clé, ou choisissez l’image dont elle est issue.',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} correspond à cette image, mais ne démarrerait pas. ${reasons.map(said).join(' ')}`,
      imageToo ? 'L’image elle-même ne démarrerait pas non plus : choisissez-en une autre.' : 'Recréez la clé.',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} n’est pas une clé ESXi saine. ${reasons.map(said).join(' ')}`,
      'Recréez la clé. Si elle contient des réglages dont vous avez besoin, sauvegardez-la d’abord.',
    ),
  'stick-unreadable': problem =>
    words(
      `${problem.target} ne peut pas être essayé : ${cause(problem.cause)}.`,
      problem.rights
        ? 'Sa lecture demande des droits d’administrateur, que cette fenêtre n’a pas. La clé est telle qu’elle a été créée ; essayez-la sur un vrai ordinateur.'
        : 'Vérifiez que la clé est toujours branchée.',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'Une clé s’essaie dans QEMU, un programme qui imite un PC, et il n’est pas installé.',
      `Installez-le avec ${hint}. La clé elle-même est inchangée.`,
    ),
  'machine-failed': problem =>
    words(
      `QEMU n’a pas démarré depuis ${problem.target} : ${cause(problem.cause)}.`,
      'La clé elle-même est inchangée ; essayez-la sur un vrai ordinateur.',
    ),
  'eject-failed': problem =>
    words(
      `${problem.target} n’a pas été éjecté : ${cause(problem.cause)}.`,
      'Fermez ce qui l’utilise, puis éjectez de nouveau. Ce qui a été créé y est bien enregistré.',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words(
          'Une clé est déjà en cours de création.',
          'Attendez la fin, ou annulez. Cette opération n’a pas été lancée.',
        )
      : words(
          `${target} est occupé : Thinstick y travaille encore, peut-être dans une autre fenêtre.`,
          'Attendez la fin, ou annulez. Rien d’autre n’a été lancé.',
        ),
  'job-gone': () =>
    words(
      'Cette opération a été fermée, peut-être dans un autre onglet ; son rapport n’existe plus.',
      'Ses clés sont telles qu’elles étaient à la fin de l’opération.',
    ),
  'not-built': ({ target }) =>
    words(
      `${target} n’a pas été créé par la dernière opération.`,
      'Choisissez une clé qui vient d’être créée. L’opération a peut-être été fermée dans un autre onglet.',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${path} dans ${image} est un dossier.` : `Il n’y a pas de fichier ${path} dans ${image}.`,
      folder ? 'Indiquez un fichier qu’il contient.' : 'Regardez à nouveau quels fichiers existent.',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(
          `${problem.path} existe déjà. Rien n’a été enregistré.`,
          'Choisissez un autre nom, ou supprimez le fichier existant.',
        )
      : words(
          `Le fichier n’a pas pu être enregistré sous ${problem.path} : ${cause(problem.cause)}.`,
          'Libérez de la place à cet endroit ou choisissez un autre dossier, puis enregistrez-le de nouveau.',
        ),
  'report-not-saved': problem =>
    words(
      `Le rapport n’a pas pu être enregistré sous ${problem.path} : ${cause(problem.cause)}.`,
      'Libérez de la place à cet endroit ou choisissez un autre dossier, puis enregistrez-le de nouveau.',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(
            `Annulé. ${target} n’a pas de table des partitions.`,
            'Réinitialisez la clé de nouveau ; ce qu’elle contenait auparavant est perdu.',
          )
        : words(
            `Annulé. ${target} ne démarre pas : il n’y a pas de table des partitions.`,
            'Recréez la clé ; ce qu’elle contenait auparavant est perdu.',
          )
      : words(`Annulé. ${target} est inchangé.`, 'Vous pouvez recommencer à tout moment.'),
  usage: ({ message }) => words(said(message), `Revenez en arrière et choisissez de nouveau. ${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `Thinstick lui-même a rencontré une erreur : ${cause(problem.cause)}.`,
      problem.log === null
        ? 'Veuillez le signaler en précisant ce que vous faisiez ; avec THINSTICK_DEBUG=1 dans l’environnement, il affiche où l’erreur s’est produite.'
        : `Veuillez le signaler en précisant ce que vous faisiez, et joindre le fichier ${problem.log}, qui indique où l’erreur s’est produite.`,
    ),
}
