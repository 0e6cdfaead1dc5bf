import type { WindowWords } from '../en/words.ts'
import { build } from './build.ts'
import { done } from './done.ts'
import { format } from './format.ts'
import { image } from './image.ts'
import { inside } from './inside.ts'
import { own } from './own.ts'
import { parts } from './parts.ts'
import { review } from './review.ts'
import { shelf } from './shelf.ts'
import { shell } from './shell.ts'
import { stick } from './stick.ts'
import { tools } from './tools.ts'
import { trial } from './trial.ts'

export const words: WindowWords = {
  ...shell,
  ...parts,
  image,
  stick,
  review,
  build,
  done,
  own,
  shelf,
  tools,
  inside,
  trial,
  format,
  tag: 'it',
}
