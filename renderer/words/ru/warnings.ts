import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { bytes, format, sectors as sectorCount } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = 'Записанная из него флешка не загрузится.'

const quoted = (value: string | undefined): string =>
  value === undefined ? 'отсутствует' : value === '' ? 'пусто' : `«${value}»`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => 'MBR образа не заканчивается на 55AA.',
  'no-ebr-signature': ({ lba }) =>
    `EBR образа на LBA ${format.count(lba)} не заканчивается на 55AA; сам образ не загрузился бы.`,
  'chain-loops': ({ lba }) => `Цепочка логических разделов образа замыкается на LBA ${format.count(lba)}.`,
  'chain-leaves-extended': ({ lba }) =>
    `Цепочка логических разделов образа выходит за расширенный раздел, к LBA ${format.count(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `p${slot} образа выходит за свой расширенный раздел на ${format.bytes(excess * 512)} (${sectorCount(excess)}); сам образ не загрузился бы.`,
  'several-active': ({ slots }) =>
    `В образе несколько активных разделов (${slots.map(slot => `p${slot}`).join(', ')}); действует первый.`,
}

const WHY = {
  label: 'метка тома стоит перед ним и скрывает его',
  directory: 'это папка',
  empty: 'пуст',
} as const

export const warnings: WarningWords = {
  'no-boot-code': () => `В MBR образа нет загрузочного кода. ${STOPS}`,
  'boot-rule': ({ reason }) => `Образ не запускается: ${said(reason)} ${STOPS}`,
  'no-uuid': ({ slot }) =>
    `У загрузочного банка p${slot} нет VMware UUID, поэтому загрузчик VMware его не узнаёт («No hypervisor found.»). Thinstick может создать UUID, если нужно.`,
  'boot-cfg-updated': ({ value }) =>
    `«updated» в boot.cfg: ${quoted(value)}; загрузчику VMware нужно число больше нуля. ${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `«build» в boot.cfg: ${quoted(value)}; для загрузчика VMware значение должно начинаться с цифры. ${STOPS}`,
  'boot-cfg-no-kernel': () => `В boot.cfg не указано ядро. ${STOPS}`,
  'boot-cfg-state': ({ state }) =>
    `«bootstate» в boot.cfg: ${state}; загрузчик VMware принимает только 0 и 1. ${STOPS}`,
  'boot-cfg-state-place': () =>
    `«bootstate» в boot.cfg равно 1, но стоит за первыми 512 байтами, где загрузчик VMware не может его изменить. ${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `Загрузчик VMware не находит boot.cfg в загрузочном банке${why === 'label' ? ': его скрывает метка тома' : ' по имени 8.3'}. ${STOPS}`,
  'boot-cfg-option': ({ key, value }) =>
    `«${key}» в boot.cfg: «${value}»; это останавливает загрузчик VMware. ${STOPS}`,
  'files-unusable': ({ files }) =>
    `В boot.cfg указаны файлы, которые загрузчик VMware не может использовать: ${files.map(({ name, why }) => `${name} (${WHY[why]})`).join(', ')}. ${STOPS}`,
  'boots-once': () =>
    '«bootstate» в boot.cfg равно 1, идёт обновление: загрузчик VMware запустит банк один раз и больше никогда, если сам ESXi не вернёт 0.',
  'no-modules': () =>
    'В boot.cfg не указаны модули, которые прочитал бы загрузчик VMware: он запустит одно ядро, а ESXi не работает без своих модулей.',
  'boot-cfg-byte-order-mark': () =>
    `boot.cfg начинается с метки порядка байтов, поэтому загрузчик VMware пропускает первую строку. ${STOPS}`,
  'kernel-missing': ({ name }) => `В boot.cfg указано ядро ${name}, которого нет в загрузочном банке. ${STOPS}`,
  'modules-missing': ({ names }) =>
    `В boot.cfg указаны модули, которых нет в загрузочном банке: ${names.join(', ')}. ${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `Образ загружается с p${slot}, поэтому флешка получит этот загрузочный банк, а не p${other}: ${reasons.map(said).join(' ')}`,
  'bank-chosen': ({ slot, live }) =>
    `Флешка получит загрузочный банк p${slot}, как выбрано; сам образ загружается с p${live}.`,
  'table-flaw': ({ flaw }) => `${wordingOf('code', FLAWS, flaw)} Флешка получит новую таблицу без этой ошибки.`,
  'image-short': ({ size, expected }) =>
    `Образ заканчивается раньше: ${format.count(size)} из ${bytes(expected)}. Всё, что нужно флешке, в нём есть.`,
  'unsafe-names': ({ paths }) =>
    `Некоторые имена файлов небезопасно копировать в другие места: ${paths.map(path => JSON.stringify(path)).join(', ')}. На флешке они остаются как есть.`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `Загрузочный том по-прежнему указывает ${sectorCount(totalSectors)}, хотя в p4 их только ${format.count(partitionSectors)}: с меньшим числом он читался бы как FAT12 и не загрузился. Программы проверки файловых систем могут сообщить об этом для p4.`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `Загрузочный том использует ${sectorCount(sectorsInUse)}, а в его разделе только ${format.count(sectors)}. ${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `Файл ${file} — не тот, с которым был создан диск: его сумма MD5 ${actual}, а на диске указана ${expected}. То, что нужно флешке, может быть цело, но лучше скачать диск заново.`,
  'archive-unsound': warning =>
    `Файл ${warning.file} не проходит собственную проверку целостности: ${cause(warning.cause)}. То, что нужно флешке, тоже может быть повреждено; лучше скачать файл заново.`,
  'cache-unsafe': warning =>
    `Распакованное не сохранится до следующего раза: папка ${warning.folder} не используется: ${cause(warning.cause)}. Сделайте её доступной только вам (режим 700) или удалите.`,
}
