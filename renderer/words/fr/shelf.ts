import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: 'Continuer avec la clé suivante',
  title: 'Une clé après l’autre',
  opening: 'Préparation de la clé suivante',
  waiting: 'Branchez la clé suivante. Elle est présentée avant que rien n’y soit effacé.',
  unusable: name => `${name} ne peut pas être utilisé.`,
  number: number => `Clé nº ${format.count(number)}.`,
  again: number => `Une clé portant ce numéro de série a déjà été créée : la nº ${format.count(number)}.`,
  count: verified => `Créées et vérifiées : ${format.count(verified)}`,
  countFailed: (verified, failed) =>
    `Créées et vérifiées : ${format.count(verified)}, non créées : ${format.count(failed)}`,
  skip: 'Ne pas y toucher',
  end: 'Terminer',
  save: 'Enregistrer la liste',
  saveAs: { csv: 'Tableau (CSV)' },
  column: 'Clé',
  result: 'Résultat',
}
