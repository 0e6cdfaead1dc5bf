import { words } from '../../../app/words/words.ts'
import type { ToolProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { cause } from './said.ts'

const VOLUMES = { fat16: 'ein FAT16-Volume', fat32: 'ein FAT32-Volume', exfat: 'ein exFAT-Volume' } as const

export const toolProblems: ToolProblemWords = {
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target} (${format.bytes(size)}) ist für ${VOLUMES[fileSystem]} zu ${size < minimum ? 'klein' : 'groß'}.`,
      `Wählen Sie ein anderes Dateisystem oder ein Laufwerk von ${format.bytes(minimum)} bis ${format.bytes(maximum)}. ${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': problem =>
    words(
      `Die Sicherung konnte nicht als ${problem.file} gespeichert werden: ${cause(problem.cause)}.`,
      'Schaffen Sie dort Platz, oder wählen Sie einen anderen Ordner, und sichern Sie dann noch einmal. Der Stick ist unverändert.',
    ),
  'backup-file-exists': ({ file }) =>
    words(`Die Datei ${file} gibt es schon.`, `Wählen Sie einen anderen Namen. ${NOTHING_WRITTEN}`),
  'backup-differs': ({ file }) =>
    words(
      `Die Sicherung wurde nach ${file} geschrieben, liest sich aber nicht so zurück, wie sie geschrieben wurde, und wurde deshalb entfernt.`,
      'Vielleicht ist die Festplatte defekt, auf die geschrieben wurde: Wählen Sie einen Ordner auf einer anderen. Der Stick ist unverändert.',
    ),
}
