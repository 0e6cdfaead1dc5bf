import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'le chargeur de VMware ne trouve que des noms 8.3 faits de lettres, de chiffres et de caractères simples',
  'boot-cfg': () => 'boot.cfg est la liste d’après laquelle le chargeur trouve tout le reste',
  label: other => `le chargeur le prendrait pour le nom de volume « ${other} »`,
  folder: () => 'la banque de démarrage contient un dossier de ce nom',
  collides: other => `la banque de démarrage contient ${other}, et pour le chargeur c’est le même nom`,
  twice: () => 'un autre de vos fichiers porte ce nom',
  empty: () => 'il est vide, et le chargeur s’arrête sur un module vide',
  'too-large': () => 'aucun fichier d’une banque de démarrage n’est aussi grand',
  content: other => `le chargeur s’y arrêterait (${said(other)})`,
}

const ANOTHER_NAME = 'Donnez-lui un autre nom : 8 caractères au plus, et 3 au plus après un point.'
const ANOTHER_FILE = 'Procurez-vous de nouveau le fichier, ou choisissez-en un autre.'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg':
    'Thinstick la modifie pour vous : les nouveaux modules sont ajoutés à sa liste, et vous pouvez indiquer les options du noyau.',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: 'Retirez l’un des deux, ou donnez-lui un autre nom.',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => 'Les options du noyau se composent de lettres sans accents, de chiffres et de caractères simples',
  'too-long': excess =>
    `Les options du noyau dépassent de ${format.plural(excess, { one: 'caractère', other: 'caractères' })} la longueur permise`,
  'state-place': excess =>
    `La ligne bootstate serait repoussée de ${format.count(excess)} octets au-delà des 512 premiers, où le chargeur la cherche`,
  'too-large': excess => `Il dépasserait de ${format.count(excess)} octets ce que le chargeur en lit`,
  uneditable: () => 'Le chargeur lirait alors la liste des modules autrement',
}

const SHORTER = 'Raccourcissez les options du noyau, ou ajoutez moins de modules.'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: 'Saisissez-les sans autres caractères, sur une seule ligne.',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: 'Ce boot.cfg est inhabituel ; prenez une image où il est tel qu’ESXi l’écrit.',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file} ne peut pas être mis sur la clé sous le nom ${name} : ${FILE_FLAWS[why](other ?? '')}.`,
      `${FILE_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(
      `boot.cfg ne peut pas être modifié ainsi. ${CONFIG_FLAWS[why](excess)}.`,
      `${CONFIG_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'own-file-differs': ({ target, name }) =>
    words(
      `Votre fichier ${name} a changé pendant la création de ${target}. La clé n’est écrite qu’en partie, n’a pas de table des partitions et ne démarre pas.`,
      'Recréez la clé, et ne touchez pas au fichier avant la fin.',
    ),
}
