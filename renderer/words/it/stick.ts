import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { files, format } from './format.ts'

export const stick: StickWords = {
  title: 'Quale chiavetta?',
  lead: 'Una chiavetta selezionata verrà cancellata, ma solo dopo il riepilogo.',
  waiting: 'Ricerca delle chiavette',
  port: 'Collegare una chiavetta; comparirà da sola.',
  anotherPort: 'Collegare un’altra chiavetta; comparirà da sola.',
  tick: count => (count === 1 ? 'Selezionarla per continuare.' : 'Selezionare una o più chiavette.'),
  virtual: 'Nessuna chiavetta a portata di mano?',
  virtualToo: 'Solo per provare?',
  get virtualHint() {
    return `Una chiavetta virtuale, un file di ${format.bytes(ARTICLE_STICK_BYTES)}, mostra l’intera procedura senza hardware.`
  },
  useVirtual: 'Usa una chiavetta virtuale',
  expert: 'Aggiungi per percorso',
  others: 'Usa qualcos’altro',
  devicePath: 'Percorso di un’unità o di un file',
  add: 'Aggiungi',
  unusable: count => format.plural(count, { one: 'unità non utilizzabile', other: 'unità non utilizzabili' }),
  large: size => `${format.bytes(size)}: più grande di una chiavetta, verrà chiesta conferma`,
  pulled: (name, serial) =>
    `${name}${serial}: chiavetta scollegata e quindi non più selezionata. Se è ancora quella giusta, ricollegarla e selezionarla.`,
  swapped: (name, serial, by) => `${name}${serial} non c’è più. Al suo posto c’è ${by}, non selezionata.`,
  shortSerial: serial => `n. di serie ${serial}`,
  holds: {
    new: 'Un nuovo file; non verrà cancellato nulla',
    blank: 'Vuota; non andrà perso nulla',
    unknown: 'Dati di tipo sconosciuto',
    emptyTable: 'Una tabella delle partizioni vuota',
    rights: 'Contenuto non visibile senza diritti di amministratore',
    busy: 'Contenuto non visibile, perché in uso da un altro programma',
    failing: 'Lettura impossibile, forse un guasto',
    unseen: 'Contenuto non noto',
    unknownVolume: 'dati sconosciuti',
    volumes: count => `${count} volumi`,
    more: count => format.plural(count, { one: 'altro', other: 'altri' }),
    files: (count, all) => (all ? (count === 0 ? 'nessun file' : files(count)) : `almeno ${files(count)}`),
    newest: when => `il più recente: ${when}`,
    used: bytes => `${format.bytes(bytes)} in uso`,
  },
  facts: {
    serial: 'Numero di serie',
    path: 'Percorso',
    bytes: 'Dimensione',
    bus: 'Collegamento',
    mounts: 'Montata in',
  },
  bytes: bytes => format.plural(bytes, { one: 'byte', other: 'byte' }),
  another: name => ({
    message: `${name} non è più ciò che era: ora un’altra unità ha il suo nome.`,
    advice: 'Controllare di quale chiavetta si tratta e selezionarla. Non è stato scritto nulla.',
  }),
  next: count => (count > 1 ? `Riepilogo per ${count} chiavette` : 'Vai al riepilogo'),
}
