import type { DoneWords } from '../en/done.ts'
import { files, format } from './format.ts'

export const done: DoneWords = {
  verified: 'Créée et vérifiée',
  failed: 'Non créée',
  cancelled: 'Annulée',
  titles: {
    ready: 'Prête à démarrer',
    demo: 'La démo est créée et vérifiée',
    unbootable: 'Écrite et vérifiée, mais ne démarrera pas',
    failed: 'Non créée',
    cancelled: 'Annulée',
    unfinished: 'Inachevée',
  },
  all: {
    ready: count => `Les ${count} clés sont prêtes à démarrer`,
    demo: count => `Les ${count} clés sont créées et vérifiées`,
    unbootable: count => `Les ${count} clés sont écrites et vérifiées, mais ne démarreront pas`,
    failed: () => 'Non créées',
    cancelled: () => 'Annulées',
    unfinished: () => 'Inachevées',
  },
  outcomes: {
    ready: 'Créée et vérifiée ; prête à démarrer',
    demo: 'Créée et vérifiée ; affiche le message d’accueil, ne contient pas ESXi',
    unbootable: 'Écrite et vérifiée ; ne démarrera pas',
    failed: 'Non créée',
    cancelled: 'Annulée',
    unfinished: 'Inachevée',
  },
  readyLead:
    'Chaque octet a été relu et est conforme au plan. Branchez la clé sur l’ordinateur qui doit exécuter ESXi, et démarrez-le depuis l’USB.',
  cancelledWritten:
    'La clé ne démarre plus, et ce qu’elle contenait auparavant est perdu. Vous pouvez la recréer à tout moment.',
  cancelledBefore: 'Rien n’a été écrit : la clé est telle qu’elle était.',
  demoLead:
    'Affiche le message d’accueil au démarrage ; ne contient pas ESXi. Chaque octet a été relu et est conforme au plan.',
  mends: { 'make-uuid': 'Créer un UUID VMware', 'usual-bank': 'Utiliser la banque de démarrage habituelle' },
  short: {
    write: 'L’écriture a échoué à l’endroit marqué en rouge. La clé ne démarre pas.',
    read: 'La relecture a échoué à l’endroit marqué en rouge. La clé ne démarre pas.',
    flush: 'La clé n’a pas confirmé l’enregistrement de ses données. Ne vous fiez pas à son contenu.',
    differs: 'Ce qui est relu sur la clé n’est pas ce qui a été écrit. Elle ne démarre pas.',
    filesDiffer: (first, count, all) =>
      count === 1
        ? `Sur ${files(all)}, 1 n’est pas relu tel qu’il a été écrit : ${first}. La clé ne démarre pas.`
        : `Sur ${files(all)}, ${count} ne sont pas relus tels qu’ils ont été écrits, le premier étant ${first}. La clé ne démarre pas.`,
  },
  checks: { files: 'Fichiers', layout: 'Disposition', loader: 'Chargeur' },
  proof: 'Ce qui a été vérifié',
  more: (bytes, seconds) => `${format.bytes(bytes)} écrits et vérifiés en ${format.decimal(seconds, 1)} s`,
  path: 'Chemin',
  serial: 'Numéro de série',
  save: 'Enregistrer le rapport',
  expected: 'Attendu',
  found: 'Relu',
  tableEqual: 'La table relue est conforme au plan.',
  tableDiffers: 'La table diffère du plan.',
  allFiles: count =>
    `${format.plural(count, { one: 'fichier relu et identique à celui', other: 'fichiers relus et identiques à ceux' })} de l’image`,
  file: 'Fichier',
  size: 'Taille',
  sha: 'SHA-256, relu',
  modified: 'Modifié le',
  tryIt: 'Essayer',
  eject: 'Éjecter',
  ejected: 'La clé est éjectée : vous pouvez la débrancher.',
  another: 'En créer une autre',
  retry: 'Réessayer',
  retryFailed: count => (count === 1 ? 'Recréer celle qui a échoué' : `Recréer les ${count} qui ont échoué`),
  someBuilt: (built, all) =>
    `${built} ${format.form(built, { one: 'clé créée et vérifiée', other: 'clés créées et vérifiées' })} sur ${all}`,
  fileOk: 'vérifié',
  fileBad: 'diffère',
  saveAs: { html: 'Page web (HTML)', json: 'Pour des scripts (JSON)' },
  saved: path => `Enregistré sous ${path}`,
  greets: count =>
    `Les ${count} règles du BIOS, du chargeur de la démo et du chargeur de VMware sont toutes respectées.`,
  rulesHold: (count, unknown) =>
    unknown === 0
      ? `Les ${count} règles du BIOS et du chargeur de VMware sont toutes respectées.`
      : `Les ${count} règles du BIOS et du chargeur de VMware sont toutes respectées ; ${format.plural(unknown, { one: 'point ne peut', other: 'points ne peuvent' })} être connu${unknown < 2 ? '' : 's'} d’avance.`,
  rulesBroken: (broken, count) =>
    `Sur les ${count} règles du BIOS et du chargeur de VMware, ${broken} ${format.form(broken, { one: 'n’est pas respectée', other: 'ne sont pas respectées' })}.`,
  untold: 'Ce que seul un démarrage montrerait :',
  stage: 'Étape',
  time: 'Durée',
  speed: 'Débit',
}
