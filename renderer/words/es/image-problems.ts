import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = 'No se ha escrito nada.'

const UNSOUND_ADVICE = 'Consiga la imagen de nuevo. Si sabe que el daño no tiene importancia, acéptelo en el resumen.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} no supera su propia comprobación de integridad: ${cause(damage.cause)}.`
    : `El MD5 de ${damage.file} es ${damage.actual}, y el disco indica ${damage.expected}.`

const LAYERS = {
  iso: 'El disco ISO 9660',
  gzip: 'El contenido gzip',
  bzip2: 'El contenido bzip2',
  xz: 'El contenido xz',
  zstd: 'El contenido Zstandard',
  zip: 'El archivo ZIP',
  tar: 'El archivo tar',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(
      `No se puede leer ${problem.image}: ${cause(problem.cause)}.`,
      'Compruebe el nombre y que tiene permiso para leer el archivo.',
    ),
  'image-not-esxi': ({ what, advice }) => words(`No es una imagen de ESXi, sino ${said(what)}.`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `La imagen termina tras ${format.count(size)} bytes, pero ${part} llega hasta el byte ${format.count(needed)}.`,
      'La descarga o la copia está incompleta. Consiga la imagen de nuevo.',
    ),
  'image-damaged': problem =>
    words(
      `La imagen está dañada, en ${problem.part}: ${cause(problem.cause)}.`,
      'Consiga la imagen de nuevo o compare su suma de comprobación con la publicada en el lugar de origen.',
    ),
  'archive-damaged': problem =>
    words(
      `${LAYERS[problem.layer]} en ${problem.image} está dañado: ${cause(problem.cause)}.`,
      'Consiga el archivo de nuevo o compare su suma de comprobación con la publicada en el lugar de origen.',
    ),
  'archive-refused': problem =>
    words(
      `${LAYERS[problem.layer]} en ${problem.image} se rechaza: ${cause(problem.cause)}.`,
      `Ninguna imagen de ESXi se presenta así. Elija una ISO de instalación de ESXi 3.5 a 4.1 o su imagen de disco (.dd). ${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `La imagen está dañada, así que ${target} se ha quedado sin tabla de particiones y no arranca. ${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `La imagen está dañada, y puede que también la parte que necesita una memoria USB. ${damageSentence(damage)}`,
          `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `La parte de ${problem.image} que necesita una memoria USB no se pudo descomprimir en ${problem.folder}: ${cause(problem.cause)}.`,
      `Libere espacio allí o indique otra carpeta con XDG_CACHE_HOME. ${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) =>
    words(`Cancelado mientras se descomprimía ${image}.`, 'Se puede volver a elegir en cualquier momento.'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `No hay ningún banco de arranque en p${slot} de esta imagen${reason ? `. ${said(reason)}` : ', que no tiene esa partición.'}`,
      `Elija ${banks.map(bank => `p${bank}`).join(' o ')}, o deje que decida Thinstick. ${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `La etiqueta «${label}» es también el nombre 8.3 del archivo ${file}. El cargador de VMware solo compara esos once caracteres, así que tomaría la etiqueta por el archivo y se detendría.`,
      `Elija otra etiqueta. ${NOTHING_WRITTEN}`,
    ),
}
