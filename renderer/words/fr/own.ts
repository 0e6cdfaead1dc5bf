import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: 'Vos propres fichiers',
  hint: 'Chacun prend la place du fichier du même nom 8.3, ou se charge comme un nouveau module.',
  add: 'Ajouter un fichier',
  name: 'Nom sur la clé',
  added: 'nouveau',
  replaced: 'à la place de celui de l’image',
  newFile: bytes => `nouveau, ${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(bytes)} au lieu de ${format.bytes(imageBytes)}`,
  options: 'Options du noyau',
  optionsHint: 'Ce que boot.cfg transmet au noyau',
  differs: 'Ce qui diffère de l’image',
  before: 'avant',
  after: 'maintenant',
  among: count => `dont les vôtres : ${format.count(count)}`,
}
