import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `${stick}, in QEMU ausprobiert`,
  starting: 'Die Maschine wird eingeschaltet',
  screen: 'Der Bildschirm der Maschine',
  picture: 'Der Bildschirm der Maschine, im Grafikmodus',
  serial: 'Serielle Ausgabe',
  running: seconds =>
    `Seit ${seconds} s eingeschaltet. Auf den Stick wird nichts geschrieben; hier ist es langsamer als in einem echten Computer.`,
  ended: 'Die Maschine hat angehalten.',
  stop: 'Ausschalten',
  close: 'Schließen',
}
