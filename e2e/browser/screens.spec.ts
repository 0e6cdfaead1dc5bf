import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { addByPath, build, buildVirtual, test, toReview } from './fixtures.ts'

const ARTEFACTS = 'test-results/screens'

/** Takes a picture, and lets axe look for what shuts people out. */
const inspectScreen = async (page: Page, name: string): Promise<void> => {
  mkdirSync(ARTEFACTS, { recursive: true })
  await page.screenshot({ path: join(ARTEFACTS, `${name}.png`) })
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  const found = violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(found).toEqual([])
  const scrolls = await page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight + 1)
  expect(scrolls, `${name} scrolls the page`).toBe(false)
}

const LONG = 'A stick with a name so long that no row of any window was ever made for it Mark II'

for (const scheme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [900, 640],
    [640, 480],
  ] as const)
    test(`every screen, ${scheme}, ${width} x ${height}`, async ({ browser, host }) => {
      const context = await browser.newContext({
        colorScheme: scheme,
        viewport: { width, height },
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const name = (step: string): string => `${step}-${scheme}-${width}`
      await page.goto(host.url)
      await page.getByRole('heading', { name: 'Which ESXi image?' }).waitFor()
      await inspectScreen(page, name('1-image'))
      const text = join(host.folder, 'notes.txt')
      writeFileSync(text, 'not an image\n'.repeat(100))
      await page.getByRole('textbox', { name: 'Path of the image' }).fill(text)
      await page.getByRole('button', { name: 'Open' }).click()
      await expect(page.getByText('This is a text file, not an ESXi image.')).toBeVisible()
      await inspectScreen(page, name('2-image-error'))
      await page.getByRole('button', { name: 'Try it with the demo image' }).click()
      await page.getByTestId('image-card').waitFor()
      await inspectScreen(page, name('3-image-chosen'))
      host.order({
        drives: [
          stickFacts({ path: '/dev/sdx', description: LONG }),
          stickFacts({ path: '/dev/sdy', readOnly: true, description: 'Kingston DataTraveler' }),
          stickFacts({ path: '/dev/sdz', system: true, description: 'Internal SSD', size: 512_110_190_592 }),
        ],
      })
      await page.getByRole('button', { name: 'Choose a stick' }).click()
      await page.getByText(LONG).waitFor()
      await page.getByRole('switch', { name: 'Show system drives' }).check({ force: true })
      await inspectScreen(page, name('4-stick'))
      const target = join(host.folder, 'stick.img')
      writeFileSync(target, Buffer.alloc(ARTICLE_STICK_BYTES, Buffer.of(0x55, 0xaa)))
      await addByPath(page, target)
      await toReview(page)
      await page.getByTestId('build').waitFor()
      await inspectScreen(page, name('5-review'))
      host.order({ slow: 40 })
      await build(page)
      await expect(page.getByText(/Boot bank: /).first()).toBeVisible()
      await inspectScreen(page, name('6-build'))
      await expect(page.getByRole('heading', { level: 1, name: 'Built and verified' })).toBeVisible({ timeout: 40_000 })
      await inspectScreen(page, name('7-done'))
      await page.getByRole('tab', { name: 'Layout' }).click()
      await inspectScreen(page, name('8-done-layout'))
      await page.getByRole('tab', { name: 'Files' }).click()
      await inspectScreen(page, name('9-done-files'))
      await context.close()
    })

test('a failure, light and dark', async ({ page, host }) => {
  host.order({ corruptAt: 20_000_000 })
  await buildVirtual(page, host)
  await expect(page.getByRole('heading', { level: 1, name: 'Not built' })).toBeVisible()
  await inspectScreen(page, '10-failed-light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await inspectScreen(page, '10-failed-dark')
})

test('the keyboard alone is enough', async ({ page, host }) => {
  await page.goto(host.url)
  await expect(page.getByRole('heading', { name: 'Which ESXi image?' })).toBeFocused()
  const press = async (role: 'button' | 'checkbox', name: RegExp, key: string): Promise<void> => {
    for (let tries = 0; tries < 40; tries++) {
      await page.keyboard.press('Tab')
      if (
        await page.getByRole(role, { name }).evaluateAll(all => all.some(element => element === document.activeElement))
      )
        return page.keyboard.press(key)
    }
    throw new Error(`${name} cannot be reached by Tab`)
  }
  await press('button', /Try it with the demo/, 'Enter')
  await page.getByTestId('image-card').waitFor()
  await press('button', /Choose a stick/, 'Enter')
  await expect(page.getByRole('heading', { name: 'Which stick?' })).toBeFocused()
  await press('button', /Add a virtual stick/, 'Enter')
  await page.getByRole('checkbox').first().waitFor()
  await page.getByRole('heading', { name: 'Which stick?' }).focus()
  await press('checkbox', /Virtual stick/, 'Space')
  await press('button', /^Review$/, 'Enter')
  await expect(page.getByRole('heading', { name: 'Is this what you want?' })).toBeFocused()
})
