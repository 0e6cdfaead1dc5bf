import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { format } from './format.ts'

/** Proposizioni sull’unità, in minuscolo e senza punto; il consiglio è una frase. */
export const refusals: RefusalWords = {
  system: () => words('contiene questo sistema', 'Scegliere una chiavetta rimovibile.'),
  'no-disk': () => words('è un file che contiene qualcosa di diverso da un’immagine disco', 'Scegliere un altro nome.'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('non è consentito scrivere in questo file', 'Consentirlo, o scegliere un altro nome.')
      : words('è in sola lettura', 'Spostare il blocco della chiavetta, o sceglierne un’altra.'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `i suoi settori logici sono di ${format.count(logicalSectorSize)} byte, e questa struttura ne richiede 512`,
      'Scegliere una chiavetta con settori da 512 byte.',
    ),
  partition: ({ drive }) => words(`è una partizione di ${drive}`, `Se si intende l’intera unità, indicare ${drive}.`),
  'holds-image': () =>
    words('contiene l’immagine da scrivere', 'Copiare l’immagine altrove, o scegliere un’altra destinazione.'),
  mounted: ({ paths }) => words(`è montata in ${paths.join(', ')}`, 'Se è quella giusta, smontarla prima.'),
  'in-use': ({ holders }) =>
    words(`è in uso da ${holders.join(', ')}`, 'Se è quella giusta, fermare prima ciò che la usa.'),
  internal: ({ bus }) =>
    words(`è integrata${bus ? ` (${bus})` : ''}, non rimovibile`, 'Scegliere una chiavetta rimovibile.'),
  'too-large': ({ size }) =>
    words(
      `con ${format.bytes(size)} è più grande di una chiavetta`,
      'Se è quella giusta, tornare indietro e selezionarla di nuovo; verrà chiesto di digitarne il nome.',
    ),
  'too-small': ({ size, minimum }) =>
    words(
      `le mancano ${format.bytes(minimum - size)} per questa immagine`,
      `La chiavetta più piccola adatta è da ${format.bytes(minimum)} (${format.count(minimum)} byte).`,
    ),
}
