import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { format } from './format.ts'

/** Satzteile über das Laufwerk, klein und ohne Punkt; der Rat ist ein Satz. */
export const refusals: RefusalWords = {
  system: () => words('darauf ist dieses System', 'Wählen Sie einen Wechseldatenträger.'),
  'no-disk': () => words('es ist eine Datei, die kein Festplatten-Image enthält', 'Wählen Sie einen anderen Namen.'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('in diese Datei dürfen Sie nicht schreiben', 'Erlauben Sie es, oder wählen Sie einen anderen Namen.')
      : words('es ist schreibgeschützt', 'Schieben Sie den Schreibschutz zurück, oder wählen Sie einen anderen Stick.'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `seine logischen Sektoren haben ${format.count(logicalSectorSize)} Byte, und dieses Layout braucht 512`,
      'Wählen Sie einen Stick mit Sektoren von 512 Byte.',
    ),
  partition: ({ drive }) =>
    words(`es ist eine Partition von ${drive}`, `Wenn Sie das ganze Laufwerk meinen, nennen Sie ${drive}.`),
  'holds-image': () =>
    words(
      'darauf ist das Image, das geschrieben werden soll',
      'Kopieren Sie das Image woandershin, oder wählen Sie ein anderes Ziel.',
    ),
  mounted: ({ paths }) =>
    words(`es ist eingehängt unter ${paths.join(', ')}`, 'Hängen Sie es erst aus, wenn es das richtige ist.'),
  'in-use': ({ holders }) =>
    words(`es wird benutzt von ${holders.join(', ')}`, 'Beenden Sie erst, was es benutzt, wenn es das richtige ist.'),
  internal: ({ bus }) =>
    words(`es ist fest eingebaut${bus ? ` (${bus})` : ''}`, 'Wählen Sie einen Wechseldatenträger.'),
  'too-large': ({ size }) =>
    words(
      `${format.bytes(size)} sind mehr, als ein Stick hat`,
      'Gehen Sie zurück und haken Sie es noch einmal an, wenn Sie es meinen; Sie werden dann nach seinem Namen gefragt.',
    ),
  'too-small': ({ size, minimum }) =>
    words(
      `es ist für dieses Image um ${format.bytes(minimum - size)} zu klein`,
      `Der kleinste Stick, der reicht, hat ${format.bytes(minimum)} (${format.count(minimum)} Byte).`,
    ),
}
