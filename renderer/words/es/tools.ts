import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Más',
  moreFor: name => `Más opciones para ${name}`,
  menu: {
    backup: 'Hacer copia de seguridad',
    restore: 'Restablecer',
    verify: 'Verificar',
    examine: 'Verificar sin imagen',
    'look-inside': 'Ver el contenido',
  },
  titles: {
    backup: name => `Copia de seguridad de ${name}`,
    restore: name => `Restablecer ${name}`,
    verify: name => `Verificar ${name}`,
    examine: name => `Verificar ${name} sin imagen`,
    'look-inside': name => `Contenido: ${name}`,
  },
  running: {
    backup: 'Leyendo lo que está en uso y comparándolo con el archivo. No se escribe nada en la memoria USB.',
    restore: 'Creando un solo volumen vacío y volviendo a leerlo.',
    verify: 'Leyendo y comparando la memoria USB. No se escribe nada.',
    examine: 'Leyendo todo el contenido. No se escribe nada.',
    'look-inside': 'Leyendo el contenido. No se escribe nada.',
  },
  cancelling: 'Cancelando',
  again: 'Repetir',
  restore: {
    becomes: kind => `Será un solo volumen ${kind} vacío de todo su tamaño, para archivos de cualquier tipo.`,
    begin: name => `Borrar y restablecer ${name}`,
    done: (kind, bytes) =>
      `Ahora es un solo volumen ${kind} vacío, leído de nuevo y verificado, con espacio para ${format.bytes(bytes)}.`,
  },
  backup: {
    what: 'Lo que está en uso va a un solo archivo comprimido. A partir de él se puede volver a crear una memoria USB en cualquier momento.',
    file: 'Archivo',
    done: 'Se volvió a leer y contiene todo lo que está en uso.',
    facts: (used, file) => `${format.bytes(used)} en uso, ${format.bytes(file)} en el archivo`,
  },
  examine: {
    sound: 'No tiene ningún defecto, hasta donde una memoria USB puede mostrarlo por sí misma.',
    untold: 'Solo su imagen podría decir:',
    origin: title => `si sus archivos son los de VMware: no se conocen sumas de comprobación de ${title}`,
    noChecksum: names => `si estos están intactos, pues no tienen suma de comprobación propia: ${names}`,
  },
  verify: {
    same: 'Coincide con la imagen byte a byte.',
    read: seconds => `Leída y comparada en ${format.decimal(seconds, 1)} s`,
  },
}
