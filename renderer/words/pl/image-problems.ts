import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = 'Nic nie zostało zapisane.'

const GET_AGAIN = 'Pobierz plik ponownie albo porównaj jego sumę kontrolną z opublikowaną tam, skąd pochodzi.'

const UNSOUND_ADVICE =
  'Pobierz obraz ponownie. Jeśli wiadomo, że uszkodzenie nie ma znaczenia, można je zaakceptować w przeglądzie.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} nie przechodzi własnej kontroli integralności: ${cause(damage.cause)}.`
    : `Suma MD5 pliku ${damage.file} to ${damage.actual}, a na płycie podano ${damage.expected}.`

const LAYERS = {
  iso: 'płyta ISO 9660',
  gzip: 'dane gzip',
  bzip2: 'dane bzip2',
  xz: 'dane xz',
  zstd: 'dane Zstandard',
  zip: 'archiwum ZIP',
  tar: 'archiwum tar',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(
      `Nie można odczytać ${problem.image}: ${cause(problem.cause)}.`,
      'Sprawdź nazwę i uprawnienia do odczytu tego pliku.',
    ),
  'image-not-esxi': ({ what, advice }) => words(`To nie obraz ESXi, tylko ${said(what)}.`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `Obraz kończy się po ${format.plural(size, { one: 'bajcie', few: 'bajtach', many: 'bajtach' })}, a ${part} sięga do bajtu ${format.count(needed)}.`,
      'Obraz pobrano lub skopiowano nie w całości. Pobierz go ponownie.',
    ),
  'image-damaged': problem =>
    words(
      `Obraz jest uszkodzony w ${problem.part}: ${cause(problem.cause)}.`,
      'Pobierz obraz ponownie albo porównaj jego sumę kontrolną z opublikowaną tam, skąd pochodzi.',
    ),
  'archive-damaged': problem =>
    words(`${problem.image} jest uszkodzony (${LAYERS[problem.layer]}): ${cause(problem.cause)}.`, GET_AGAIN),
  'archive-refused': problem =>
    words(
      `${problem.image} nie jest przyjmowany (${LAYERS[problem.layer]}): ${cause(problem.cause)}.`,
      `Żaden obraz ESXi tak nie wygląda. Wybierz instalacyjny obraz ISO ESXi od 3.5 do 4.1 albo jego obraz dysku (.dd). ${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `Obraz jest uszkodzony, więc ${target} pozostał bez tablicy partycji i nie nadaje się do rozruchu. ${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `Obraz jest uszkodzony, być może także w części potrzebnej na pendrivie. ${damageSentence(damage)}`,
          `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `Nie udało się rozpakować potrzebnej części ${problem.image} do ${problem.folder}: ${cause(problem.cause)}.`,
      `Zwolnij tam miejsce albo ustaw XDG_CACHE_HOME na inny folder. ${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) =>
    words(`Anulowano podczas rozpakowywania ${image}.`, 'Można go wybrać ponownie w dowolnej chwili.'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `W p${slot} tego obrazu nie ma banku rozruchowego${reason ? `. ${said(reason)}` : ': nie ma takiej partycji.'}`,
      `Wybierz ${banks.map(bank => `p${bank}`).join(' lub ')} albo pozostaw wybór programowi Thinstick. ${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `Etykieta woluminu „${label}” jest zarazem nazwą 8.3 pliku ${file}. Program ładujący VMware porównuje tylko te jedenaście znaków, więc wziąłby etykietę za plik i się zatrzymał.`,
      `Wybierz inną etykietę. ${NOTHING_WRITTEN}`,
    ),
}
