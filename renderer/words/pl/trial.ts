import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `${stick}: próba w QEMU`,
  starting: 'Włączanie maszyny',
  screen: 'Ekran maszyny',
  picture: 'Ekran maszyny w trybie graficznym',
  serial: 'Wyjście portu szeregowego',
  running: seconds =>
    `Włączona od ${seconds} s. Na pendrive nic nie jest zapisywane; tu działa wolniej niż na prawdziwym komputerze.`,
  ended: 'Maszyna się zatrzymała.',
  stop: 'Wyłącz',
  close: 'Zamknij',
}
