import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { flawsOf, openGallery, showState } from './gallery-page.ts'

const PICTURES = 'test-results/screens'

/** The pictures that the README shows; THINSTICK_DOCS=1 takes them again. */
const IN_DOCS: Readonly<Record<string, string>> = {
  'image-demo': 'image.png',
  'review-one': 'review.png',
  'done-ready': 'done.png',
}

for (const [scheme, width, height] of [
  ['light', 960, 660],
  ['dark', 640, 480],
] as const)
  test(`every state of the window, ${scheme}, ${width} x ${height}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width, height },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', message => said.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', error => said.push(String(error)))
    const names = await openGallery(page)
    expect(names.length).toBeGreaterThan(50)
    mkdirSync(PICTURES, { recursive: true })
    for (const name of names) {
      await showState(page, name)
      const picture = join(PICTURES, `${name}-${scheme}-${width}.png`)
      await page.screenshot({ path: picture, animations: 'disabled' })
      expect.soft(await flawsOf(page), `${name}, ${scheme}, ${width} x ${height}`).toEqual([])
      const doc = IN_DOCS[name]
      if (doc && scheme === 'light' && process.env.THINSTICK_DOCS) copyFileSync(picture, join('docs/screens', doc))
    }
    expect(said).toEqual([])
    await context.close()
  })
