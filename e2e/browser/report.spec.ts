import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { reportHtml } from '../../app/report/html.ts'
import { hostileJob, MARKUP, ORIGIN } from '../../testing/hostile-report.ts'

const plain = (text: string): string => text.replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd')

test('a saved report of hostile names is text in a real browser, runs nothing and loads nothing', async ({
  page,
  browserName,
}, info) => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-report-'))
  try {
    const file = join(folder, 'report.html')
    writeFileSync(file, reportHtml(await hostileJob(), ORIGIN))
    const said: string[] = []
    const asked: string[] = []
    page.on('console', message => said.push(message.text()))
    page.on('dialog', dialog => {
      said.push(`dialog ${dialog.message()}`)
      dialog.dismiss().catch(() => {})
    })
    page.on('request', request => asked.push(request.url()))
    await page.goto(String(pathToFileURL(file)))
    await expect(page.locator('h2').first()).toHaveText(plain(`SanDisk ${MARKUP}`))
    await expect(page.getByText('Would boot: ').first()).toBeVisible()
    await expect(page.locator('script, img, link, iframe, [onerror], [style]')).toHaveCount(0)
    // The policy lets the page's own style through, but not one that is added later.
    const border = () =>
      page
        .locator('.outcome')
        .first()
        .evaluate(box => getComputedStyle(box).borderLeftStyle)
    expect(await border()).toBe('solid')
    await page.evaluate(() => {
      const style = document.createElement('style')
      style.textContent = '.outcome{border:none!important}'
      document.head.append(style)
    })
    expect(await border()).toBe('solid')
    expect(said.filter(text => !/Content Security Policy/.test(text))).toEqual([])
    expect(asked).toHaveLength(1)
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await info.attach(`${browserName} ${scheme}`, { body: await page.screenshot(), contentType: 'image/png' })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
