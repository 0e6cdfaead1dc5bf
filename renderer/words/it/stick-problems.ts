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

const exact = (bytes: number): string => `${format.bytes(bytes)}, ${format.count(bytes)} byte`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `, numero di serie ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? 'è stata scollegata o il suo supporto è stato cambiato, e un’altra può averne preso il nome'
    : `era ${identity(reviewed)}, e ora è ${identity(now)}`

const LARGER = {
  'two-banks': 'due banchi di avvio di questa immagine',
  complete: 'tutta questa immagine, con due banchi di avvio, core dump e store',
} as const

/** Che cosa ha lasciato un’operazione non riuscita. */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: 'Non è stato scritto nulla: tutto è come prima.',
  blanked: 'Il primo settore è vuoto, quindi non ci sono più partizioni e nulla si avvia; non è stato scritto altro.',
  'partly written': 'È scritta solo in parte, non ha una tabella delle partizioni e non si avvia.',
  unknown: 'Il suo contenuto attuale non è noto: non farvi affidamento finché non sarà ricreata e verificata.',
}

/** Lo stesso dopo un ripristino, da cui nessuno si aspetta l’avvio. */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: 'Il primo settore è vuoto, quindi non ci sono più partizioni; non è stato scritto altro.',
  'partly written':
    'È scritta solo in parte e non ha una tabella delle partizioni, quindi non vi si può ancora salvare nulla.',
  unknown: 'Il suo contenuto attuale non è noto: non farvi affidamento finché non sarà ripristinata di nuovo.',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = {
  build: 'ricrearla',
  restore: 'ripristinarla di nuovo',
  backup: 'ripetere il backup',
} as const

const FAILED = {
  read: (target: string) => `Impossibile leggere ${target}`,
  write: (target: string) => `Impossibile scrivere su ${target}`,
  flush: (target: string) => `${target} non ha confermato il salvataggio dei dati`,
} as const

const FILE_FAILURES = {
  deleted: 'è stato eliminato',
  cut: 'è stato accorciato',
  replaced: 'è stato spostato o sostituito',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'Una chiavetta'} (${exact(size)}): mancano ${format.bytes(minimum - size)} per ${layout ? LARGER[layout] : 'questa immagine'}.`,
      `La chiavetta più piccola adatta è da ${format.bytes(minimum)} (${format.count(minimum)} byte). ${layout ? 'La struttura dell’articolo, con un solo banco di avvio, richiede meno. ' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `Il piano non è più quello del riepilogo: era ${reviewed} e ora è ${now}.`,
      `L’immagine, la chiavetta o una scelta è cambiata nel frattempo. Rivedere il nuovo piano. ${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `${problem.target} non è ammesso: ${reasons.map(({ message }) => message).join('; ')}.`,
      `${reasons.map(({ advice }) => advice).join(' ')} ${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} non è più l’unità del riepilogo: ${howChanged(reviewed, now)}.`,
      `Scollegarla, controllare di quale chiavetta si tratta, poi scegliere di nuovo. ${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `Impossibile aprire ${problem.target}: ${cause(problem.cause)}.`,
      `Controllare il nome e di avere il permesso di scrivervi. ${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `Per scrivere su ${target} occorrono diritti di amministratore, e questo sistema non ha una finestra di dialogo per chiederli.`,
      `Avviare l’operazione in un terminale, dove sudo può chiederli, per la sola scrittura: ${command} . ${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `Tutto il contenuto di ${target} (${exact(size)}) verrebbe cancellato, e nessuno lo ha approvato.`,
      `Controllare il riepilogo, poi usare l’ultimo pulsante. ${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${FAILED[problem.action](problem.target)}${problem.action === 'flush' ? '' : `, a LBA ${format.count(problem.lba)}`} (fase: ${build.stages[problem.stage]}): ${cause(problem.cause)}. ${leftBy(problem.job, problem.condition)}`,
      `Scollegare la chiavetta, ricollegarla e ${AGAIN[problem.job ?? 'build']}; se fallisce di nuovo, ${problem.job === undefined ? 'provare con un’altra' : 'è probabilmente usurata'}.`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} non risponde più (fase: ${build.stages[stage]}); tentativo abbandonato dopo ${format.count(seconds)} s. ${LEFT[condition]}`,
      'Scollegare la chiavetta e provarne un’altra. Se nemmeno quella risponde, provare un’altra porta USB.',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(
          `Impossibile completare ${target}: il disco su cui si trova è pieno.`,
          'Liberare spazio o scegliere un’altra posizione, poi ripetere.',
        )
      : words(
          `${target} ${FILE_FAILURES[reason]} durante ${job === 'restore' ? 'il ripristino' : 'la creazione'}.`,
          'Ripetere, e non toccare il file fino al termine.',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `La verifica di ${target} non è riuscita. ${describeMismatches(mismatches, files)} ${leftBy(job, condition)}`,
      'La chiavetta è probabilmente usurata; provarne un’altra. Su questo computer non è stato toccato altro.',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} non corrisponde a questa immagine. ${describeMismatches(mismatches, files)}`,
      'Ricreare la chiavetta, o scegliere l’immagine da cui è stata creata.',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} corrisponde a questa immagine, ma non si avvierebbe. ${reasons.map(said).join(' ')}`,
      imageToo ? 'Neanche l’immagine stessa si avvierebbe: sceglierne un’altra.' : 'Ricreare la chiavetta.',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} non è una chiavetta ESXi integra. ${reasons.map(said).join(' ')}`,
      'Ricreare la chiavetta. Se contiene impostazioni che servono ancora, farne prima un backup.',
    ),
  'stick-unreadable': problem =>
    words(
      `Impossibile provare ${problem.target}: ${cause(problem.cause)}.`,
      problem.rights
        ? 'Per leggere la chiavetta occorrono diritti di amministratore, che questa finestra non ha. La chiavetta è come è stata creata; provarla su un computer reale.'
        : 'Controllare che sia ancora collegata.',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'Una chiavetta si prova in QEMU, un programma che fa le veci di un PC e che non è installato.',
      `Installarlo con ${hint}. La chiavetta stessa è invariata.`,
    ),
  'machine-failed': problem =>
    words(
      `QEMU non si è avviato da ${problem.target}: ${cause(problem.cause)}.`,
      'La chiavetta stessa è invariata; provarla su un computer reale.',
    ),
  'eject-failed': problem =>
    words(
      `Impossibile espellere ${problem.target}: ${cause(problem.cause)}.`,
      'Chiudere ciò che la usa, poi espellerla di nuovo. Ciò che è stato creato è salvato in modo sicuro.',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words(
          'È già in corso la creazione di una chiavetta.',
          'Attendere che finisca, o annullarla. Questa operazione non è stata avviata.',
        )
      : words(
          `${target} è in uso: Thinstick ci sta ancora lavorando, forse in un’altra finestra.`,
          'Attendere che finisca, o annullare. Non è stato avviato altro.',
        ),
  'job-gone': () =>
    words(
      'Questa operazione è stata chiusa, forse in un’altra scheda, quindi il suo rapporto non c’è più.',
      'Le sue chiavette sono come erano al termine dell’operazione.',
    ),
  'not-built': ({ target }) =>
    words(
      `${target} non è stato creato dall’ultima operazione.`,
      'Scegliere una chiavetta appena creata. L’operazione potrebbe essere stata chiusa in un’altra scheda.',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${path} in ${image} è una cartella.` : `In ${image} non c’è alcun file ${path}.`,
      folder ? 'Indicare un file che contiene.' : 'Guardare di nuovo quali file ci sono.',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(
          `${problem.path} esiste già. Non è stato salvato nulla.`,
          'Scegliere un altro nome, o rimuovere il file esistente.',
        )
      : words(
          `Impossibile salvare il file come ${problem.path}: ${cause(problem.cause)}.`,
          'Liberare spazio in quella posizione o scegliere un’altra cartella, poi salvarlo di nuovo.',
        ),
  'report-not-saved': problem =>
    words(
      `Impossibile salvare il rapporto come ${problem.path}: ${cause(problem.cause)}.`,
      'Liberare spazio in quella posizione o scegliere un’altra cartella, poi salvarlo di nuovo.',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(
            `Annullato. ${target} non ha una tabella delle partizioni.`,
            'Ripristinare di nuovo la chiavetta; il contenuto precedente è andato perso.',
          )
        : words(
            `Annullato. ${target} non si avvia: non ha una tabella delle partizioni.`,
            'Ricreare la chiavetta; il contenuto precedente è andato perso.',
          )
      : words(`Annullato. ${target} è invariato.`, 'È possibile ricominciare in qualsiasi momento.'),
  usage: ({ message }) => words(said(message), `Tornare indietro e scegliere di nuovo. ${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `Errore interno di Thinstick: ${cause(problem.cause)}.`,
      problem.log === null
        ? 'Segnalare l’errore e che cosa si stava facendo; con THINSTICK_DEBUG=1 nell’ambiente viene mostrato dove si è verificato.'
        : `Segnalare l’errore e che cosa si stava facendo, e allegare il file ${problem.log}, che indica dove si è verificato.`,
    ),
}
