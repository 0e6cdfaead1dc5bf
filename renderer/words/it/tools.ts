import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Altro',
  moreFor: name => `Altre azioni per ${name}`,
  menu: {
    backup: 'Esegui backup',
    restore: 'Ripristina',
    verify: 'Verifica',
    examine: 'Verifica senza immagine',
    'look-inside': 'Vedi il contenuto',
  },
  titles: {
    backup: name => `Backup di ${name}`,
    restore: name => `Ripristino di ${name}`,
    verify: name => `Verifica di ${name}`,
    examine: name => `Verifica di ${name} senza immagine`,
    'look-inside': name => `Contenuto: ${name}`,
  },
  running: {
    backup: 'Lettura di ciò che è in uso e confronto con il file. Sulla chiavetta non viene scritto nulla.',
    restore: 'Creazione di un unico volume vuoto e sua rilettura.',
    verify: 'Lettura e confronto della chiavetta. Non viene scritto nulla.',
    examine: 'Lettura di tutto il contenuto. Non viene scritto nulla.',
    'look-inside': 'Lettura del contenuto. Non viene scritto nulla.',
  },
  cancelling: 'Annullamento in corso',
  again: 'Ripeti',
  restore: {
    becomes: kind => `Diventa un unico volume ${kind} vuoto su tutta la sua dimensione, per file di ogni tipo.`,
    begin: name => `Cancella e ripristina ${name}`,
    done: (kind, bytes) =>
      `Ora è un unico volume ${kind} vuoto, riletto e verificato, con spazio per ${format.bytes(bytes)}.`,
  },
  backup: {
    what: 'Ciò che è in uso va in un unico file compresso. Da quel file si può ricreare una chiavetta in qualsiasi momento.',
    file: 'File',
    done: 'È stato riletto e contiene tutto ciò che è in uso.',
    facts: (used, file) => `${format.bytes(used)} in uso, ${format.bytes(file)} nel file`,
  },
  examine: {
    sound: 'Nessun difetto, per quanto una chiavetta può mostrare da sola.',
    untold: 'Solo l’immagine potrebbe dire:',
    origin: title => `se i file sono quelli di VMware: non sono note somme di controllo di ${title}`,
    noChecksum: names => `se questi sono integri, perché non hanno una somma di controllo propria: ${names}`,
  },
  verify: {
    same: 'Corrisponde all’immagine, byte per byte.',
    read: seconds => `Letta e confrontata in ${format.decimal(seconds, 1)} s`,
  },
}
