import type { Wordings } from '../wordings.ts'
import { imageProblems } from './image-problems.ts'
import { ownProblems } from './own-problems.ts'
import { refusals } from './refusals.ts'
import { said } from './said.ts'
import { stickProblems } from './stick-problems.ts'
import { toolProblems } from './tool-problems.ts'
import { warnings } from './warnings.ts'

export const wordings: Wordings = {
  problems: { ...imageProblems, ...stickProblems, ...toolProblems, ...ownProblems },
  warnings,
  refusals,
  said,
}
