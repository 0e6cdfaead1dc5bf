import type { Numbers } from '../format-in.ts'
import type { Language } from '../languages.ts'
import type { Wide } from '../wide.ts'
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

const sentences = { ...shell, ...parts, image, stick, review, build, done, own, shelf, tools, inside, trial }

/** Every sentence of the window. Another language has the same, each a value of this type. */
export type WindowWords = Wide<typeof sentences> & { readonly format: Numbers; readonly tag: Language }

export const words: WindowWords = { ...sentences, format, tag: 'en' }
