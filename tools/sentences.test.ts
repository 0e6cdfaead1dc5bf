import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const HOUSES = ['app', 'main', 'renderer']

/** Where sentences live. A rule of the loader has both of its sentences beside it. */
const HOMES = [
  /^app\/words\//,
  /^renderer\/words\//,
  /^main\/cli\/(manual-)?words\.ts$/,
  /^app\/inspection\/(bank|content|loader|table)-rules\.ts$/,
  /^app\/verdict\/boot-(unknowns|verdict)\.ts$/,
]

/** Sentences that stay where they are, and why. */
const EXCEPTIONS = [
  // What the demo image itself says: these are bytes in its sectors and files.
  /^app\/demo\/(boot-code|demo-files)\.ts$/,
  // What to choose instead goes with the problem of an image that is something else.
  /^app\/inspection\/other-content\.ts$/,
  // Reasons against a bank, beside the checks that find them.
  /^app\/inspection\/boot-banks\.ts$/,
]

const sources = (): string[] =>
  HOUSES.flatMap(house =>
    readdirSync(join(root, house), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  ).filter(file => !/\/(gallery|assembly)\//.test(file))

/** The text of a literal, with "…" for each value in it; undefined for any other node of an ESTree. */
const textOf = (node: object): string | undefined => {
  if (!('type' in node)) return undefined
  if ((node.type === 'Literal' || node.type === 'JSXText') && 'value' in node)
    return typeof node.value === 'string' ? node.value : undefined
  if (node.type !== 'TemplateLiteral' || !('quasis' in node) || !Array.isArray(node.quasis)) return undefined
  return node.quasis.map(({ value }: { value: { cooked: string } }) => value.cooked).join('…')
}

/** Begins with a capital or a value, has three words or more, and a full stop or a question mark. */
const isSentence = (text: string): boolean => /^\s*[A-Z…]\S*( \S+){2,}[.?](\s|$)/.test(text)

/** The sentences among the literals in a file. */
const sentencesIn = (name: string, text: string): string[] => {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const literal = textOf(node)
    if (literal !== undefined && isSentence(literal)) found.push(literal.trim())
    Object.values(node).forEach(visit)
  }
  visit(parseSync(name, text).program)
  return found
}

describe('sentences', () => {
  it('are told from other text', () => {
    const literals = [
      "'No drive was found.'",
      '`$' + '{name} is gone now.`',
      "'not so'",
      "'A title only'",
      "'a.b c d.'",
    ]
    const text = `const a = [${literals.join(', ')}]`
    expect(sentencesIn('a.ts', text)).toEqual(['No drive was found.', '… is gone now.'])
    expect(sentencesIn('a.tsx', '<p>Plug a stick in.</p>')).toEqual(['Plug a stick in.'])
  })

  it('live in the words files, and beside their rules', () => {
    const strays = sources()
      .filter(file => ![...HOMES, ...EXCEPTIONS].some(home => home.test(file)))
      .flatMap(file => sentencesIn(file, readFileSync(join(root, file), 'utf8')).map(text => `${file}: ${text}`))
    expect(strays).toEqual([])
  })
})
