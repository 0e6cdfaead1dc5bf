import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { reportHtml } from '../../app/report/html.ts'
import { hostileJob, MARKUP, ORIGIN } from '../../testing/hostile-report.ts'

const plain = (text: string): string => text.replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd')

/** A saved report in a file of its own. */
const test = base.extend<{ address: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that it needs from this pattern.
  address: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'thinstick-report-'))
    try {
      const file = join(folder, 'report.html')
      writeFileSync(file, reportHtml(await hostileJob(), ORIGIN))
      await use(String(pathToFileURL(file)))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

/** Elements that reach over an edge of the page; what scrolls by itself may be wider inside. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(element => !element.closest('defs'))
      .filter(element => {
        const { left, right } = element.getBoundingClientRect()
        return left < -1 || right > document.documentElement.clientWidth + 1
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  )

test('a saved report of hostile names is text in a real browser, runs nothing and loads nothing', async ({
  page,
  address,
}) => {
  const said: string[] = []
  const asked: string[] = []
  page.on('console', message => said.push(message.text()))
  page.on('dialog', dialog => {
    said.push(`dialog ${dialog.message()}`)
    dialog.dismiss().catch(() => {})
  })
  page.on('request', request => asked.push(request.url()))
  await page.goto(address)
  const title = `Written and verified, but it will not boot: SanDisk ${MARKUP}`
  await expect(page.locator('h2').first()).toHaveText(plain(title))
  await expect(page.getByText('Would boot: ').first()).toBeVisible()
  await expect(page.locator('script, img, link, iframe, object, embed, a, [onerror], [style], [src]')).toHaveCount(0)
  // The policy lets the page's own style through, but not one that is added later.
  const line = () =>
    page
      .locator('details')
      .first()
      .evaluate(box => getComputedStyle(box).borderTopStyle)
  expect(await line()).toBe('solid')
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'details{border:none!important}'
    document.head.append(style)
  })
  expect(await line()).toBe('solid')
  expect(said.filter(text => !/Content Security Policy/.test(text))).toEqual([])
  expect(asked).toEqual([address])
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`a saved report can be read by everybody, ${colorScheme}`, async ({ page, address }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(address)
    const files = page.locator('summary', { hasText: 'Files' }).first()
    await files.click()
    await expect(page.getByText('SHA-256, read back').first()).toBeVisible()
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    for (const [width, height] of [
      [960, 660],
      [640, 480],
      [480, 330],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await tooWide(page), `${width} pixels wide`).toEqual([])
    }
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([])
  })

// Widths of what the margins leave of the page, in CSS pixels.
const PAPERS = [
  { format: 'A4', width: 688, points: [595, 842] },
  { format: 'Letter', width: 710, points: [612, 792] },
] as const

for (const { format, width, points } of PAPERS)
  test(`a saved report prints on ${format}, open and in its light colours`, async ({ page, address }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.goto(address)
    expect(await tooWide(page)).toEqual([])
    // What is folded on the screen is there on paper, without a click.
    await expect(page.locator('details[open]')).not.toHaveCount(await page.locator('details').count())
    for (const table of await page.locator('table, pre').all()) {
      const box = await table.boundingBox()
      expect(box?.height).toBeGreaterThan(10)
    }
    const looks = await page.evaluate(() => ({
      ink: getComputedStyle(document.body).color,
      rows: getComputedStyle(document.querySelector('tr') as Element).breakInside,
      part: getComputedStyle(document.querySelector('.picture .bank .part') as Element).fill,
    }))
    expect(looks).toEqual({ ink: 'rgb(21, 34, 42)', rows: 'avoid', part: 'rgb(22, 128, 141)' })
    const pdf = (await page.pdf({ format })).toString('latin1')
    const [, wide, high] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    expect([Math.floor(Number(wide)), Math.floor(Number(high))]).toEqual(points)
  })
