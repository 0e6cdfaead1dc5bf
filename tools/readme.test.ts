import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('the README shows pictures of its own folder alone', () => {
  const readme = readFileSync('README.md', 'utf8')
  const markdown = [...readme.matchAll(/!\[[^\]]*\]\(\s*<?([^)\s>]+)/g)]
  const tags = [
    ...readme.matchAll(/<(?:img|source|video|picture|iframe)\b[^>]*?\b(?:src|srcset)\s*=\s*["']?([^"'\s>]+)/g),
  ]
  const shown = [...markdown, ...tags].map(([, path = '']) => path)
  expect(shown.length).toBeGreaterThan(0)
  expect(shown.filter(path => /^[a-z]+:|^\/\//i.test(path) || !existsSync(path))).toEqual([])
})
