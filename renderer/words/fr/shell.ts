import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: 'Image', stick: 'Clé', review: 'Résumé', build: 'Création', done: 'Fin' },
  language: 'Langue',
  back: 'Retour',
  starting: 'Démarrage de Thinstick',
  elsewhere: {
    running: 'Une opération a été lancée dans une autre fenêtre.',
    ended: 'Une opération s’est terminée dans une autre fenêtre.',
    show: 'Afficher',
  },
  lost: {
    title: 'La connexion à Thinstick est perdue',
    retrying: attempt => `Nouvelle tentative de connexion, nº ${attempt}.`,
    gaveUp: attempts =>
      attempts === 0
        ? 'Thinstick ne reconnaît plus cette page.'
        : `${format.plural(attempts, { one: 'tentative de connexion a échoué', other: 'tentatives de connexion ont échoué' })}.`,
    advice:
      'Vérifiez que Thinstick s’exécute toujours là où vous l’avez lancé. S’il s’est arrêté, relancez-le et ouvrez l’adresse qu’il affiche : cette page appartient à l’ancienne session.',
    building: 'Une clé était en cours de création. Cette page ne peut pas savoir si c’est toujours le cas.',
    since: at => `Dernières nouvelles à ${format.time(at)}.`,
    lastKnown: progress => (progress === '' ? 'On n’en sait pas plus.' : `Dernier état connu : ${progress}`),
    kept: 'Vos choix sont conservés.',
    stick:
      'Laissez la clé branchée jusqu’à ce que vous le sachiez. La table des partitions est écrite en dernier : une clé inachevée ne démarre donc pas.',
    again: 'Réessayer maintenant',
    call: {
      message: 'La connexion à Thinstick a été perdue avant sa réponse.',
      advice: 'Recommencez une fois la connexion rétablie.',
    },
  },
  windowFailed: cause => ({
    message: `La fenêtre elle-même a rencontré une erreur : ${cause}.`,
    advice: 'Rechargez-la. Si cela se reproduit, veuillez le signaler en précisant ce que vous faisiez.',
  }),
  details: 'Détails techniques',
  mends: {
    'another-image': 'Choisir une autre image',
    'open-again': 'Réessayer',
    'look-again': 'Regarder à nouveau',
    'other-sticks': 'Choisir une autre clé',
    'plan-again': 'Vérifier à nouveau',
    'usual-label': 'Utiliser le nom habituel',
    'usual-bank': 'Utiliser la banque de démarrage habituelle',
    'make-uuid': 'Créer un UUID VMware',
    'leave-out': 'Ne pas l’ajouter',
    'usual-options': 'Reprendre les options du noyau de l’image',
  },
  exact: 'Valeurs exactes',
}
