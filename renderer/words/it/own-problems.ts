import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'il loader di VMware trova solo nomi 8.3 fatti di lettere, cifre e caratteri semplici',
  'boot-cfg': () => 'boot.cfg è l’elenco in base al quale il loader trova tutto il resto',
  label: other => `il loader lo scambierebbe per l’etichetta del volume «${other}»`,
  folder: () => 'nel banco di avvio c’è una cartella con quel nome',
  collides: other => `nel banco di avvio c’è ${other}, e per il loader è lo stesso nome`,
  twice: () => 'un altro dei file aggiunti ha quel nome',
  empty: () => 'è vuoto, e il loader si ferma a un modulo vuoto',
  'too-large': () => 'nessun file di un banco di avvio è così grande',
  content: other => `il loader vi si fermerebbe (${said(other)})`,
}

const ANOTHER_NAME = 'Dargli un altro nome: fino a 8 caratteri, e fino a 3 dopo un punto.'
const ANOTHER_FILE = 'Procurarsi di nuovo il file, o sceglierne un altro.'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg':
    'Thinstick lo modifica da sé: i nuovi moduli vengono aggiunti al suo elenco, e si possono indicare le opzioni del kernel.',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: 'Togliere uno dei due, o dargli un altro nome.',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => 'Le opzioni del kernel sono fatte di lettere senza accenti, cifre e caratteri semplici',
  'too-long': excess =>
    `Le opzioni del kernel superano di ${format.plural(excess, { one: 'carattere', other: 'caratteri' })} la lunghezza consentita`,
  'state-place': excess =>
    `La riga bootstate finirebbe ${format.count(excess)} byte oltre i primi 512, dove il loader la cerca`,
  'too-large': excess => `Supererebbe di ${format.count(excess)} byte ciò che il loader legge`,
  uneditable: () => 'Il loader leggerebbe allora in un altro modo l’elenco dei moduli',
}

const SHORTER = 'Accorciare le opzioni del kernel, o aggiungere meno moduli.'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: 'Scriverle senza altri caratteri, su una sola riga.',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: 'Questo boot.cfg è insolito; usare un’immagine in cui sia come lo scrive ESXi.',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file} non può andare sulla chiavetta come ${name}: ${FILE_FLAWS[why](other ?? '')}.`,
      `${FILE_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(
      `boot.cfg non può essere modificato così. ${CONFIG_FLAWS[why](excess)}.`,
      `${CONFIG_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'own-file-differs': ({ target, name }) =>
    words(
      `Il file aggiunto ${name} è cambiato durante la creazione di ${target}. La chiavetta è scritta solo in parte, non ha una tabella delle partizioni e non si avvia.`,
      'Ricreare la chiavetta, e non toccare il file fino al termine.',
    ),
}
