import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { bytes, format, sectors as sectorCount } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = 'Zapisany z niego pendrive się nie uruchomi.'

const quoted = (value: string | undefined): string =>
  value === undefined ? 'brak' : value === '' ? 'wartość pusta' : `„${value}”`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => 'MBR obrazu nie kończy się na 55AA.',
  'no-ebr-signature': ({ lba }) =>
    `EBR obrazu na LBA ${format.count(lba)} nie kończy się na 55AA; sam obraz by się nie uruchomił.`,
  'chain-loops': ({ lba }) => `Łańcuch partycji logicznych obrazu zapętla się na LBA ${format.count(lba)}.`,
  'chain-leaves-extended': ({ lba }) =>
    `Łańcuch partycji logicznych obrazu wychodzi poza partycję rozszerzoną, do LBA ${format.count(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `p${slot} obrazu wykracza poza swoją partycję rozszerzoną o ${format.bytes(excess * 512)} (${sectorCount(excess)}); sam obraz by się nie uruchomił.`,
  'several-active': ({ slots }) =>
    `W obrazie kilka partycji jest oznaczonych jako aktywne (${slots.map(slot => `p${slot}`).join(', ')}); liczy się pierwsza.`,
}

const WHY = {
  label: 'etykieta woluminu stoi przed nim i go zasłania',
  directory: 'folder',
  empty: 'pusty',
} as const

export const warnings: WarningWords = {
  'no-boot-code': () => `MBR obrazu nie zawiera kodu rozruchowego. ${STOPS}`,
  'boot-rule': ({ reason }) => `Obraz się nie uruchamia: ${said(reason)} ${STOPS}`,
  'no-uuid': ({ slot }) =>
    `Bank rozruchowy p${slot} nie ma VMware UUID, więc program ładujący VMware go nie rozpozna („No hypervisor found.”). Na życzenie Thinstick utworzy UUID.`,
  'boot-cfg-updated': ({ value }) =>
    `„updated” w boot.cfg: ${quoted(value)}; program ładujący VMware wymaga liczby większej od zera. ${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `„build” w boot.cfg: ${quoted(value)}; dla programu ładującego VMware wartość musi zaczynać się od cyfry. ${STOPS}`,
  'boot-cfg-no-kernel': () => `boot.cfg nie wskazuje jądra. ${STOPS}`,
  'boot-cfg-state': ({ state }) =>
    `„bootstate” w boot.cfg: ${state}; program ładujący VMware przyjmuje tylko 0 i 1. ${STOPS}`,
  'boot-cfg-state-place': () =>
    `„bootstate” w boot.cfg to 1, ale jest za pierwszymi 512 bajtami, gdzie program ładujący VMware nie może go zmienić. ${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `Program ładujący VMware nie znajduje boot.cfg w banku rozruchowym${why === 'label' ? ': zasłania go etykieta woluminu' : ' pod nazwą 8.3'}. ${STOPS}`,
  'boot-cfg-option': ({ key, value }) =>
    `„${key}” w boot.cfg: „${value}”; to zatrzymuje program ładujący VMware. ${STOPS}`,
  'files-unusable': ({ files }) =>
    `boot.cfg wymienia pliki, których program ładujący VMware nie może użyć: ${files.map(({ name, why }) => `${name} (${WHY[why]})`).join(', ')}. ${STOPS}`,
  'boots-once': () =>
    '„bootstate” w boot.cfg to 1, trwa aktualizacja: program ładujący VMware uruchomi bank raz i nigdy więcej, jeśli sam ESXi nie przywróci 0.',
  'no-modules': () =>
    'boot.cfg nie wymienia modułów, które odczytałby program ładujący VMware: uruchomi on samo jądro, a ESXi potrzebuje swoich modułów.',
  'boot-cfg-byte-order-mark': () =>
    `boot.cfg zaczyna się od znacznika kolejności bajtów, więc program ładujący VMware pomija pierwszy wiersz. ${STOPS}`,
  'kernel-missing': ({ name }) => `boot.cfg wskazuje jądro ${name}, którego nie ma w banku rozruchowym. ${STOPS}`,
  'modules-missing': ({ names }) =>
    `boot.cfg wymienia moduły, których nie ma w banku rozruchowym: ${names.join(', ')}. ${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `Obraz uruchamia się z p${slot}, więc pendrive otrzyma ten bank rozruchowy, a nie p${other}: ${reasons.map(said).join(' ')}`,
  'bank-chosen': ({ slot, live }) =>
    `Pendrive otrzyma bank rozruchowy p${slot}, zgodnie z wyborem; sam obraz uruchamia się z p${live}.`,
  'table-flaw': ({ flaw }) => `${wordingOf('code', FLAWS, flaw)} Pendrive otrzyma nową tablicę bez tego błędu.`,
  'image-short': ({ size, expected }) =>
    `Obraz kończy się wcześniej: ${format.count(size)} z ${bytes(expected)}. Wszystko, czego potrzebuje pendrive, w nim jest.`,
  'unsafe-names': ({ paths }) =>
    `Niektórych nazw plików nie można bezpiecznie kopiować w inne miejsca: ${paths.map(path => JSON.stringify(path)).join(', ')}. Na pendrivie pozostaną bez zmian.`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `Wolumin rozruchowy nadal podaje ${sectorCount(totalSectors)}, choć p4 ma ich tylko ${format.count(partitionSectors)}: z mniejszą liczbą byłby czytany jako FAT12 i by się nie uruchomił. Programy sprawdzające systemy plików mogą to zgłaszać dla p4.`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `Sektory używane przez wolumin rozruchowy: ${format.count(sectorsInUse)}, a jego partycja ma tylko ${format.count(sectors)}. ${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `Plik ${file} to nie ten, z którym powstała płyta: jego suma MD5 to ${actual}, a na płycie podano ${expected}. To, czego potrzebuje pendrive, może być nienaruszone, ale lepiej pobrać płytę ponownie.`,
  'archive-unsound': warning =>
    `Plik ${warning.file} nie przechodzi własnej kontroli integralności: ${cause(warning.cause)}. To, czego potrzebuje pendrive, też może być uszkodzone; lepiej pobrać plik ponownie.`,
  'cache-unsafe': warning =>
    `To, co zostanie rozpakowane, nie zachowa się na następny raz: folder ${warning.folder} nie jest używany: ${cause(warning.cause)}. Ogranicz dostęp do niego tylko do siebie (tryb 700) albo go usuń.`,
}
