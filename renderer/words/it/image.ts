import type { ImageWords } from '../en/image.ts'
import { amounts } from './amount.ts'
import { files, format } from './format.ts'

const kinds: ImageWords['kinds'] = {
  disc: 'Disco di installazione',
  packed: 'Immagine disco compressa',
  plain: 'Immagine disco',
  unknown: 'File',
}

export const image: ImageWords = {
  title: 'Quale immagine ESXi?',
  choose: 'Scegli un’immagine',
  hint: 'La ISO di installazione di ESXi 3.5, 4.0 o 4.1, o il suo .dd, compresso o no.',
  dropHint: 'È anche possibile trascinarla in un punto qualsiasi di questa finestra.',
  drop: 'Rilasciare in un punto qualsiasi',
  path: 'Percorso dell’immagine',
  pathHint: 'Oppure incollare qui il percorso',
  open: 'Apri',
  recent: 'Già usate',
  found: 'Trovate su questo computer',
  kinds,
  facts: ({ kind, bytes, modified }) => `${kinds[kind]}, ${format.bytes(bytes)}, ${format.date(modified)}`,
  none: 'Nessuna immagine a portata di mano?',
  demo: 'Prova con l’immagine demo',
  reading: name => `Lettura di ${name}`,
  readingHint: 'Ricerca della partizione di avvio e del banco di avvio.',
  unpacking: name => `Estrazione di ${name}`,
  amount: amounts.amount,
  unpackingHint: 'Viene estratto solo ciò che serve a una chiavetta, e resta conservato per la prossima volta.',
  cancel: 'Annulla',
  esxi: version => `ESXi ${version}`,
  build: number => `Build ${number}`,
  demoTitle: 'Immagine demo',
  demoHolds: 'Non contiene ESXi',
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  fits: minimum => `Adatta a chiavette da ${format.bytes(minimum)} in su`,
  fitsNone: 'Nessuna chiavetta è adatta: il banco di avvio è più grande di quanto FAT16 consenta.',
  crumbs: 'Dove si trova l’immagine',
  wholeImage: (name, bytes) => `${name === '' ? kinds.plain : name}, ${format.bytes(bytes)}`,
  map: 'Che cosa contiene; le parti evidenziate vanno sulla chiavetta',
  checking: 'Confronto del resto del file con la sua somma di controllo. Nel frattempo si può continuare.',
  intact: (file, by) =>
    `${file} è integro: ${by === 'MD5' ? 'il suo MD5 corrisponde' : 'la sua somma di controllo corrisponde'}.`,
  inBlocks:
    'Integra per quanto serve a una chiavetta: ogni blocco estratto corrisponde alla propria somma di controllo.',
  damaged: 'Questa immagine è danneggiata.',
  unchecked: file =>
    `${file} è stato letto fino alla fine, ma tutto il contenuto, o una sua parte, è privo di somma di controllo: un danno potrebbe non emergere.`,
  noChecksum: 'È priva di somma di controllo, quindi non è stato confrontato nulla.',
  details: {
    uuid: 'UUID VMware, il contrassegno cercato dal suo loader',
    label: 'Etichetta del banco di avvio',
    bank: 'Banco di avvio (boot bank), dove si trovano i file di ESXi',
    boot: 'Partizione di avvio',
    stick: 'Chiavetta più piccola',
    image: 'Immagine disco',
    path: 'Percorso',
    place: (slot, start, sectors) => `p${slot}, da LBA ${format.count(start)}, ${format.count(sectors)} settori`,
    bytes: bytes => `${format.count(bytes)} byte`,
    none: 'nessuno',
  },
  cache: bytes => `Le immagini estratte occupano ${format.bytes(bytes)} su questo computer.`,
  clearCache: 'Rimuovile',
  noPath:
    'Un browser non indica dove si trova un file trascinato. Incollare qui il percorso o scegliere il file con il pulsante.',
  next: 'Scegli una chiavetta',
  other: 'Scegli un’altra immagine',
  openFolder: 'Apri la sua cartella',
  freeCache: bytes => `Rimuovi le immagini estratte (${format.bytes(bytes)})`,
}
