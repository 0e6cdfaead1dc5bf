import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = 'Una chiavetta creata da questa immagine non si avvierà.'

const quoted = (value: string | undefined): string =>
  value === undefined ? 'manca' : value === '' ? 'è vuoto' : `è «${value}»`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => 'Il MBR dell’immagine non termina con 55AA.',
  'no-ebr-signature': ({ lba }) =>
    `L’EBR dell’immagine a LBA ${format.count(lba)} non termina con 55AA; l’immagine stessa non si avvierebbe.`,
  'chain-loops': ({ lba }) =>
    `La catena delle partizioni logiche dell’immagine si chiude su sé stessa a LBA ${format.count(lba)}.`,
  'chain-leaves-extended': ({ lba }) =>
    `La catena delle partizioni logiche dell’immagine esce dalla partizione estesa, verso LBA ${format.count(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `p${slot} dell’immagine supera di ${format.bytes(excess * 512)} (${format.count(excess)} settori) la partizione estesa; l’immagine stessa non si avvierebbe.`,
  'several-active': ({ slots }) =>
    `L’immagine contrassegna più partizioni come attive (${slots.map(slot => `p${slot}`).join(', ')}); vale la prima.`,
}

const WHY = {
  label: 'l’etichetta del volume viene prima e lo nasconde',
  directory: 'è una cartella',
  empty: 'vuoto',
} as const

export const warnings: WarningWords = {
  'no-boot-code': () => `Il MBR dell’immagine non contiene codice di avvio. ${STOPS}`,
  'boot-rule': ({ reason }) => `L’immagine non si avvia: ${said(reason)} ${STOPS}`,
  'no-uuid': ({ slot }) =>
    `Il banco di avvio p${slot} non ha un UUID VMware, quindi il loader di VMware non lo riconoscerà («No hypervisor found.»). Se lo si desidera, Thinstick può crearne uno.`,
  'boot-cfg-updated': ({ value }) =>
    `«updated» in boot.cfg ${quoted(value)}; il loader di VMware richiede un numero maggiore di zero. ${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `«build» in boot.cfg ${quoted(value)}; per il loader di VMware deve iniziare con una cifra. ${STOPS}`,
  'boot-cfg-no-kernel': () => `boot.cfg non indica alcun kernel. ${STOPS}`,
  'boot-cfg-state': ({ state }) =>
    `«bootstate» in boot.cfg è ${state}, e il loader di VMware accetta solo 0 e 1. ${STOPS}`,
  'boot-cfg-state-place': () =>
    `«bootstate» in boot.cfg è 1, ma si trova dopo i primi 512 byte, dove il loader di VMware non può cambiarlo. ${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `Il loader di VMware non trova boot.cfg nel banco di avvio${why === 'label' ? ': l’etichetta del volume lo nasconde' : ' con il suo nome 8.3'}. ${STOPS}`,
  'boot-cfg-option': ({ key, value }) => `«${key}» in boot.cfg è «${value}», che ferma il loader di VMware. ${STOPS}`,
  'files-unusable': ({ files }) =>
    `boot.cfg indica file che il loader di VMware non può usare: ${files.map(({ name, why }) => `${name} (${WHY[why]})`).join(', ')}. ${STOPS}`,
  'boots-once': () =>
    '«bootstate» in boot.cfg è 1, è in corso un aggiornamento: il loader di VMware avvia il banco una volta e poi mai più, a meno che ESXi stesso non lo riporti a 0.',
  'no-modules': () =>
    'boot.cfg non indica alcun modulo che il loader di VMware leggerebbe: avvia il solo kernel, ma ESXi ha bisogno dei suoi moduli.',
  'boot-cfg-byte-order-mark': () =>
    `boot.cfg inizia con un contrassegno dell’ordine dei byte, quindi il loader di VMware non vede la prima riga. ${STOPS}`,
  'kernel-missing': ({ name }) => `boot.cfg indica il kernel ${name}, che non è nel banco di avvio. ${STOPS}`,
  'modules-missing': ({ names }) =>
    `boot.cfg indica moduli che non sono nel banco di avvio: ${names.join(', ')}. ${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `L’immagine si avvia da p${slot}, quindi la chiavetta riceve quel banco di avvio e non p${other}. ${reasons.map(said).join(' ')}`,
  'bank-chosen': ({ slot, live }) =>
    `La chiavetta riceve il banco di avvio p${slot}, come scelto; l’immagine stessa si avvia da p${live}.`,
  'table-flaw': ({ flaw }) =>
    `${wordingOf('code', FLAWS, flaw)} La chiavetta riceve una nuova tabella senza questo difetto.`,
  'image-short': ({ size, expected }) =>
    `L’immagine termina dopo ${format.count(size)} byte su ${format.count(expected)}. Tutto ciò che serve alla chiavetta è presente.`,
  'unsafe-names': ({ paths }) =>
    `Alcuni nomi di file non sono sicuri da copiare altrove: ${paths.map(path => JSON.stringify(path)).join(', ')}. La chiavetta li conserva come sono.`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `Il volume di avvio dichiara ancora ${format.count(totalSectors)} settori, benché p4 ne abbia ${format.count(partitionSectors)}: con meno verrebbe letto come FAT12 e non si avvierebbe. I programmi di controllo dei file system possono segnalare p4.`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `Il volume di avvio usa ${format.count(sectorsInUse)} settori, ma la sua partizione ne ha solo ${format.count(sectors)}. ${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `Il file ${file} non è quello con cui è stato creato il disco: il suo MD5 è ${actual}, mentre il disco indica ${expected}. Ciò che serve alla chiavetta potrebbe essere comunque integro, ma è meglio procurarsi di nuovo il disco.`,
  'archive-unsound': warning =>
    `Il file ${warning.file} non supera il proprio controllo di integrità: ${cause(warning.cause)}. Anche ciò che serve alla chiavetta potrebbe essere danneggiato; è meglio procurarsi di nuovo il file.`,
  'cache-unsafe': warning =>
    `Ciò che viene estratto non sarà conservato per la prossima volta: la cartella ${warning.folder} non viene usata (${cause(warning.cause)}). Riservarla al proprio utente (modo 700), o rimuoverla.`,
}
