import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { earlyWords } from './early-words.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-words-'))
  mkdirSync(join(folder, 'assets'))
  for (const name of ['words-en-11111111.js.br', 'words-en-11111111.js', 'words-pt-BR-2222-222.js', 'wordings-de-3.js'])
    writeFileSync(join(folder, 'assets', name), '')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const hintFor = async (headers: Record<string, string>): Promise<string | undefined> =>
  (await earlyWords(folder, { headers } as unknown as IncomingMessage)).Link

const EN = '</assets/words-en-11111111.js>; rel=modulepreload; crossorigin'
const PT = '</assets/words-pt-BR-2222-222.js>; rel=modulepreload; crossorigin'

it.each([
  [{}, EN],
  [{ 'accept-language': 'pt' }, PT],
  [{ 'accept-language': 'nl, pt-PT;q=0.9, en;q=0.8' }, PT],
  [{ 'accept-language': 'de' }, EN],
  [{ 'accept-language': 'pt', cookie: 'a=b; thinstick-language=en' }, EN],
  [{ 'accept-language': '*;q=0, ../..\r\n', cookie: 'thinstick-language=' }, EN],
])('hints at the sentences that a request probably wants: %j', async (headers, hint) => {
  expect(await hintFor(headers)).toBe(hint)
})

it('hints at nothing where there are no chunks', async () => {
  rmSync(join(folder, 'assets'), { recursive: true })
  expect(await hintFor({ 'accept-language': 'en' })).toBeUndefined()
})
