import type { OtherJob, StickCondition } from '../../../app/problem/problem.ts'
import type { DriveIdentity } from '../../../app/target/drive-identity.ts'
import type { Refusal } from '../../../app/target/target-rules.ts'
import { type Words, wordingOf, words } from '../../../app/words/words.ts'
import type { StickProblemWords } from '../wordings.ts'
import { build } from './build.ts'
import { bytes as byteCount, format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { describeMismatches } from './mismatches.ts'
import { refusals } from './refusals.ts'
import { cause, said } from './said.ts'

const exact = (bytes: number): string => `${format.bytes(bytes)}, ${byteCount(bytes)}`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `, numer seryjny ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? 'został odłączony albo wymieniono nośnik, a jego nazwę mógł przejąć inny'
    : `było ${identity(reviewed)}, a jest ${identity(now)}`

/** What a failed job has left. */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: 'Nic nie zostało zapisane: wszystko jest jak wcześniej.',
  blanked:
    'Pierwszy sektor jest pusty, więc nie ma teraz partycji i rozruch się nie uda; nic więcej nie zostało zapisane.',
  'partly written': 'Zapis jest niepełny, nie ma tablicy partycji i rozruch się nie uda.',
  unknown:
    'Nie wiadomo, co teraz na nim jest: nie można na tym polegać, dopóki pendrive nie zostanie ponownie zapisany i sprawdzony.',
}

/** The same of a stick that was being restored, from which nobody expects that it boots. */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: 'Pierwszy sektor jest pusty, więc nie ma teraz partycji; nic więcej nie zostało zapisane.',
  'partly written': 'Zapis jest niepełny i nie ma tablicy partycji, więc na razie nie da się na nim nic zapisać.',
  unknown:
    'Nie wiadomo, co teraz na nim jest: nie można na tym polegać, dopóki pendrive nie zostanie ponownie przywrócony.',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = {
  build: 'zapisz ponownie',
  restore: 'przywróć ponownie',
  backup: 'wykonaj kopię ponownie',
} as const

const ACTIONS = {
  read: 'nie udało się odczytać',
  write: 'nie udało się zapisać',
  flush: 'brak potwierdzenia, że dane są zapisane',
} as const

const FILE_FAILURES = {
  deleted: 'plik usunięto',
  cut: 'plik ucięto',
  replaced: 'plik przeniesiono lub zastąpiono',
} as const

const LARGER = {
  'two-banks': 'dwóch banków rozruchowych tego obrazu',
  complete: 'całej zawartości tego obrazu: dwóch banków rozruchowych, zrzutu pamięci i store',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'Pendrive'} (${exact(size)}): dla ${layout ? LARGER[layout] : 'tego obrazu'} brakuje ${format.bytes(minimum - size)}.`,
      `Najmniejszy wystarczający pendrive: ${format.bytes(minimum)} (${byteCount(minimum)}). ${layout ? 'Układ z jednym bankiem rozruchowym wymaga mniej. ' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `Plan nie jest już ten, który przejrzano: był ${reviewed}, a jest ${now}.`,
      `Od tego czasu zmienił się obraz, pendrive lub wybór. Przejrzyj nowy plan. ${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `${problem.target} nie nadaje się do użycia: ${reasons.map(({ message }) => message).join('; ')}.`,
      `${reasons.map(({ advice }) => advice).join(' ')} ${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} to już nie ten dysk, który był w przeglądzie: ${howChanged(reviewed, now)}.`,
      `Odłącz go, sprawdź, który to pendrive, i wybierz ponownie. ${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `Nie można otworzyć ${problem.target}: ${cause(problem.cause)}.`,
      `Sprawdź nazwę i uprawnienia do zapisu. ${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `Zapis na ${target} wymaga uprawnień administratora, a ten system nie ma okna, które mogłoby o nie poprosić.`,
      `Uruchom w terminalu, gdzie poprosi o nie sudo, tylko na czas zapisu: ${command} . ${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `Wszystko na ${target} (${exact(size)}) zostałoby wymazane, a nikt tego nie potwierdził.`,
      `Przejrzyj plan i naciśnij ostatni przycisk. ${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${problem.target}: ${ACTIONS[problem.action]}${problem.action === 'flush' ? '' : `, LBA ${format.count(problem.lba)}`} (etap: ${build.stages[problem.stage]}): ${cause(problem.cause)}. ${leftBy(problem.job, problem.condition)}`,
      `Odłącz pendrive, podłącz go i ${AGAIN[problem.job ?? 'build']}; jeśli znów się nie uda, ${problem.job === undefined ? 'spróbuj z innym pendrive’em' : 'pendrive jest prawdopodobnie zużyty'}.`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} nie odpowiada (etap: ${build.stages[stage]}); oczekiwanie przerwano po ${format.count(seconds)} s. ${LEFT[condition]}`,
      'Odłącz pendrive i spróbuj z innym. Jeśli i ten nie odpowie, spróbuj z innym portem USB.',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(
          `${target}: nie udało się ukończyć, dysk, na którym jest plik, jest pełny.`,
          'Zwolnij miejsce albo wybierz inne i spróbuj ponownie.',
        )
      : words(
          `${target}: ${FILE_FAILURES[reason]} podczas ${job === 'restore' ? 'przywracania' : 'zapisu'}.`,
          'Spróbuj ponownie i nie ruszaj pliku, dopóki wszystko się nie skończy.',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `${target}: sprawdzanie nie powiodło się. ${describeMismatches(mismatches, files)} ${leftBy(job, condition)}`,
      'Pendrive jest prawdopodobnie zużyty; spróbuj z innym. Nic więcej na tym komputerze nie zostało naruszone.',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} nie zgadza się z tym obrazem. ${describeMismatches(mismatches, files)}`,
      'Zapisz pendrive ponownie albo wybierz obraz, z którego powstał.',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} zgadza się z tym obrazem, ale rozruch się nie uda. ${reasons.map(said).join(' ')}`,
      imageToo ? 'Sam obraz też by się nie uruchomił: wybierz inny.' : 'Zapisz pendrive ponownie.',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} nie jest sprawnym pendrive’em z ESXi. ${reasons.map(said).join(' ')}`,
      'Zapisz pendrive ponownie. Jeśli są na nim potrzebne ustawienia, najpierw wykonaj kopię zapasową.',
    ),
  'stick-unreadable': problem =>
    words(
      `Nie można wypróbować ${problem.target}: ${cause(problem.cause)}.`,
      problem.rights
        ? 'Odczyt wymaga uprawnień administratora, a to okno ich nie ma. Pendrive jest taki, jak go zapisano; wypróbuj go na prawdziwym komputerze.'
        : 'Sprawdź, czy jest podłączony.',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'Pendrive jest próbowany w QEMU, programie, który udaje komputer, a ten nie jest zainstalowany.',
      `Zainstaluj go: ${hint}. Sam pendrive się nie zmienił.`,
    ),
  'machine-failed': problem =>
    words(
      `QEMU nie uruchomił się z ${problem.target}: ${cause(problem.cause)}.`,
      'Sam pendrive się nie zmienił; wypróbuj go na prawdziwym komputerze.',
    ),
  'eject-failed': problem =>
    words(
      `Nie udało się wysunąć ${problem.target}: ${cause(problem.cause)}.`,
      'Zamknij to, co go używa, i wysuń ponownie. Wszystko, co zapisano, jest na nim bezpieczne.',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words('Trwa już zapis pendrive’a.', 'Poczekaj, aż się skończy, albo go anuluj. Tego zadania nie rozpoczęto.')
      : words(
          `${target}: Thinstick jeszcze na nim pracuje, być może w innym oknie.`,
          'Poczekaj, aż skończy, albo anuluj. Nic więcej nie rozpoczęto.',
        ),
  'job-gone': () =>
    words(
      'To zadanie zostało zamknięte, być może w innej karcie, więc jego raportu już nie ma.',
      'Pendrive’y są takie, jakie były na jego końcu.',
    ),
  'not-built': ({ target }) =>
    words(
      `${target}: nie zapisano w ostatnim zadaniu.`,
      'Wybierz pendrive, który właśnie zapisano. Być może zadanie zamknięto w innej karcie.',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${path} w ${image} to folder.` : `W ${image} nie ma pliku ${path}.`,
      folder ? 'Podaj plik w tym folderze.' : 'Sprawdź jeszcze raz, jakie są pliki.',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(`${problem.path} już istnieje. Nic nie zapisano.`, 'Wybierz inną nazwę albo usuń istniejący plik.')
      : words(
          `Nie udało się zapisać pliku jako ${problem.path}: ${cause(problem.cause)}.`,
          'Zwolnij tam miejsce albo wybierz inny folder i zapisz ponownie.',
        ),
  'report-not-saved': problem =>
    words(
      `Nie udało się zapisać raportu jako ${problem.path}: ${cause(problem.cause)}.`,
      'Zwolnij tam miejsce albo wybierz inny folder i zapisz ponownie.',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(
            `Anulowano. Na ${target} nie ma tablicy partycji.`,
            'Przywróć pendrive ponownie; jego poprzedniej zawartości już nie ma.',
          )
        : words(
            `Anulowano. ${target} nie nadaje się do rozruchu: nie ma tablicy partycji.`,
            'Zapisz pendrive ponownie; jego poprzedniej zawartości już nie ma.',
          )
      : words(`Anulowano. ${target}: nic się nie zmieniło.`, 'Można zacząć ponownie w dowolnej chwili.'),
  usage: ({ message }) => words(said(message), `Wróć i wybierz ponownie. ${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `Błąd samego programu Thinstick: ${cause(problem.cause)}.`,
      problem.log === null
        ? 'Prosimy to zgłosić i opisać, co było robione; z THINSTICK_DEBUG=1 w środowisku Thinstick wypisuje miejsce błędu.'
        : `Prosimy to zgłosić, opisać, co było robione, i dołączyć plik ${problem.log}, w którym jest miejsce błędu.`,
    ),
}
