import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { bytes, format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'zavaděč VMware najde jen názvy 8.3 z písmen bez diakritiky, číslic a jednoduchých znaků',
  'boot-cfg': () => 'boot.cfg je seznam, podle kterého zavaděč najde vše ostatní',
  label: other => `zavaděč by za něj považoval jmenovku svazku „${other}“`,
  folder: () => 'v zaváděcí bance je složka s tímto názvem',
  collides: other => `v zaváděcí bance je ${other} a pro zavaděč je to stejný název`,
  twice: () => 'tento název už má jiný váš soubor',
  empty: () => 'je prázdný a u prázdného modulu se zavaděč zastaví',
  'too-large': () => 'soubor této velikosti se do žádné zaváděcí banky nevejde',
  content: other => `zavaděč by se u něj zastavil (${said(other)})`,
}

const ANOTHER_NAME = 'Dejte mu jiný název: až 8 znaků a až 3 za tečkou.'
const ANOTHER_FILE = 'Získejte soubor znovu, nebo vyberte jiný.'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg': 'Thinstick ho upravuje sám: nové moduly se přidají do seznamu a parametry jádra lze zadat.',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: 'Jeden z nich vynechte, nebo mu dejte jiný název.',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => 'parametry jádra se skládají z písmen bez diakritiky, číslic a jednoduchých znaků',
  'too-long': excess =>
    `parametry jádra jsou příliš dlouhé o ${format.plural(excess, { one: 'znak', few: 'znaky', other: 'znaků' })}`,
  'state-place': excess => `řádek bootstate by se posunul o ${bytes(excess)} mimo prvních 512, kde ho zavaděč hledá`,
  'too-large': excess => `soubor by byl o ${bytes(excess)} větší, než zavaděč čte`,
  uneditable: () => 'zavaděč by pak četl seznam modulů jinak',
}

const SHORTER = 'Zkraťte parametry jádra, nebo přidejte méně modulů.'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: 'Zadejte je bez jiných znaků, na jednom řádku.',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: 'Tento boot.cfg je neobvyklý; použijte obraz, ve kterém je takový, jak ho zapisuje ESXi.',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file} nelze zapsat na flash disk jako ${name}: ${FILE_FLAWS[why](other ?? '')}.`,
      `${FILE_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(`Takto boot.cfg změnit nelze: ${CONFIG_FLAWS[why](excess)}.`, `${CONFIG_ADVICE[why]} ${NOTHING_WRITTEN}`),
  'own-file-differs': ({ target, name }) =>
    words(
      `Váš soubor ${name} se změnil, zatímco se zapisoval ${target}. Zápis je neúplný, chybí tabulka oddílů a počítač z něj nelze spustit.`,
      'Zapište flash disk ještě jednou a nechte soubor být, dokud zápis neskončí.',
    ),
}
