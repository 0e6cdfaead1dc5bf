import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'el cargador de VMware solo encuentra nombres 8.3 formados por letras, cifras y caracteres sencillos',
  'boot-cfg': () => 'boot.cfg es la lista por la que el cargador encuentra todo lo demás',
  label: other => `el cargador lo tomaría por la etiqueta de volumen «${other}»`,
  folder: () => 'en el banco de arranque hay una carpeta con ese nombre',
  collides: other => `en el banco de arranque está ${other}, y para el cargador es el mismo nombre`,
  twice: () => 'otro de los archivos propios tiene ese nombre',
  empty: () => 'está vacío, y el cargador se detiene en un módulo vacío',
  'too-large': () => 'ningún archivo de un banco de arranque es tan grande',
  content: other => `el cargador se detendría en él (${said(other)})`,
}

const ANOTHER_NAME = 'Póngale otro nombre: hasta 8 caracteres, y hasta 3 tras un punto.'
const ANOTHER_FILE = 'Consiga el archivo de nuevo o elija otro.'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg':
    'Thinstick lo modifica por sí mismo: los módulos nuevos se añaden a su lista, y se pueden indicar las opciones del kernel.',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: 'Quite uno de los dos o póngale otro nombre.',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => 'Las opciones del kernel se componen de letras sin acentos, cifras y caracteres sencillos',
  'too-long': excess =>
    `Las opciones del kernel sobrepasan en ${format.plural(excess, { one: 'carácter', other: 'caracteres' })} la longitud permitida`,
  'state-place': excess =>
    `La línea bootstate quedaría ${format.count(excess)} bytes más allá de los primeros 512, donde la busca el cargador`,
  'too-large': excess => `Sobrepasaría en ${format.count(excess)} bytes lo que lee el cargador`,
  uneditable: () => 'El cargador leería entonces de otro modo la lista de módulos',
}

const SHORTER = 'Acorte las opciones del kernel o añada menos módulos.'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: 'Escríbalas sin otros caracteres, en una sola línea.',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: 'Este boot.cfg es inusual; use una imagen en la que esté como lo escribe ESXi.',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file} no puede ir a la memoria USB como ${name}: ${FILE_FLAWS[why](other ?? '')}.`,
      `${FILE_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(
      `boot.cfg no se puede cambiar así. ${CONFIG_FLAWS[why](excess)}.`,
      `${CONFIG_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'own-file-differs': ({ target, name }) =>
    words(
      `El archivo propio ${name} cambió mientras se creaba ${target}. La memoria USB solo está escrita en parte, no tiene tabla de particiones y no arranca.`,
      'Créela de nuevo y no toque el archivo hasta que termine.',
    ),
}
