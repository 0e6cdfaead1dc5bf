import { withoutStop } from '../../../app/words/words.ts'
import { phraseIn } from '../phrase-in.ts'
import { brokenRules } from './broken-rules.ts'
import { format } from './format.ts'
import { keptRules } from './kept-rules.ts'
import { phrases } from './phrases.ts'

export const said = phraseIn({ ...phrases, ...brokenRules, ...keptRules }, format)

/** A cause, which may end in a full stop, after a colon. */
export const cause = (english: string): string => said(withoutStop(english))
