import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `${stick}, essayé dans QEMU`,
  starting: 'Mise en marche de la machine',
  screen: 'L’écran de la machine',
  picture: 'L’écran de la machine, en mode graphique',
  serial: 'Sortie série',
  running: seconds =>
    `En marche depuis ${seconds} s. Rien n’est écrit sur la clé ; tout est plus lent ici que sur un vrai ordinateur.`,
  ended: 'La machine s’est arrêtée.',
  stop: 'L’éteindre',
  close: 'Fermer',
}
