import type { BuildWords } from '../en/build.ts'
import { amounts } from './amount.ts'
import { format } from './format.ts'

export const build: BuildWords = {
  title: image => `Scrittura di ${image}`,
  cancel: 'Annulla',
  cancelling: 'Arresto in corso',
  stages: {
    unpack: 'Estrazione',
    prepare: 'Preparazione',
    'partition table': 'Tabella delle partizioni',
    'boot sectors': 'Settori di avvio',
    'boot bank': 'Banco di avvio',
    'file system': 'File system',
    backup: 'Backup',
    verify: 'Verifica',
    'image check': 'Controllo dell’immagine',
    finish: 'Completamento',
  },
  waiting: 'In attesa di aprire la chiavetta; il sistema potrebbe chiedere un’autorizzazione',
  doing: {
    unpack: 'Estrazione dell’immagine',
    prepare: 'Preparazione della chiavetta',
    'partition table': 'Preparazione della chiavetta',
    'boot sectors': 'Scrittura della partizione di avvio',
    'boot bank': 'Scrittura del banco di avvio',
    'file system': 'Scrittura del file system',
    backup: 'Lettura della chiavetta',
    verify: 'Rilettura di tutto il contenuto',
    'image check':
      'Tutto è stato scritto e confrontato; lettura del resto dell’immagine, fino alla sua somma di controllo',
    finish: 'Scrittura della tabella delle partizioni',
  },
  several: (left, all) => (left === all ? `Creazione di ${all} chiavette` : `Creazione di ${left} chiavette su ${all}`),
  seconds: (seconds, digits) => `${format.decimal(seconds, digits)} s`,
  stageAt: (stage, amount) => `${stage}: ${amount}`,
  left: amounts.left,
  still: seconds => `nessun dato da ${seconds} s`,
  stopping: 'Arresto appena la chiavetta risponde',
  stalled: seconds =>
    `Da ${seconds} s non passa alcun dato. La chiavetta potrebbe essere difettosa: attendere ancora un po’ o annullare.`,
  stalledStopping: seconds =>
    `La chiavetta non risponde da ${seconds} s. Scollegarla: di solito l’attesa finisce così. In caso contrario, smettere di attendere; la chiavetta sarà considerata non riuscita.`,
  unopened:
    'La chiavetta non è ancora stata aperta e non vi è stato scritto nulla. Chiudere la richiesta di autorizzazione del sistema o smettere di attendere.',
  stopWaiting: 'Smetti di attendere',
  more: 'Fasi e velocità',
  whole: 'L’intera operazione',
  figure: percent => `${percent}%`,
  rateChart: 'Velocità nel tempo',
  keep: 'Lasciare aperta questa finestra fino al termine.',
  keepRunning: 'L’operazione continua senza questa pagina, finché Thinstick resta in esecuzione dove è stato avviato.',
  percent: percent => `${percent}% completato`,
  rates: (now, mean) => `${format.rate(now)} ora, ${format.rate(mean)} in media`,
}
