import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = 'Una memoria USB creada con esta imagen no arrancará.'

const quoted = (value: string | undefined): string =>
  value === undefined ? 'falta' : value === '' ? 'está vacío' : `es «${value}»`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => 'El MBR de la imagen no termina en 55AA.',
  'no-ebr-signature': ({ lba }) =>
    `El EBR de la imagen en LBA ${format.count(lba)} no termina en 55AA; la propia imagen no arrancaría.`,
  'chain-loops': ({ lba }) =>
    `La cadena de particiones lógicas de la imagen forma un bucle en LBA ${format.count(lba)}.`,
  'chain-leaves-extended': ({ lba }) =>
    `La cadena de particiones lógicas de la imagen sale de la partición extendida, hacia LBA ${format.count(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `p${slot} de la imagen sobrepasa en ${format.bytes(excess * 512)} (${format.count(excess)} sectores) su partición extendida; la propia imagen no arrancaría.`,
  'several-active': ({ slots }) =>
    `La imagen marca varias particiones como activas (${slots.map(slot => `p${slot}`).join(', ')}); se usa la primera.`,
}

const WHY = {
  label: 'la etiqueta del volumen está antes y lo oculta',
  directory: 'es una carpeta',
  empty: 'vacío',
} as const

export const warnings: WarningWords = {
  'no-boot-code': () => `El MBR de la imagen no contiene código de arranque. ${STOPS}`,
  'boot-rule': ({ reason }) => `La imagen no arranca: ${said(reason)} ${STOPS}`,
  'no-uuid': ({ slot }) =>
    `El banco de arranque p${slot} no tiene UUID de VMware, así que el cargador de VMware no lo reconocerá («No hypervisor found.»). Si se desea, Thinstick puede crear uno.`,
  'boot-cfg-updated': ({ value }) =>
    `«updated» en boot.cfg ${quoted(value)}; el cargador de VMware necesita un número mayor que cero. ${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `«build» en boot.cfg ${quoted(value)}; para el cargador de VMware debe comenzar con una cifra. ${STOPS}`,
  'boot-cfg-no-kernel': () => `boot.cfg no indica ningún kernel. ${STOPS}`,
  'boot-cfg-state': ({ state }) =>
    `«bootstate» en boot.cfg es ${state}, y el cargador de VMware solo acepta 0 y 1. ${STOPS}`,
  'boot-cfg-state-place': () =>
    `«bootstate» en boot.cfg es 1, pero está después de los primeros 512 bytes, donde el cargador de VMware no puede cambiarlo. ${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `El cargador de VMware no encuentra boot.cfg en el banco de arranque${why === 'label' ? ': la etiqueta del volumen lo oculta' : ' por su nombre 8.3'}. ${STOPS}`,
  'boot-cfg-option': ({ key, value }) =>
    `«${key}» en boot.cfg es «${value}», lo que detiene el cargador de VMware. ${STOPS}`,
  'files-unusable': ({ files }) =>
    `boot.cfg indica archivos que el cargador de VMware no puede usar: ${files.map(({ name, why }) => `${name} (${WHY[why]})`).join(', ')}. ${STOPS}`,
  'boots-once': () =>
    '«bootstate» en boot.cfg es 1, hay una actualización en curso: el cargador de VMware inicia el banco una vez y después nunca más, salvo que el propio ESXi lo ponga a 0.',
  'no-modules': () =>
    'boot.cfg no indica ningún módulo que el cargador de VMware fuera a leer: inicia solo el kernel, y ESXi necesita sus módulos.',
  'boot-cfg-byte-order-mark': () =>
    `boot.cfg comienza con una marca de orden de bytes, así que el cargador de VMware pasa por alto su primera línea. ${STOPS}`,
  'kernel-missing': ({ name }) => `boot.cfg indica el kernel ${name}, que no está en el banco de arranque. ${STOPS}`,
  'modules-missing': ({ names }) =>
    `boot.cfg indica módulos que no están en el banco de arranque: ${names.join(', ')}. ${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `La imagen arranca desde p${slot}, así que la memoria USB recibe ese banco de arranque y no p${other}. ${reasons.map(said).join(' ')}`,
  'bank-chosen': ({ slot, live }) =>
    `La memoria USB recibe el banco de arranque p${slot}, como se ha elegido; la propia imagen arranca desde p${live}.`,
  'table-flaw': ({ flaw }) =>
    `${wordingOf('code', FLAWS, flaw)} La memoria USB recibe una tabla nueva sin este defecto.`,
  'image-short': ({ size, expected }) =>
    `La imagen termina tras ${format.count(size)} de ${format.count(expected)} bytes. Todo lo que necesita la memoria USB está ahí.`,
  'unsafe-names': ({ paths }) =>
    `Algunos nombres de archivo no son seguros para copiarlos a otro lugar: ${paths.map(path => JSON.stringify(path)).join(', ')}. La memoria USB los conserva como están.`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `El volumen de arranque sigue indicando ${format.count(totalSectors)} sectores, aunque p4 tiene ${format.count(partitionSectors)}: con menos se leería como FAT12 y no arrancaría. Los programas que comprueban sistemas de archivos pueden quejarse de p4.`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `El volumen de arranque usa ${format.count(sectorsInUse)} sectores, pero su partición solo tiene ${format.count(sectors)}. ${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `El archivo ${file} no es el que se usó para crear su disco: su MD5 es ${actual}, y el disco indica ${expected}. Lo que necesita la memoria USB puede estar intacto, pero es mejor conseguir el disco de nuevo.`,
  'archive-unsound': warning =>
    `El archivo ${warning.file} no supera su propia comprobación de integridad: ${cause(warning.cause)}. Lo que necesita la memoria USB también puede estar dañado; es mejor conseguir el archivo de nuevo.`,
  'cache-unsafe': warning =>
    `Lo que se descomprima no se conservará para la próxima vez: la carpeta ${warning.folder} no se usa (${cause(warning.cause)}). Haga que sea solo suya (modo 700) o quítela.`,
}
