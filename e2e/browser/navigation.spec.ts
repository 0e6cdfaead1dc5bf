import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { stickFacts } from '../../testing/target-facts.ts'
import {
  addByPath,
  build,
  buildVirtual,
  type Host,
  onlyInBrowser,
  SERVICES,
  test,
  toReview,
  toSticks,
} from './fixtures.ts'

// Other jobs of the machine may slow these down, and each goes through most of the steps.
test.setTimeout(120_000)

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const sticks = (page: Page) => heading(page, 'Which stick?')
const review = (page: Page) => heading(page, 'Is this what you want?')
const cruzer = (page: Page) => page.getByRole('checkbox', { name: /SanDisk Cruzer/ })

/** Back or Forward, to a step whose heading then has the focus. */
const travel = async (page: Page, way: 'goBack' | 'goForward', to: ReturnType<typeof heading>): Promise<void> => {
  await page[way]()
  await expect(to).toBeFocused()
}

const toVirtualReview = async (page: Page, host: Host): Promise<void> => {
  await toSticks(page, host)
  await addByPath(page, join(host.folder, 'stick.img'))
  await toReview(page)
  await page.getByTestId('build').waitFor()
}

test('Back and Forward are steps, and keep what was chosen', async ({ page, host }) => {
  host.order({ drives: [stickFacts({ path: '/dev/sdx' })] })
  await toSticks(page, host)
  const start = await page.evaluate(() => history.length)
  await cruzer(page).check()
  await toReview(page)
  await expect(review(page)).toBeFocused()
  await travel(page, 'goBack', sticks(page))
  await expect(cruzer(page)).toBeChecked()
  await page.goBack()
  await page.getByTestId('image-card').waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Try it with the demo image' }).waitFor()
  await page.goForward()
  await page.getByTestId('image-card').waitFor()
  await travel(page, 'goForward', sticks(page))
  await expect(cruzer(page)).toBeChecked()
  await travel(page, 'goForward', review(page))
  // The window's own buttons go along in the history, instead of making it longer.
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(sticks(page)).toBeFocused()
  await travel(page, 'goForward', review(page))
  expect(await page.evaluate(() => history.length)).toBe(start + 1)
})

test('a label that is being typed is not lost by Back', SERVICES, async ({ page, host }) => {
  await toVirtualReview(page, host)
  await page.getByText('Expert choices').click()
  await page.getByRole('textbox', { name: 'Label of the boot bank' }).fill('RESCUE')
  await travel(page, 'goBack', sticks(page))
  await travel(page, 'goForward', review(page))
  await page.getByText('Expert choices').click()
  await expect(page.getByRole('textbox', { name: 'Label of the boot bank' })).toHaveValue('RESCUE')
})

test('Back undoes no job, neither one that runs nor one that has ended', async ({ page, host }) => {
  host.order({ slow: 300 })
  await buildVirtual(page, host)
  const building = heading(page, /^Building/)
  await building.waitFor()
  const back = () => page.evaluate(() => history.back())
  await back()
  await expect(building).toBeVisible()
  await back()
  await expect(building).toBeVisible()
  host.order({ slow: 0 })
  const done = heading(page, 'Built and verified')
  await expect(done).toBeVisible({ timeout: 30_000 })
  await back()
  await expect(done).toBeVisible()
  expect(readFileSync(join(host.folder, 'stick.img')).subarray(510, 512)).toEqual(Buffer.of(0x55, 0xaa))
  await page.getByRole('button', { name: 'Build another' }).click()
  await page.getByRole('button', { name: 'Try it with the demo image' }).waitFor()
})

test('a reload keeps the step, the ticks and the choices', async ({ page, host }) => {
  await toVirtualReview(page, host)
  await page.getByText('Expert choices').click()
  const few = page.getByRole('checkbox', { name: /Only as many boot sectors/ })
  await few.check()
  await page.reload()
  await expect(page.getByTestId('build')).toBeEnabled()
  await expect(review(page)).toBeVisible()
  await page.getByText('Expert choices').click()
  await expect(few).toBeChecked()
  await travel(page, 'goBack', sticks(page))
  await expect(page.getByRole('listitem').filter({ hasText: 'stick.img' }).getByRole('checkbox')).toBeChecked()
})

test('a reload ticks only the very same stick again', async ({ page, host }) => {
  const stick = stickFacts({ path: '/dev/sdx', diskseq: '23' })
  host.order({ drives: [stick] })
  await toSticks(page, host)
  await cruzer(page).check()
  await page.reload()
  await expect(cruzer(page)).toBeChecked()
  // Another medium has its name by the time the page is there again.
  host.order({ drives: [{ ...stick, diskseq: '24' }] })
  await page.reload()
  await expect(cruzer(page)).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeDisabled()
})

test('what is odd in the storage is ignored', SERVICES, async ({ page, host }) => {
  await toSticks(page, host)
  await page.evaluate(() => {
    for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '{"to":"review","image":7}')
  })
  await page.reload()
  await page.getByRole('button', { name: 'Try it with the demo image' }).waitFor()
})

test('a second window is told of a job before it is moved', async ({ page, host, context }) => {
  onlyInBrowser('there is one window')
  await toSticks(page, host)
  await addByPath(page, join(host.folder, 'stick.img'))
  const resting = await context.newPage()
  await resting.goto(new URL(host.url).origin)
  await resting.getByRole('button', { name: 'Try it with the demo image' }).waitFor()
  const busy = await context.newPage()
  await busy.goto(new URL(host.url).origin)
  await busy.getByRole('button', { name: 'Try it with the demo image' }).click()
  await busy.getByTestId('image-card').waitFor()
  host.order({ slow: 300 })
  await toReview(page)
  await build(page)
  await heading(resting, /^Building/).waitFor()
  await expect(busy.getByText('A job was started in another window.')).toBeVisible()
  await expect(busy.getByTestId('image-card')).toBeVisible()
  await busy.getByRole('button', { name: 'Show it' }).click()
  await expect(heading(busy, /^Building/)).toBeFocused()
  host.order({ slow: 0 })
  await expect(heading(busy, 'Built and verified')).toBeVisible({ timeout: 30_000 })
})
