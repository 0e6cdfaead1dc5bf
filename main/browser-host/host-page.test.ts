import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { HOST_POLICY, hostDocument, hostMain, STYLE } from './host-page.ts'

const tokens = readFileSync(fileURLToPath(new URL('../../renderer/tokens.css', import.meta.url)), 'utf8')

/** The values of the custom properties in a style, by name; what refers to another is looked up. */
const valuesIn = (style: string): Map<string, string> => {
  const values = new Map(
    [...style.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
  const resolved = (value: string): string => {
    const name = /^var\(--(.+)\)$/.exec(value)?.[1]
    return name === undefined ? value : resolved(values.get(name) ?? '')
  }
  return new Map([...values].map(([name, value]) => [name, resolved(value)]))
}

describe("a page of the host's own", () => {
  it.each([
    ['light', /:root \{[^}]*\}/, /^[^[]*/],
    ['dark', /prefers-color-scheme: dark\) \{\s*:root \{[^}]*\}/, /(.|\n)*?prefers-reduced-motion/],
  ])('has the colours of the window: %s', (_scheme, ours, theirs) => {
    const window = valuesIn(theirs.exec(tokens)?.[0] ?? '')
    const page = valuesIn(ours.exec(STYLE)?.[0] ?? '')
    expect(page.size).toBeGreaterThan(7)
    for (const [name, value] of page) expect([name, value]).toEqual([name, window.get(name)])
  })

  it('says what it is given as text, and runs nothing', () => {
    const page = hostDocument('<i>', hostMain({ title: '<script>', text: '"a" & b', advice: '' }))
    expect(page).not.toMatch(/<(i|script)>/)
    expect(page).toContain('&quot;a&quot; &amp; b')
    expect(HOST_POLICY).not.toContain('script')
    expect(HOST_POLICY).toMatch(/style-src 'sha256-[A-Za-z0-9+/]{43}='/)
  })
})
