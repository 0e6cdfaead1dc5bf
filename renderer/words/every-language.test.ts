import { describe, expect, it } from 'vitest'
import { REFUSAL_CODES, refusedDrives } from '../gallery/example-drives.ts'
import { exampleProblem, exampleWarnings, PROBLEM_CODES } from '../gallery/example-problems.ts'
import { words as english } from './en/words.ts'
import { ALL_LANGUAGES, type Language } from './languages.ts'
import { LOAD_WORDINGS } from './load-wordings.ts'
import { LOAD_WORDS } from './load-words.ts'
import { unmarked } from './phrase-in.ts'
import { BROKEN_RULES, KEPT_RULES, PHRASES } from './phrases.ts'
import { wordProblem, wordRefusal, wordWarning } from './word.ts'
import { installWordings, type Wordings } from './wordings.ts'

const OTHERS = ALL_LANGUAGES.filter((language): language is Exclude<Language, 'en'> => language !== 'en')

const wordingsOf = async (language: Exclude<Language, 'en'>): Promise<Wordings> =>
  (await LOAD_WORDINGS[language]()).wordings

/** Names, and words that are the same in some other languages, by their path in the table of sentences, or the beginning of it. */
const SAME = [
  'appName',
  'build.figure',
  'build.percent',
  'build.seconds',
  'build.stageAt',
  'build.stages.file system',
  'done.checks.layout',
  'done.checks.loader',
  'done.file',
  'done.sha',
  'image.build',
  'image.details.bytes',
  'image.details.image',
  'image.details.path',
  'image.details.place',
  'image.esxi',
  'image.facts',
  'image.holds',
  'image.kinds.unknown',
  'image.wholeImage',
  'inside.configLine',
  'inside.explained',
  'inside.partition',
  'inside.save',
  'inside.saveAs',
  'map.purposes.bank',
  'map.purposes.boot',
  'map.purposes.coreDump',
  'map.purposes.other',
  'map.purposes.store',
  'pageTitle',
  'review.active',
  'review.buildNumber',
  'review.chs',
  'review.columns.chs',
  'review.esxi',
  'review.holds',
  'review.lostContents',
  'review.lostUnknown',
  'review.stick',
  'shelf.column',
  'steps.image',
  'steps.stick',
  'stick.bytes',
  'stick.holds.files',
  'stick.holds.volumes',
  'tag',
  'tools.backup.file',
]

const maySame = (path: string): boolean => SAME.some(same => path === same || path.startsWith(`${same}.`))

/** Values for the parameters of the window's sentences that are neither text nor numbers, by the parameter's name. */
const SPECIAL: Readonly<Record<string, unknown>> = {
  at: new Date(2011, 4, 10, 9),
  '{ kind, bytes, modified }': { kind: 'disc', bytes: 3_000_000, modified: Date.UTC(2011, 4, 10) },
  '{ done, total, rate, rateNow, secondsLeft }': { done: 7e6, total: 9e6, rate: 3e6, rateNow: 2e6, secondsLeft: 12 },
  amounts: { done: 7e6, total: 9e6, rate: 3e6, rateNow: 2e6, secondsLeft: 12 },
  by: 'MD5',
  all: 9,
  digits: 1,
}

const TRUTH = new Set(['live'])

/** The parameters of a function as its text names them. */
const parametersOf = (call: (...args: never[]) => unknown): string[] => {
  const [, list = ''] = /^(?:async )?\(?((?:\{[^}]*\}|[^)=])*)\)?\s*=>/.exec(String(call)) ?? []
  return list
    .split(/,(?![^{]*\})/)
    .map(name => name.replace(/\s+/g, ' ').trim())
    .filter(name => name !== '')
}

/** Arguments for a sentence in English; numbers are `number`, which also stands for texts. */
const sampleArguments = (english: (...args: never[]) => unknown, number: number): unknown[] =>
  parametersOf(english).map(name => (name in SPECIAL ? SPECIAL[name] : TRUTH.has(name) ? true : number))

/** Every sentence of a language by its path; a function is called as the English one of that path would be. */
const sentencesOf = (words: unknown, pattern: unknown, number: number, path = ''): [string, string][] => {
  if (path === 'format') return []
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function' && typeof pattern === 'function')
    return sentencesOf(
      (words as (...args: unknown[]) => unknown)(...sampleArguments(pattern as () => unknown, number)),
      undefined,
      number,
      path,
    )
  return Object.entries(words ?? {}).flatMap(([key, value]) =>
    sentencesOf(
      value,
      (pattern as Record<string, unknown> | undefined)?.[key],
      number,
      path === '' ? key : `${path}.${key}`,
    ),
  )
}

