import type { ReviewWords } from '../en/review.ts'
import { files, format, sticks } from './format.ts'

export const review: ReviewWords = {
  title: 'È tutto corretto?',
  planning: 'Preparazione del piano',
  goesOnto: (title, count, bytes, stick) => `${title} (${files(count)}, ${format.bytes(bytes)}) va su ${stick}.`,
  goesOntoSeveral: (title, count, bytes, number) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) va su ognuna di queste ${number} chiavette.`,
  goesIntoNew: (title, count, bytes, size) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) va in un nuovo file di ${format.bytes(size)}.`,
  stick: (name, size, serial) => `${name}, ${format.bytes(size)}${serial === null ? '' : `, n. di serie ${serial}`}`,
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  before: 'Adesso',
  after: 'Dopo',
  bankIs: 'Il banco di avvio è dove si trovano i file di ESXi.',
  write: (bytes, seconds, rate) =>
    `Verranno scritti ${format.bytes(bytes)}, in circa ${format.count(seconds)} s a ${format.rate(rate)}.`,
  lost: name => `Tutto il contenuto di ${name} verrà cancellato`,
  lostSeveral: count => `Tutto il contenuto di queste ${count} chiavette verrà cancellato`,
  lostContents: what => `Andrà perso: ${what}.`,
  lostUnknown: what => `${what}.`,
  create: path => `Verrà creato il file ${path}. Non viene cancellato nulla.`,
  layout: 'Struttura esatta',
  layoutOf: name => `Che cosa ci sarà su ${name}`,
  columns: { slot: 'Posto', what: 'Contenuto', firstLba: 'Primo LBA', sectors: 'Settori', chs: 'CHS' },
  active: slot => `p${slot}, attiva`,
  chs: (first, last) => `da ${first} a ${last}`,
  extended: 'estesa, contiene p5',
  createSeveral: count =>
    `${format.form(count, { one: 'Verrà creato', other: 'Verranno creati' })} ${files(count)}. Non viene cancellato nulla.`,
  damage: {
    title: 'L’immagine è danneggiata',
    accept: 'L’immagine è danneggiata. Creare comunque la chiavetta',
  },
  large: {
    title: (name, size) => `${name} è più grande di una chiavetta: ${format.bytes(size)}`,
    type: (name, path) => `Digitare il nome, ${name}, per cancellare ${path}`,
  },
  uuid: {
    title: 'Questa immagine non ha un UUID VMware',
    text: 'È il contrassegno cercato dal suo loader. Senza, il loader non trova il banco di avvio e la chiavetta non si avvia.',
    make: 'Creane uno',
    made: 'Verrà creato un UUID VMware, in modo che il loader trovi il banco di avvio.',
    undo: 'Annulla la scelta',
  },
  gone: {
    pulled: name => `${name}: chiavetta scollegata.`,
    swapped: (name, by, path) => `${name} non c’è più: ${path} ora è ${by}.`,
    row: 'Non c’è più.',
    pulledAdvice: 'Non è stato scritto nulla. Ricollegare la chiavetta e sceglierla, oppure sceglierne un’altra.',
    swappedAdvice: 'Non è stato scritto nulla. Controllare di quale chiavetta si tratta e sceglierla.',
    choose: 'Scegli una chiavetta',
    leaveOut: left => (left === 1 ? 'Continua con l’altra chiavetta' : `Continua con le altre ${left} chiavette`),
  },
  wait: {
    gone: 'Una chiavetta non c’è più.',
    uuid: 'Senza un UUID VMware non si avvierà.',
    damage: 'Prima occorre accettare il danno.',
    name: name => `Prima occorre digitare il nome di ${name}.`,
  },
  layouts: {
    title: 'Quanto di ESXi',
    folded: 'Più di ESXi, su una chiavetta più grande',
    article: {
      label: '64 MB, come nell’articolo',
      gives: 'Un banco di avvio: tutto ciò che serve a ESXi per avviarsi.',
    },
    'two-banks': {
      label: 'Conserva gli aggiornamenti: due banchi',
      gives: 'Un secondo banco di avvio, nel quale ESXi può aggiornarsi.',
    },
    complete: {
      label: 'Completa',
      gives: 'Due banchi di avvio, spazio per un core dump e lo store dell’immagine con VMware Tools.',
    },
    written: (bytes: number, least: number) =>
      `Occupa almeno ${format.bytes(least)}; verranno scritti ${format.bytes(bytes)}.`,
    missing: (bytes: number) => `Mancano ${format.bytes(bytes)}.`,
    packed: 'Prima occorre estrarre quasi tutta l’immagine, il che richiede alcuni minuti.',
    unpacking: 'Estrazione di quasi tutta l’immagine, il che richiede alcuni minuti',
    impossible: 'Questa immagine non lo consente.',
    starts: (slot: number | null) =>
      slot === null ? 'Il loader di VMware non avvierà nessuno dei due.' : `Il loader di VMware avvierà p${slot}.`,
    copy: 'Riempire il secondo banco di avvio con una copia del primo',
    copyHint: 'Serve da riserva. Altrimenti il secondo resta vuoto finché ESXi non si aggiorna.',
  },
  expert: 'Opzioni avanzate',
  fewSectors: 'Solo i settori di avvio in uso',
  label: 'Etichetta del banco di avvio',
  labelHint: 'Fino a 11 lettere maiuscole, cifre e spazi',
  labelWritten: label => (label === '' ? 'Nulla di questo può stare in un’etichetta.' : `La chiavetta riceve ${label}`),
  bank: 'Banco di avvio',
  bankOf: (slot, build, live) =>
    `p${slot}, ${build === null ? 'build sconosciuta' : `build ${build}`}${live ? ', quello avviato dal loader di VMware' : ''}`,
  demo: { name: 'La demo', inside: 'la demo' },
  buildNumber: build => `build ${build}`,
  esxi: version => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name, what) => `Cancella ${name} e scrivi ${what}`,
  buildSeveral: (count, what) => `Cancella ${count} chiavette e scrivi ${what}`,
  buildMixed: (erased, made, what) => `Cancella ${sticks(erased)}, crea ${files(made)} e scrivi ${what}`,
  buildNew: (file, what) => `Crea ${file} e scrivi ${what}`,
  buildSeveralNew: (count, what) => `Crea ${count} file e scrivi ${what}`,
  starting: 'Ultimo controllo dell’immagine e delle chiavette. Non è ancora stato scritto nulla.',
  cancelled: 'Annullato. Non è stato scritto nulla.',
  repeats: (built, again) =>
    `${sticks(built)} dell’ultima operazione ${format.form(built, { one: 'è già creata e verificata e non verrà toccata', other: 'sono già create e verificate e non verranno toccate' })}. ${again === 1 ? 'Verrà ricreata solo questa' : `Verranno ricreate solo queste ${again}`}.`,
}
