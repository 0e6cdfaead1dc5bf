import type { BuildWords } from '../en/build.ts'
import { amounts } from './amount.ts'
import { format } from './format.ts'

export const build: BuildWords = {
  title: image => `Écriture de ${image}`,
  cancel: 'Annuler',
  cancelling: 'Arrêt en cours',
  stages: {
    unpack: 'Décompression',
    prepare: 'Préparation',
    'partition table': 'Table des partitions',
    'boot sectors': 'Secteurs de démarrage',
    'boot bank': 'Banque de démarrage',
    'file system': 'Système de fichiers',
    backup: 'Sauvegarde',
    verify: 'Vérification',
    'image check': 'Contrôle de l’image',
    finish: 'Finalisation',
  },
  waiting: 'La clé va être ouverte ; votre système demandera peut-être une autorisation',
  doing: {
    unpack: 'Décompression de l’image',
    prepare: 'Préparation de la clé',
    'partition table': 'Préparation de la clé',
    'boot sectors': 'Écriture de la partition de démarrage',
    'boot bank': 'Écriture de la banque de démarrage',
    'file system': 'Écriture du système de fichiers',
    backup: 'Lecture de la clé',
    verify: 'Relecture de l’ensemble',
    'image check': 'Tout est écrit et comparé ; lecture du reste de l’image, jusqu’à sa somme de contrôle',
    finish: 'Écriture de la table des partitions',
  },
  several: (left, all) => (left === all ? `Création de ${all} clés` : `Création de ${left} clés sur ${all}`),
  seconds: (seconds, digits) => `${format.decimal(seconds, digits)} s`,
  stageAt: (stage, amount) => `${stage} : ${amount}`,
  left: amounts.left,
  still: seconds => `aucune donnée depuis ${seconds} s`,
  stopping: 'Arrêt dès que la clé répond',
  stalled: seconds =>
    `Aucune donnée n’a circulé depuis ${seconds} s. La clé est peut-être défaillante : patientez encore un peu, ou annulez.`,
  stalledStopping: seconds =>
    `La clé n’a pas répondu depuis ${seconds} s. Débranchez-la : cela met généralement fin à l’attente. Sinon, cessez d’attendre ; la clé est alors considérée comme un échec.`,
  unopened:
    'La clé n’a pas encore été ouverte, et rien n’y a été écrit. Fermez la demande d’autorisation de votre système, ou cessez d’attendre.',
  stopWaiting: 'Cesser d’attendre',
  more: 'Étapes et débit',
  whole: 'L’opération entière',
  figure: percent => `${percent} %`,
  rateChart: 'Débit au fil du temps',
  keep: 'Laissez cette fenêtre ouverte jusqu’à la fin.',
  keepRunning: 'L’opération continue sans cette page, tant que Thinstick s’exécute là où vous l’avez lancé.',
  percent: percent => `${percent} % terminés`,
  rates: (now, mean) => `${format.rate(now)} actuellement, ${format.rate(mean)} en moyenne`,
}