const GAP = /undefined|NaN|\[object|\{\d\}|^\s*$| {2}|[!！]/

describe.each(OTHERS)('the sentences of %s', language => {
  it.each([1, 2, 5, 7, 21])('are whole, and none is left in English, with the number %i', async number => {
    const { words } = await LOAD_WORDS[language]()
    const own = sentencesOf(words, english, number)
    const said = new Map(sentencesOf(english, english, number))
    const left = own.filter(([path, text]) => text === said.get(path) && !maySame(path))
    expect(left.map(([path, text]) => `${path}: ${text}`)).toEqual([])
    expect(own.filter(([, text]) => GAP.test(text))).toEqual([])
    // No value is forgotten. A number that is spelt out, as "the other stick", may be missing in either.
    const digits = String(number)
    const forgotten = own.filter(([path, text]) => said.get(path)?.includes(digits) && !text.includes(digits))
    expect(number > 2 ? forgotten : []).toEqual([])
    expect(own.length).toBe(said.size)
  })
})

describe.each(OTHERS)('the words of %s', language => {
  it('tell of every problem, warning and refusal', async () => {
    const wordings = await wordingsOf(language)
    installWordings(wordings)
    try {
      const ours = PROBLEM_CODES.filter(code => code in wordings.problems).map(exampleProblem)
      expect(ours.length).toBeGreaterThan(30)
      for (const problem of ours) {
        const { message, advice } = wordProblem(problem)
        expect(message, problem.code).not.toMatch(GAP)
        expect(message, problem.code).not.toBe(problem.message)
        expect(advice, problem.code).not.toBe(problem.advice)
        for (const name of ['target', 'image', 'folder', 'path', 'label', 'file'])
          if (typeof problem.details[name] === 'string' && problem.message.includes(problem.details[name]))
            expect(message + advice, problem.code).toContain(problem.details[name])
      }
      for (const warning of exampleWarnings()) {
        expect(wordWarning(warning), warning.code).not.toMatch(GAP)
        expect(wordWarning(warning), warning.code).not.toBe(warning.message)
      }
      const reasons = refusedDrives().flatMap(drive => drive.reasons)
      expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(REFUSAL_CODES))
      for (const reason of reasons) {
        expect(wordRefusal(reason).message, reason.code).not.toBe(reason.message)
        expect(wordRefusal(reason).advice, reason.code).not.toBe(reason.advice)
      }
    } finally {
      installWordings(null)
    }
  })

  it('keep every value of a phrase, and translate it by its text', async () => {
    const { said } = await wordingsOf(language)
    for (const phrase of [...PHRASES, ...BROKEN_RULES, ...KEPT_RULES]) {
      const places = phrase.match(/\{\d\}/g) ?? []
      const names = ['sys.vgz', 'p4', 'x86']
      const text = places.reduce((all, place, index) => all.replace(place, names[index] ?? ''), phrase)
      const translated = said(text)
      expect(translated, phrase).not.toContain('\ue000')
      expect(translated, phrase).not.toMatch(GAP)
      if (!/^\{1\}[^a-z]*(\{2\}|$)/.test(phrase)) expect(unmarked(translated), phrase).not.toBe(text)
      for (const name of names.slice(0, places.length)) expect(translated, phrase).toContain(name)
    }
    expect(said('something that nobody foresaw')).toBe('\ue000something that nobody foresaw\ue001')
  })
})

describe('a problem that the language has no words for', () => {
  it('is told as the host told it', async () => {
    installWordings(await wordingsOf('de'))
    try {
      const told = { code: 'of-the-future', message: 'It rains.', advice: 'Wait.', details: {} }
      expect(wordProblem(told)).toEqual({ message: told.message, advice: told.advice })
      // The window's own, already in the language: its code is the host's, its values are not.
      expect(wordProblem({ ...told, code: 'internal' })).toEqual({ message: told.message, advice: told.advice })
      expect(wordProblem({ ...told, code: 'target-failed', details: { target: '/dev/sdx' } }).message).toBe('It rains.')
      expect(wordProblem({ ...told, code: 'toString' }).message).toBe('It rains.')
      // Names from outside cannot turn or hide what follows them.
      expect(wordProblem({ ...told, code: 'not-built', details: { target: 'a\u202eb' } }).message).toContain('a\ufffdb')
    } finally {
      installWordings(null)
    }
  })
})
