import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: 'Archivos propios',
  hint: 'Cada uno ocupa el lugar del archivo con ese nombre 8.3 o se carga como un módulo nuevo.',
  add: 'Añadir un archivo',
  name: 'Nombre en la memoria USB',
  added: 'nuevo',
  replaced: 'en lugar del de la imagen',
  newFile: bytes => `nuevo, ${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(bytes)} en lugar de ${format.bytes(imageBytes)}`,
  options: 'Opciones del kernel',
  optionsHint: 'Lo que boot.cfg pasa al kernel',
  differs: 'En qué se diferencia de la imagen',
  before: 'antes',
  after: 'ahora',
  among: count => `archivos propios: ${format.count(count)}`,
}
