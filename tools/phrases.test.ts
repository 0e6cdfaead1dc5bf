import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { BROKEN_RULES, KEPT_RULES } from '../renderer/words/phrases.ts'

/** Where the rules of the loader have their sentences, and what is said where nothing can be known. */
const RULES = [
  'app/inspection/bank-rules.ts',
  'app/inspection/content-rules.ts',
  'app/inspection/loader-rules.ts',
  'app/inspection/table-rules.ts',
  'app/inspection/boot-banks.ts',
  'app/verdict/boot-unknowns.ts',
]

/** Each sentence of a file, with "…" for a value. */
const sentencesIn = (file: string): string[] => {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node && node.type === 'Literal' && 'value' in node && typeof node.value === 'string')
      found.push(node.value)
    if ('type' in node && node.type === 'TemplateLiteral' && 'quasis' in node && Array.isArray(node.quasis))
      found.push(node.quasis.map(({ value }: { value: { cooked: string } }) => value.cooked).join('…'))
    Object.values(node).forEach(visit)
  }
  visit(parseSync(file, readFileSync(file, 'utf8')).program)
  return found.filter(text => /^[A-Z…a-z].* .*[."]$/.test(text) && /^[A-Z…]|^(boot\.cfg|ldlinux|p…)/.test(text))
}

/** A sentence that is put together from two: its phrases are in the list one by one. */
const TOGETHER = ['…; exactly one must be.', 'It is …: updated ….', 'p… reaches … beyond the extended partition.']

describe('the phrases of the window', () => {
  it.each(RULES)('have every sentence of %s', file => {
    const known = new Set([...BROKEN_RULES, ...KEPT_RULES].map(phrase => phrase.replace(/\{\d\}/g, '…')))
    // "p4" comes as a number after the letter.
    const plain = (text: string): string => text.replaceAll('p…', '…')
    const missing = sentencesIn(file).filter(text => !known.has(plain(text)) && !TOGETHER.includes(text))
    expect(missing).toEqual([])
  })
})
