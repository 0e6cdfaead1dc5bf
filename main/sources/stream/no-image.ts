import type { LayerKind } from '../../../app/formats/formats.ts'
import { aLayer } from '../../../app/formats/layer-kind.ts'
import { notEsxi } from '../../../app/inspection/other-content.ts'
import type { ProblemError } from '../../../app/problem/problem.ts'

const NAMES_SHOWN = 4

/** The problem of an archive that holds no image, with the names of some files in it. */
export const noImageIn = (kind: LayerKind, names: readonly string[]): ProblemError =>
  notEsxi(`${aLayer(kind)} without an image${listed(names)}`)

/** " (it holds a.txt, b.txt and 3 more)" */
const listed = (names: readonly string[]): string => {
  if (names.length === 0) return ''
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : ''
  return ` (it holds ${names.slice(0, NAMES_SHOWN).join(', ')}${more})`
}
