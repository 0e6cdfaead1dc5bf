import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { flawsOf, openGallery, showState } from './gallery-page.ts'

const PICTURES = 'test-results/screens'

// A picture takes as long as everything that is checked: they are for people who want to look.
const { THINSTICK_SCREENS, THINSTICK_DOCS } = process.env

/** The pictures that the README shows; THINSTICK_DOCS=1 takes them again. */
const IN_DOCS: Readonly<Record<string, string>> = {
  'image-demo': 'image.png',
  'review-one': 'review.png',
  'done-ready': 'done.png',
}

const takePicture = async (page: Page, name: string, scheme: string, width: number): Promise<void> => {
  mkdirSync(PICTURES, { recursive: true })
  const picture = join(PICTURES, `${name}-${scheme}-${width}.png`)
  await page.screenshot({ path: picture, animations: 'disabled' })
  const doc = IN_DOCS[name]
  if (doc && scheme === 'light' && THINSTICK_DOCS) copyFileSync(picture, join('docs/screens', doc))
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
    for (const name of names) {
      await showState(page, name)
      if (THINSTICK_SCREENS || THINSTICK_DOCS) await takePicture(page, name, scheme, width)
      expect.soft(await flawsOf(page), `${name}, ${scheme}, ${width} x ${height}`).toEqual([])
    }
    expect(said).toEqual([])
    await context.close()
  })
