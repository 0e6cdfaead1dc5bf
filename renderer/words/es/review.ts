import type { ReviewWords } from '../en/review.ts'
import { files, format, sticks } from './format.ts'

export const review: ReviewWords = {
  title: '¿Está todo correcto?',
  planning: 'Preparando el plan',
  goesOnto: (title, count, bytes, stick) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) se escribirá en ${stick}.`,
  goesOntoSeveral: (title, count, bytes, number) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) se escribirá en cada una de estas ${number} memorias USB.`,
  goesIntoNew: (title, count, bytes, size) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) se escribirá en un archivo nuevo de ${format.bytes(size)}.`,
  stick: (name, size, serial) => `${name}, ${format.bytes(size)}${serial === null ? '' : `, n.º de serie ${serial}`}`,
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  before: 'Ahora',
  after: 'Después',
  bankIs: 'El banco de arranque es donde están los archivos de ESXi.',
  write: (bytes, seconds, rate) =>
    `Se escribirán ${format.bytes(bytes)}, en unos ${format.count(seconds)} s a ${format.rate(rate)}.`,
  lost: name => `Se borrará todo el contenido de ${name}`,
  lostSeveral: count => `Se borrará todo el contenido de estas ${count} memorias USB`,
  lostContents: what => `Se perderá: ${what}.`,
  lostUnknown: what => `${what}.`,
  create: path => `Se creará el archivo ${path}. No se borra nada.`,
  layout: 'Disposición exacta',
  layoutOf: name => `Qué habrá en ${name}`,
  columns: { slot: 'Lugar', what: 'Contenido', firstLba: 'Primer LBA', sectors: 'Sectores', chs: 'CHS' },
  active: slot => `p${slot}, activa`,
  chs: (first, last) => `${first} a ${last}`,
  extended: 'extendida, contiene p5',
  createSeveral: count =>
    `Se ${format.form(count, { one: 'creará', other: 'crearán' })} ${files(count)}. No se borra nada.`,
  damage: {
    title: 'La imagen está dañada',
    accept: 'La imagen está dañada. Crear la memoria USB de todos modos',
  },
  large: {
    title: (name, size) => `${name} es mayor que una memoria USB normal: ${format.bytes(size)}`,
    type: (name, path) => `Escriba su nombre, ${name}, para borrar ${path}`,
  },
  uuid: {
    title: 'Esta imagen no tiene UUID de VMware',
    text: 'Es la marca que busca su cargador. Sin ella, el cargador no encuentra el banco de arranque y la memoria USB no arranca.',
    make: 'Crear uno',
    made: 'Se creará un UUID de VMware para que el cargador encuentre el banco de arranque.',
    undo: 'Deshacer',
  },
  gone: {
    pulled: name => `Se ha desconectado ${name}.`,
    swapped: (name, by, path) => `${name} ya no está: ${path} es ahora ${by}.`,
    row: 'Ya no está.',
    pulledAdvice: 'No se ha escrito nada. Vuelva a conectar la memoria USB y elíjala, o elija otra.',
    swappedAdvice: 'No se ha escrito nada. Compruebe de qué memoria USB se trata y elíjala.',
    choose: 'Elegir memoria USB',
    leaveOut: left =>
      left === 1 ? 'Continuar con la otra memoria USB' : `Continuar con las otras ${left} memorias USB`,
  },
  wait: {
    gone: 'Falta una memoria USB.',
    uuid: 'Sin un UUID de VMware no arrancará.',
    damage: 'Antes hay que aceptar el daño.',
    name: name => `Antes hay que escribir el nombre de ${name}.`,
  },
  layouts: {
    title: 'Cuánto de ESXi',
    folded: 'Más de ESXi, en una memoria USB más grande',
    article: {
      label: '64 MB, como en el artículo',
      gives: 'Un banco de arranque: todo lo que ESXi necesita para arrancar.',
    },
    'two-banks': {
      label: 'Conserva las actualizaciones: dos bancos',
      gives: 'Un segundo banco de arranque, en el que ESXi puede actualizarse.',
    },
    complete: {
      label: 'Completa',
      gives: 'Dos bancos de arranque, espacio para un volcado de memoria y el store de la imagen con VMware Tools.',
    },
    written: (bytes: number, least: number) =>
      `Ocupa al menos ${format.bytes(least)}; se escribirán ${format.bytes(bytes)}.`,
    missing: (bytes: number) => `Faltan ${format.bytes(bytes)}.`,
    packed: 'Antes hay que descomprimir casi toda la imagen, lo que lleva minutos.',
    unpacking: 'Descomprimiendo casi toda la imagen, lo que lleva minutos',
    impossible: 'Esta imagen no lo permite.',
    starts: (slot: number | null) =>
      slot === null
        ? 'El cargador de VMware no iniciará ninguno de los dos.'
        : `El cargador de VMware iniciará p${slot}.`,
    copy: 'Llenar el segundo banco de arranque con una copia del primero',
    copyHint: 'Sirve de reserva. Sin ella, el segundo queda vacío hasta que ESXi se actualice.',
  },
  expert: 'Opciones avanzadas',
  fewSectors: 'Solo los sectores de arranque que están en uso',
  label: 'Etiqueta del banco de arranque',
  labelHint: 'Hasta 11 letras mayúsculas, cifras y espacios',
  labelWritten: label =>
    label === '' ? 'Nada de esto puede figurar en una etiqueta.' : `La memoria USB recibe ${label}`,
  bank: 'Banco de arranque',
  bankOf: (slot, build, live) =>
    `p${slot}, ${build === null ? 'compilación desconocida' : `compilación ${build}`}${live ? ', el que inicia el cargador de VMware' : ''}`,
  demo: { name: 'La demo', inside: 'la demo' },
  buildNumber: build => `compilación ${build}`,
  esxi: version => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name, what) => `Borrar ${name} y escribir ${what}`,
  buildSeveral: (count, what) => `Borrar ${count} memorias USB y escribir ${what}`,
  buildMixed: (erased, made, what) => `Borrar ${sticks(erased)}, crear ${files(made)} y escribir ${what}`,
  buildNew: (file, what) => `Crear ${file} y escribir ${what}`,
  buildSeveralNew: (count, what) => `Crear ${count} archivos y escribir ${what}`,
  starting: 'Comprobando la imagen y las memorias USB una vez más. Todavía no se ha escrito nada.',
  cancelled: 'Cancelado. No se ha escrito nada.',
  repeats: (built, again) =>
    `${sticks(built)} del último trabajo ya ${format.form(built, { one: 'está creada y verificada, y no se tocará', other: 'están creadas y verificadas, y no se tocarán' })}. ${again === 1 ? 'Solo se volverá a crear esta' : `Solo se volverán a crear estas ${again}`}.`,
}
