import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `${stick}, in prova su QEMU`,
  starting: 'Accensione della macchina',
  screen: 'Lo schermo della macchina',
  picture: 'Lo schermo della macchina, in modalità grafica',
  serial: 'Uscita seriale',
  running: seconds =>
    `Accesa da ${seconds} s. Sulla chiavetta non viene scritto nulla; qui è più lenta che su un computer reale.`,
  ended: 'La macchina si è fermata.',
  stop: 'Spegnila',
  close: 'Chiudi',
}
