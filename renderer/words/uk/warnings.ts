import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { bytes, format, sectors as sectorCount } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = 'Записана з нього флешка не завантажиться.'

const quoted = (value: string | undefined): string =>
  value === undefined ? 'відсутнє' : value === '' ? 'порожньо' : `«${value}»`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => 'MBR образу не закінчується на 55AA.',
  'no-ebr-signature': ({ lba }) =>
    `EBR образу на LBA ${format.count(lba)} не закінчується на 55AA; сам образ не завантажився б.`,
  'chain-loops': ({ lba }) => `Ланцюжок логічних розділів образу замикається на LBA ${format.count(lba)}.`,
  'chain-leaves-extended': ({ lba }) =>
    `Ланцюжок логічних розділів образу виходить за розширений розділ, до LBA ${format.count(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `p${slot} образу виходить за свій розширений розділ на ${format.bytes(excess * 512)} (${sectorCount(excess)}); сам образ не завантажився б.`,
  'several-active': ({ slots }) =>
    `В образі кілька активних розділів (${slots.map(slot => `p${slot}`).join(', ')}); діє перший.`,
}

const WHY = {
  label: 'мітка тому стоїть перед ним і приховує його',
  directory: 'це папка',
  empty: 'порожній',
} as const

export const warnings: WarningWords = {
  'no-boot-code': () => `У MBR образу немає завантажувального коду. ${STOPS}`,
  'boot-rule': ({ reason }) => `Образ не запускається: ${said(reason)} ${STOPS}`,
  'no-uuid': ({ slot }) =>
    `Завантажувальний банк p${slot} не має VMware UUID, тому завантажувач VMware його не впізнає («No hypervisor found.»). Thinstick може створити UUID, якщо потрібно.`,
  'boot-cfg-updated': ({ value }) =>
    `«updated» у boot.cfg: ${quoted(value)}; завантажувачу VMware потрібне число більше за нуль. ${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `«build» у boot.cfg: ${quoted(value)}; для завантажувача VMware значення має починатися з цифри. ${STOPS}`,
  'boot-cfg-no-kernel': () => `У boot.cfg не вказано ядро. ${STOPS}`,
  'boot-cfg-state': ({ state }) => `«bootstate» у boot.cfg: ${state}; завантажувач VMware приймає лише 0 і 1. ${STOPS}`,
  'boot-cfg-state-place': () =>
    `«bootstate» у boot.cfg дорівнює 1, але стоїть за першими 512 байтами, де завантажувач VMware не може його змінити. ${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `Завантажувач VMware не знаходить boot.cfg у завантажувальному банку${why === 'label' ? ': його приховує мітка тому' : ' за ім’ям 8.3'}. ${STOPS}`,
  'boot-cfg-option': ({ key, value }) => `«${key}» у boot.cfg: «${value}»; це зупиняє завантажувач VMware. ${STOPS}`,
  'files-unusable': ({ files }) =>
    `У boot.cfg вказано файли, які завантажувач VMware не може використати: ${files.map(({ name, why }) => `${name} (${WHY[why]})`).join(', ')}. ${STOPS}`,
  'boots-once': () =>
    '«bootstate» у boot.cfg дорівнює 1, триває оновлення: завантажувач VMware запустить банк один раз і більше ніколи, якщо сам ESXi не поверне 0.',
  'no-modules': () =>
    'У boot.cfg не вказано модулів, які прочитав би завантажувач VMware: він запустить лише ядро, а ESXi не працює без своїх модулів.',
  'boot-cfg-byte-order-mark': () =>
    `boot.cfg починається з мітки порядку байтів, тому завантажувач VMware пропускає перший рядок. ${STOPS}`,
  'kernel-missing': ({ name }) => `У boot.cfg вказано ядро ${name}, якого немає в завантажувальному банку. ${STOPS}`,
  'modules-missing': ({ names }) =>
    `У boot.cfg вказано модулі, яких немає в завантажувальному банку: ${names.join(', ')}. ${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `Образ завантажується з p${slot}, тому флешка отримає цей завантажувальний банк, а не p${other}: ${reasons.map(said).join(' ')}`,
  'bank-chosen': ({ slot, live }) =>
    `Флешка отримає завантажувальний банк p${slot}, як вибрано; сам образ завантажується з p${live}.`,
  'table-flaw': ({ flaw }) => `${wordingOf('code', FLAWS, flaw)} Флешка отримає нову таблицю без цієї помилки.`,
  'image-short': ({ size, expected }) =>
    `Образ закінчується раніше: ${format.count(size)} з ${bytes(expected)}. Усе, що потрібно флешці, у ньому є.`,
  'unsafe-names': ({ paths }) =>
    `Деякі імена файлів небезпечно копіювати в інші місця: ${paths.map(path => JSON.stringify(path)).join(', ')}. На флешці вони лишаються як є.`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `Завантажувальний том і далі вказує ${sectorCount(totalSectors)}, хоча в p4 їх лише ${format.count(partitionSectors)}: з меншою кількістю він читався б як FAT12 і не завантажився. Програми перевірки файлових систем можуть повідомити про це для p4.`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `Завантажувальний том використовує ${sectorCount(sectorsInUse)}, а в його розділі лише ${format.count(sectors)}. ${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `Файл ${file} — не той, з яким створено диск: його сума MD5 ${actual}, а на диску вказано ${expected}. Те, що потрібно флешці, може бути ціле, але краще завантажити диск заново.`,
  'archive-unsound': warning =>
    `Файл ${warning.file} не проходить власну перевірку цілісності: ${cause(warning.cause)}. Те, що потрібно флешці, теж може бути пошкоджене; краще завантажити файл заново.`,
  'cache-unsafe': warning =>
    `Розпаковане не збережеться до наступного разу: папка ${warning.folder} не використовується: ${cause(warning.cause)}. Зробіть її доступною лише вам (режим 700) або вилучіть.`,
}
