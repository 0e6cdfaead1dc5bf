import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = 'Ein Stick daraus bootet nicht.'

const quoted = (value: string | undefined): string =>
  value === undefined ? 'fehlt' : value === '' ? 'ist leer' : `ist „${value}“`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => 'Der MBR des Images endet nicht auf 55AA.',
  'no-ebr-signature': ({ lba }) =>
    `Der EBR des Images bei LBA ${format.count(lba)} endet nicht auf 55AA; das Image selbst würde nicht booten.`,
  'chain-loops': ({ lba }) =>
    `Die Kette der logischen Partitionen des Images läuft bei LBA ${format.count(lba)} im Kreis.`,
  'chain-leaves-extended': ({ lba }) =>
    `Die Kette der logischen Partitionen des Images verlässt die erweiterte Partition, nach LBA ${format.count(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `p${slot} des Images reicht ${format.bytes(excess * 512)} (${format.count(excess)} Sektoren) über seine erweiterte Partition hinaus; das Image selbst würde nicht booten.`,
  'several-active': ({ slots }) =>
    `Im Image sind mehrere Partitionen als aktiv markiert (${slots.map(slot => `p${slot}`).join(', ')}); die erste gilt.`,
}

const WHY = {
  label: 'der Name des Volumes steht davor und verdeckt sie',
  directory: 'ein Ordner',
  empty: 'leer',
} as const

export const warnings: WarningWords = {
  'no-boot-code': () => `Der MBR des Images enthält keinen Boot-Code. ${STOPS}`,
  'boot-rule': ({ reason }) => `Das Image startet nicht: ${said(reason)} ${STOPS}`,
  'no-uuid': ({ slot }) =>
    `Die Boot-Bank p${slot} hat keine VMware-UUID, also erkennt der Loader von VMware sie nicht („No hypervisor found.“). Wenn Sie es wünschen, erzeugt Thinstick eine.`,
  'boot-cfg-updated': ({ value }) =>
    `„updated“ in boot.cfg ${quoted(value)}; der Loader von VMware braucht eine Zahl über null. ${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `„build“ in boot.cfg ${quoted(value)}; für den Loader von VMware muss es mit einer Ziffer beginnen. ${STOPS}`,
  'boot-cfg-no-kernel': () => `boot.cfg nennt keinen Kernel. ${STOPS}`,
  'boot-cfg-state': ({ state }) =>
    `„bootstate“ in boot.cfg ist ${state}; der Loader von VMware nimmt nur 0 und 1 an. ${STOPS}`,
  'boot-cfg-state-place': () =>
    `„bootstate“ in boot.cfg ist 1, steht aber hinter den ersten 512 Byte, wo der Loader von VMware es nicht ändern kann. ${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `Der Loader von VMware findet boot.cfg in der Boot-Bank nicht${why === 'label' ? ': Der Name des Volumes verdeckt sie' : ' unter ihrem 8.3-Namen'}. ${STOPS}`,
  'boot-cfg-option': ({ key, value }) =>
    `„${key}“ in boot.cfg ist „${value}“; damit bleibt der Loader von VMware stehen. ${STOPS}`,
  'files-unusable': ({ files }) =>
    `boot.cfg nennt Dateien, die der Loader von VMware nicht gebrauchen kann: ${files.map(({ name, why }) => `${name} (${WHY[why]})`).join(', ')}. ${STOPS}`,
  'boots-once': () =>
    '„bootstate“ in boot.cfg ist 1, eine Aktualisierung ist im Gange: Der Loader von VMware startet die Bank einmal und dann nie wieder, wenn ESXi selbst es nicht auf 0 setzt.',
  'no-modules': () =>
    'boot.cfg nennt keine Module, die der Loader von VMware lesen würde: Er startet den Kernel allein, und ESXi braucht seine Module.',
  'boot-cfg-byte-order-mark': () =>
    `boot.cfg beginnt mit einer Byte-Order-Mark, deshalb übersieht der Loader von VMware die erste Zeile. ${STOPS}`,
  'kernel-missing': ({ name }) => `boot.cfg nennt den Kernel ${name}, und der ist nicht in der Boot-Bank. ${STOPS}`,
  'modules-missing': ({ names }) =>
    `boot.cfg nennt Module, die nicht in der Boot-Bank sind: ${names.join(', ')}. ${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `Das Image bootet von p${slot}, also bekommt der Stick diese Boot-Bank und nicht p${other}: ${reasons.map(said).join(' ')}`,
  'bank-chosen': ({ slot, live }) =>
    `Der Stick bekommt die Boot-Bank p${slot}, wie gewählt; das Image selbst bootet von p${live}.`,
  'table-flaw': ({ flaw }) =>
    `${wordingOf('code', FLAWS, flaw)} Der Stick bekommt eine neue Tabelle ohne diesen Fehler.`,
  'image-short': ({ size, expected }) =>
    `Das Image endet nach ${format.count(size)} von ${format.count(expected)} Byte. Alles, was der Stick braucht, ist da.`,
  'unsafe-names': ({ paths }) =>
    `Einige Dateinamen sind beim Kopieren anderswohin nicht sicher: ${paths.map(path => JSON.stringify(path)).join(', ')}. Auf dem Stick bleiben sie, wie sie sind.`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `Das Boot-Volume gibt weiterhin ${format.count(totalSectors)} Sektoren an, obwohl p4 nur ${format.count(partitionSectors)} hat: Mit weniger würde es als FAT12 gelesen und nicht booten. Prüfprogramme für Dateisysteme können p4 beanstanden.`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `Das Boot-Volume benutzt ${format.count(sectorsInUse)} Sektoren, seine Partition hat aber nur ${format.count(sectors)}. ${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `Die Datei ${file} ist nicht die, mit der die CD erstellt wurde: Ihre MD5-Summe ist ${actual}, auf der CD steht ${expected}. Was der Stick braucht, kann trotzdem unversehrt sein, aber besser besorgen Sie die CD noch einmal.`,
  'archive-unsound': warning =>
    `Die Datei ${warning.file} besteht die eigene Prüfung nicht: ${cause(warning.cause)}. Was der Stick braucht, kann ebenfalls beschädigt sein; besser besorgen Sie die Datei noch einmal.`,
  'cache-unsafe': warning =>
    `Was entpackt wird, bleibt nicht für das nächste Mal aufgehoben: Der Ordner ${warning.folder} wird nicht benutzt: ${cause(warning.cause)}. Machen Sie ihn zu Ihrem alleinigen (Modus 700), oder entfernen Sie ihn.`,
}
