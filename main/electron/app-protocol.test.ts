import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pagePolicy } from '../page/page-policy.ts'
import { APP_PAGE, APP_SCHEME, answerFrom } from './app-protocol.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-page-'))
  mkdirSync(join(folder, 'built/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'secret')
  writeFileSync(join(folder, 'built/index.html'), '<!doctype html><html><head><title>T</title></head></html>')
  writeFileSync(join(folder, 'built/assets/window-1.js'), 'run()')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = (url: string, method = 'GET') => answerFrom(join(folder, 'built'))({ url, method })

describe("the window's own scheme", () => {
  it('is an origin of its own, which no policy is lifted for', () => {
    expect(APP_SCHEME.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true, codeCache: true })
  })

  it('answers with the page, whose policy is in the header and in the page', async () => {
    const answer = await ask(APP_PAGE)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toBe(pagePolicy("'none'"))
    expect(await answer.text()).toMatch(/<head><meta http-equiv="Content-Security-Policy" content="default-src 'none';/)
    expect((await ask('app://thinstick/')).status).toBe(200)
  })

  it('answers with its files, as what they are', async () => {
    const answer = await ask('app://thinstick/assets/window-1.js?v=1#x')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toBe(pagePolicy("'none'"))
    expect(await answer.text()).toBe('run()')
  })

  it.each([
    ['app://thinstick/../secret.js'],
    ['app://thinstick/..%2fsecret.js'],
    ['app://thinstick/assets/%2e%2e/%2e%2e/secret.js'],
    ['app://thinstick/assets/none.js'],
    ['app://thinstick/assets'],
    ['app://elsewhere/index.html'],
    ['app://thinstick:80/index.html'],
    ['file:///index.html'],
    [APP_PAGE, 'POST'],
  ])('has nothing else: %s', async (...asked: [string, string?]) => {
    const answer = await ask(...asked)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
    expect(answer.headers.get('content-security-policy')).toBe(pagePolicy("'none'"))
  })
})
