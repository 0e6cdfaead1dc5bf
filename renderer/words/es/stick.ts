import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { files, format } from './format.ts'

export const stick: StickWords = {
  title: '¿Qué memoria USB?',
  lead: 'La memoria USB que se marque se borrará, una vez revisado el resumen.',
  waiting: 'Buscando memorias USB',
  port: 'Conecte una memoria USB; aparecerá por sí sola.',
  anotherPort: 'Conecte otra memoria USB; aparecerá por sí sola.',
  tick: count => (count === 1 ? 'Márquela para continuar.' : 'Marque una memoria USB o varias.'),
  virtual: '¿No hay ninguna a mano?',
  virtualToo: '¿Solo para probar?',
  get virtualHint() {
    return `Una memoria USB virtual, un archivo de ${format.bytes(ARTICLE_STICK_BYTES)}, muestra todo el proceso sin hardware.`
  },
  useVirtual: 'Usar una memoria USB virtual',
  expert: 'Añadir por ruta',
  others: 'Usar otra cosa',
  devicePath: 'Ruta de una unidad o un archivo',
  add: 'Añadir',
  unusable: count => format.plural(count, { one: 'unidad no se puede usar', other: 'unidades no se pueden usar' }),
  large: size => `${format.bytes(size)}: mayor que una memoria USB normal, se pedirá confirmación`,
  pulled: (name, serial) =>
    `Se ha desconectado ${name}${serial} y ya no está marcada. Si sigue siendo la correcta, vuelva a conectarla y márquela.`,
  swapped: (name, serial, by) => `${name}${serial} ya no está. En su lugar está ${by}, sin marcar.`,
  shortSerial: serial => `n.º de serie ${serial}`,
  holds: {
    new: 'Un archivo nuevo; no se borrará nada',
    blank: 'Vacía; no se perderá nada',
    unknown: 'Datos de tipo desconocido',
    emptyTable: 'Una tabla de particiones vacía',
    rights: 'Su contenido no se puede ver sin permisos de administrador',
    busy: 'Su contenido no se puede ver porque otro programa la está usando',
    failing: 'No se pudo leer y puede que esté fallando',
    unseen: 'No se sabe qué contiene',
    unknownVolume: 'datos desconocidos',
    volumes: count => `${count} volúmenes`,
    more: count => `${count} más`,
    files: (count, all) => (all ? (count === 0 ? 'ningún archivo' : files(count)) : `al menos ${files(count)}`),
    newest: when => `el más reciente: ${when}`,
    used: bytes => `${format.bytes(bytes)} en uso`,
  },
  facts: {
    serial: 'Número de serie',
    path: 'Ruta',
    bytes: 'Tamaño',
    bus: 'Conexión',
    mounts: 'Montada en',
  },
  bytes: bytes => format.plural(bytes, { one: 'byte', other: 'bytes' }),
  another: name => ({
    message: `${name} ya no es lo que era: ahora otra unidad lleva ese nombre.`,
    advice: 'Compruebe de qué memoria USB se trata y márquela. No se ha escrito nada.',
  }),
  next: count => (count > 1 ? `Revisar ${count} memorias USB` : 'Revisar'),
}
