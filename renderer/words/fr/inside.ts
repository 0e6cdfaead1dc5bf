import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'Telle que créée, à part ce qu’ESXi y conserve.',
  changed: 'Ce qu’ESXi a modifié',
  byEsxi: 'modifié par ESXi',
  written: (path, when) => `${path} : écrit (${when})`,
  added: (path, when) => `${path} : nouveau, écrit (${when})`,
  configLine: (path, line) => `${path} : ${line}`,
  otherBank: slot => `Le chargeur de VMware lance la banque de démarrage de p${slot}.`,
  partition: slot => `Partition p${slot}`,
  live: 'la banque de démarrage que lance le chargeur de VMware',
  unread: 'Impossible de lister ses fichiers.',
  empty: 'Aucun fichier.',
  save: 'Enregistrer',
  saveAs: path => `Enregistrer ${path}`,
  explained: path => `${path}, ligne par ligne`,
  line: 'Ligne',
  meaning: 'Signification',
}
