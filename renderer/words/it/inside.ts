import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'Com’è stata creata, tranne ciò che ESXi vi conserva.',
  changed: 'Che cosa ha cambiato ESXi',
  byEsxi: 'cambiato da ESXi',
  written: (path, when) => `${path}: scritto (${when})`,
  added: (path, when) => `${path}: nuovo, scritto (${when})`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `Il loader di VMware avvia il banco di avvio in p${slot}.`,
  partition: slot => `Partizione p${slot}`,
  live: 'il banco di avvio che il loader di VMware avvia',
  unread: 'Impossibile elencare i file.',
  empty: 'Nessun file.',
  save: 'Salva',
  saveAs: path => `Salva ${path}`,
  explained: path => `${path}, riga per riga`,
  line: 'Riga',
  meaning: 'Che cosa significa',
}
