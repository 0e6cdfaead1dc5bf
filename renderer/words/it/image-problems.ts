import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = 'Non è stato scritto nulla.'

const UNSOUND_ADVICE = 'Procurarsi di nuovo l’immagine. Se si sa che il danno è irrilevante, accettarlo nel riepilogo.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} non supera il proprio controllo di integrità: ${cause(damage.cause)}.`
    : `L’MD5 di ${damage.file} è ${damage.actual}, mentre il disco indica ${damage.expected}.`

const LAYERS = {
  iso: 'Il disco ISO 9660',
  gzip: 'Il contenuto gzip',
  bzip2: 'Il contenuto bzip2',
  xz: 'Il contenuto xz',
  zstd: 'Il contenuto Zstandard',
  zip: 'L’archivio ZIP',
  tar: 'L’archivio tar',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(
      `Impossibile leggere ${problem.image}: ${cause(problem.cause)}.`,
      'Controllare il nome e di avere il permesso di leggere il file.',
    ),
  'image-not-esxi': ({ what, advice }) => words(`Non è un’immagine ESXi, ma ${said(what)}.`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `L’immagine termina dopo ${format.count(size)} byte, ma ${part} arriva fino al byte ${format.count(needed)}.`,
      'Lo scaricamento o la copia è incompleta. Procurarsi di nuovo l’immagine.',
    ),
  'image-damaged': problem =>
    words(
      `L’immagine è danneggiata, in ${problem.part}: ${cause(problem.cause)}.`,
      'Procurarsi di nuovo l’immagine, o confrontare la sua somma di controllo con quella pubblicata all’origine.',
    ),
  'archive-damaged': problem =>
    words(
      `${LAYERS[problem.layer]} in ${problem.image} è danneggiato: ${cause(problem.cause)}.`,
      'Procurarsi di nuovo il file, o confrontare la sua somma di controllo con quella pubblicata all’origine.',
    ),
  'archive-refused': problem =>
    words(
      `${LAYERS[problem.layer]} in ${problem.image} viene rifiutato: ${cause(problem.cause)}.`,
      `Nessuna immagine ESXi si presenta così. Scegliere una ISO di installazione di ESXi da 3.5 a 4.1 o la sua immagine disco (.dd). ${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `L’immagine è danneggiata, quindi ${target} è rimasto senza tabella delle partizioni e non si avvia. ${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `L’immagine è danneggiata, e forse anche la parte che serve a una chiavetta. ${damageSentence(damage)}`,
          `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `Impossibile estrarre in ${problem.folder} la parte di ${problem.image} che serve a una chiavetta: ${cause(problem.cause)}.`,
      `Liberare spazio in quella posizione, o indicare un’altra cartella con XDG_CACHE_HOME. ${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) =>
    words(`Annullato durante l’estrazione di ${image}.`, 'È possibile sceglierla di nuovo in qualsiasi momento.'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `Non c’è un banco di avvio in p${slot} di questa immagine${reason ? `. ${said(reason)}` : ', che non ha quella partizione.'}`,
      `Scegliere ${banks.map(bank => `p${bank}`).join(' o ')}, o lasciare la scelta a Thinstick. ${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `L’etichetta «${label}» è anche il nome 8.3 del file ${file}. Il loader di VMware confronta solo quegli undici caratteri, quindi scambierebbe l’etichetta per il file e si fermerebbe.`,
      `Scegliere un’altra etichetta. ${NOTHING_WRITTEN}`,
    ),
}
