import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { expectPlain } from '../../testing/hostile.ts'
import { hostileJob, MARKUP, ORIGIN } from '../../testing/hostile-report.ts'
import { jsonText } from '../bytes/plain-text.ts'
import { ARTICLE_STICK_BYTES } from '../target/article-stick.ts'
import { savedReport } from './documents.ts'
import { reportHtml } from './html.ts'
import { html } from './html-tag.ts'

describe('html', () => {
  it('escapes every value but its own pieces', () => {
    expect(`${html`<b title="${MARKUP}">${MARKUP}</b>`}`).not.toMatch(/<(?!\/?b[ >])|onerror=[^a]|"[^>]*"[^>]*"/)
    expect(`${html`${[1, html`<i>${'<'}</i>`, null, undefined]}`}`).toBe('1<i>&lt;</i>')
  })

  it('accepts no markup but that of a template', () => {
    const forged = { toString: () => '<script>' } as unknown as string
    expect(`${html`${forged}`}`).toBe('&lt;script&gt;')
  })
})

describe('reportHtml', () => {
  it('is complete, plain, and allows nothing but its own style', async () => {
    const text = reportHtml(await hostileJob(), ORIGIN)
    expectPlain(text, 'report')
    const tags = new Set(
      [...text.matchAll(/<(\/?[!a-z][a-z0-9]*)/gi)].map(([, tag]) => tag?.toLowerCase().replace('/', '')),
    )
    const known = [
      ...['!doctype', 'html', 'head', 'meta', 'title', 'style', 'body', 'header', 'main', 'footer', 'section'],
      ...[
        'h1',
        'h2',
        'h3',
        'p',
        'ul',
        'li',
        'dl',
        'dt',
        'dd',
        'details',
        'summary',
        'figure',
        'table',
        'thead',
        'tbody',
      ],
      ...['tr', 'th', 'td', 'pre', 'code', 'b', 'bdi', 'span', 'div', 'time', 'wbr'],
      ...['svg', 'g', 'path', 'rect', 'circle', 'defs', 'pattern', 'clippath'],
    ]
    expect([...tags].sort()).toEqual(known.sort())
    const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(text).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;;`)
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<style>'))
  })

  it('gives date, version, drive, serial, capacity and verdict', async () => {
    const text = reportHtml(await hostileJob(), ORIGIN)
    for (const part of ['2026-11-25 01:02:03 UTC', '0.1.0', '4F2A', '65,273,856 bytes', 'Would boot: '])
      expect(text).toContain(part)
    expect(text).toContain('Not finished: ')
    expect(text).toContain('trouble at LBA 40,132')
  })
})

/** The report of a stick about which these things cannot be known. */
const withUntold = async (texts: readonly string[]): Promise<string> => {
  const job = await hostileJob()
  const untold = texts.map(text => ({ name: 'large-files' as const, text }))
  const sticks = job.sticks.map(stick => {
    const { state } = stick
    if (state.kind !== 'done') return stick
    const { report } = state
    return { ...stick, state: { ...state, report: { ...report, wouldBoot: { ...report.wouldBoot, untold } } } }
  })
  return reportHtml({ ...job, sticks }, ORIGIN)
}

it('reportHtml says what about booting cannot be known, if anything', async () => {
  const text = await withUntold([`Whether this is whole: ${MARKUP}.`])
  expectPlain(text, 'report')
  expect(text).toContain('<h3>What cannot be known without starting it</h3><ul><li>Whether this is whole: ')
  expect(await withUntold([])).not.toContain('What cannot be known')
})

describe('savedReport', () => {
  it('says the same to a script, and harms no terminal', async () => {
    const job = await hostileJob()
    const text = jsonText(savedReport(job, ORIGIN), 2)
    expectPlain(text, 'report')
    const { date, version, sticks } = JSON.parse(text)
    expect({ date, version }).toEqual(ORIGIN)
    expect(sticks[0]).toMatchObject({
      drive: { path: job.sticks[0]?.path, model: job.sticks[0]?.description, bytes: ARTICLE_STICK_BYTES },
      verdict: expect.stringMatching(/^Would boot: /),
    })
    expect(sticks[1].verdict).toBeNull()
  })
})
