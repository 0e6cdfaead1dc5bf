import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'VMwares Loader findet nur 8.3-Namen aus Buchstaben, Ziffern und einfachen Zeichen',
  'boot-cfg': () => 'boot.cfg ist die Liste, nach der der Loader alles andere findet',
  label: other => `der Loader hielte den Datenträgernamen „${other}“ dafür`,
  folder: () => 'in der Boot-Bank gibt es einen Ordner dieses Namens',
  collides: other => `in der Boot-Bank gibt es ${other}, und für den Loader ist das derselbe Name`,
  twice: () => 'eine andere eigene Datei hat diesen Namen',
  empty: () => 'sie ist leer, und bei einem leeren Modul hält der Loader an',
  'too-large': () => 'so groß ist keine Datei einer Boot-Bank',
  content: other => `der Loader würde bei ihr anhalten (${said(other)})`,
}

const ANOTHER_NAME = 'Geben Sie ihr einen anderen Namen: bis zu 8 Zeichen, und bis zu 3 nach einem Punkt.'
const ANOTHER_FILE = 'Besorgen Sie die Datei neu, oder wählen Sie eine andere.'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg':
    'Thinstick bearbeitet sie für Sie: Neue Module kommen in ihre Liste, und die Optionen des Kernels lassen sich angeben.',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: 'Lassen Sie eine der beiden weg, oder geben Sie ihr einen anderen Namen.',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const bytes = (excess: number): string => `${format.count(excess)} Byte`

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => 'Die Optionen des Kernels bestehen aus Buchstaben ohne Akzente, Ziffern und einfachen Zeichen',
  'too-long': excess => `Die Optionen des Kernels sind um ${format.count(excess)} Zeichen zu lang`,
  'state-place': excess =>
    `Die Zeile bootstate würde um ${bytes(excess)} aus den ersten 512 geschoben, wo der Loader sie sucht`,
  'too-large': excess => `Sie würde um ${bytes(excess)} größer, als der Loader sie liest`,
  uneditable: () => 'Der Loader würde die Liste der Module dann anders lesen',
}

const SHORTER = 'Kürzen Sie die Optionen des Kernels, oder fügen Sie weniger Module hinzu.'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: 'Geben Sie sie ohne andere Zeichen ein, in einer Zeile.',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: 'Diese boot.cfg ist ungewöhnlich; nehmen Sie ein Image, in dem sie so ist, wie ESXi sie schreibt.',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file} kann nicht als ${name} auf den Stick: ${FILE_FLAWS[why](other ?? '')}.`,
      `${FILE_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(
      `So kann boot.cfg nicht geändert werden. ${CONFIG_FLAWS[why](excess)}.`,
      `${CONFIG_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'own-file-differs': ({ target, name }) =>
    words(
      `Ihre eigene Datei ${name} hat sich geändert, während ${target} erstellt wurde. Der Stick ist nur zum Teil beschrieben, hat keine Partitionstabelle und bootet nicht.`,
      'Erstellen Sie ihn noch einmal, und lassen Sie die Datei in Ruhe, bis er fertig ist.',
    ),
}
