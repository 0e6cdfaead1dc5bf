import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: 'Obraz', stick: 'Pendrive', review: 'Przegląd', build: 'Zapis', done: 'Gotowe' },
  language: 'Język',
  back: 'Wstecz',
  starting: 'Uruchamianie Thinstick',
  elsewhere: {
    running: 'W innym oknie rozpoczęto zadanie.',
    ended: 'Zadanie w innym oknie zostało zakończone.',
    show: 'Pokaż',
  },
  lost: {
    title: 'Utracono połączenie z Thinstick',
    retrying: attempt => `Ponowna próba połączenia, numer ${attempt}.`,
    gaveUp: attempts =>
      attempts === 0
        ? 'Thinstick nie rozpoznaje już tej strony.'
        : `Nieudane próby ponownego połączenia: ${format.count(attempts)}.`,
    advice:
      'Sprawdź, czy Thinstick nadal działa tam, gdzie go uruchomiono. Jeśli nie, uruchom go ponownie i otwórz adres, który wyświetli: ta strona należy do poprzedniego uruchomienia.',
    building: 'Trwał zapis pendrive’a. Ta strona nie wie, czy nadal trwa.',
    since: at => `Ostatnia wiadomość o ${format.time(at)}.`,
    lastKnown: progress => (progress === '' ? 'Nic więcej nie wiadomo.' : `Ostatni znany stan: ${progress}`),
    kept: 'Dokonane wybory zostały zachowane.',
    stick:
      'Nie odłączaj pendrive’a, dopóki się to nie wyjaśni. Tablica partycji jest zapisywana na końcu, więc niedokończony pendrive się nie uruchomi.',
    again: 'Spróbuj teraz',
    call: {
      message: 'Połączenie z Thinstick zostało utracone, zanim nadeszła odpowiedź.',
      advice: 'Ponów, gdy połączenie wróci.',
    },
  },
  windowFailed: cause => ({
    message: `Błąd samego okna: ${cause}.`,
    advice: 'Wczytaj je ponownie. Jeśli to się powtórzy, prosimy to zgłosić i opisać, co było wtedy robione.',
  }),
  details: 'Szczegóły techniczne',
  mends: {
    'another-image': 'Wybierz inny obraz',
    'open-again': 'Otwórz ponownie',
    'look-again': 'Poszukaj ponownie',
    'other-sticks': 'Wybierz inny pendrive',
    'plan-again': 'Sprawdź ponownie',
    'usual-label': 'Użyj zwykłej etykiety',
    'usual-bank': 'Użyj zwykłego banku rozruchowego',
    'make-uuid': 'Utwórz VMware UUID',
    'leave-out': 'Pomiń ten plik',
    'usual-options': 'Użyj opcji jądra z obrazu',
  },
  exact: 'Dokładne liczby',
}
