import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { format } from './format.ts'

/** Cláusulas sobre la unidad, en minúscula y sin punto; el consejo es una oración. */
export const refusals: RefusalWords = {
  system: () => words('contiene este sistema', 'Elija una memoria USB extraíble.'),
  'no-disk': () => words('es un archivo que contiene algo distinto de una imagen de disco', 'Elija otro nombre.'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('no hay permiso para escribir en este archivo', 'Concédalo o elija otro nombre.')
      : words('es de solo lectura', 'Deslice su bloqueo o elija otra memoria USB.'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `sus sectores lógicos son de ${format.count(logicalSectorSize)} bytes, y esta disposición necesita 512`,
      'Elija una memoria USB con sectores de 512 bytes.',
    ),
  partition: ({ drive }) => words(`es una partición de ${drive}`, `Si se trata de la unidad entera, indique ${drive}.`),
  'holds-image': () =>
    words('contiene la imagen que se va a escribir', 'Copie la imagen a otro lugar o elija otro destino.'),
  mounted: ({ paths }) => words(`está montada en ${paths.join(', ')}`, 'Si es la correcta, desmóntela antes.'),
  'in-use': ({ holders }) =>
    words(`la está usando ${holders.join(', ')}`, 'Si es la correcta, detenga antes lo que la usa.'),
  internal: ({ bus }) =>
    words(`está integrada${bus ? ` (${bus})` : ''}, no es extraíble`, 'Elija una memoria USB extraíble.'),
  'too-large': ({ size }) =>
    words(
      `${format.bytes(size)} es más de lo que tiene una memoria USB normal`,
      'Si es la correcta, vuelva atrás y márquela de nuevo; se pedirá que escriba su nombre.',
    ),
  'too-small': ({ size, minimum }) =>
    words(
      `le faltan ${format.bytes(minimum - size)} para esta imagen`,
      `La memoria USB más pequeña que sirve es de ${format.bytes(minimum)} (${format.count(minimum)} bytes).`,
    ),
}
