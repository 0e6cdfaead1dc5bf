import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = 'Nichts wurde geschrieben.'

const GET_AGAIN =
  'Besorgen Sie die Datei noch einmal, oder vergleichen Sie ihre Prüfsumme mit der, die an der Quelle angegeben ist.'

const UNSOUND_ADVICE =
  'Besorgen Sie das Image noch einmal. Wenn Sie wissen, dass der Schaden nichts ausmacht, nehmen Sie ihn im Überblick hin.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} besteht die eigene Prüfung nicht: ${cause(damage.cause)}.`
    : `Die MD5-Summe von ${damage.file} ist ${damage.actual}, auf der CD steht ${damage.expected}.`

const LAYERS = {
  iso: 'Die ISO-9660-CD',
  gzip: 'Die gzip-Schicht',
  bzip2: 'Die bzip2-Schicht',
  xz: 'Die xz-Schicht',
  zstd: 'Die Zstandard-Schicht',
  zip: 'Das ZIP-Archiv',
  tar: 'Das tar-Archiv',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(
      `${problem.image} kann nicht gelesen werden: ${cause(problem.cause)}.`,
      'Prüfen Sie den Namen und ob Sie die Datei lesen dürfen.',
    ),
  'image-not-esxi': ({ what, advice }) => words(`Das ist kein ESXi-Image, sondern ${said(what)}.`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `Das Image endet nach ${format.count(size)} Byte, ${part} reicht aber bis Byte ${format.count(needed)}.`,
      'Der Download oder die Kopie ist unvollständig. Besorgen Sie das Image noch einmal.',
    ),
  'image-damaged': problem =>
    words(
      `Das Image ist beschädigt, in ${problem.part}: ${cause(problem.cause)}.`,
      'Besorgen Sie das Image noch einmal, oder vergleichen Sie seine Prüfsumme mit der, die an der Quelle angegeben ist.',
    ),
  'archive-damaged': problem =>
    words(`${LAYERS[problem.layer]} in ${problem.image} ist beschädigt: ${cause(problem.cause)}.`, GET_AGAIN),
  'archive-refused': problem =>
    words(
      `${LAYERS[problem.layer]} in ${problem.image} wird abgelehnt: ${cause(problem.cause)}.`,
      `So kommt kein ESXi-Image. Wählen Sie eine Installations-ISO von ESXi 3.5 bis 4.1 oder deren Festplatten-Image (.dd). ${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `Das Image ist beschädigt, deshalb hat ${target} keine Partitionstabelle bekommen und bootet nicht. ${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `Das Image ist beschädigt, vielleicht auch der Teil, den ein Stick braucht. ${damageSentence(damage)}`,
          `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `Der Teil von ${problem.image}, den ein Stick braucht, konnte nicht nach ${problem.folder} entpackt werden: ${cause(problem.cause)}.`,
      `Schaffen Sie dort Platz, oder geben Sie mit XDG_CACHE_HOME einen anderen Ordner an. ${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) =>
    words(`Abgebrochen, während ${image} entpackt wurde.`, 'Sie können es jederzeit wieder wählen.'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `In p${slot} dieses Images ist keine Boot-Bank${reason ? `. ${said(reason)}` : ': Es hat keine solche Partition.'}`,
      `Wählen Sie ${banks.map(bank => `p${bank}`).join(' oder ')}, oder überlassen Sie die Wahl Thinstick. ${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `Der Name „${label}“ ist zugleich der 8.3-Name der Datei ${file}. Der Loader von VMware vergleicht nur diese elf Zeichen, hielte also den Namen für die Datei und bliebe stehen.`,
      `Wählen Sie einen anderen Namen. ${NOTHING_WRITTEN}`,
    ),
}
