import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { addByPath, build, buildVirtual, SERVICES, test, toReview, toSticks } from './fixtures.ts'

const QEMU = '/usr/bin/qemu-system-x86_64'

const isAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([])
}

test('the stick that was built is tried, and tried again', SERVICES, async ({ page, host }) => {
  test.skip(!existsSync(QEMU), 'needs qemu-system-x86_64')
  await buildVirtual(page, host)
  await page.getByRole('button', { name: 'Try it' }).click()
  const screen = page.getByTestId('machine-screen')
  await expect(screen).toContainText('9 files, all intact.', { timeout: 30_000 })
  await isAccessible(page)
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await expect(screen).toBeHidden()
  // Another try starts another machine.
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(screen).toContainText('9 files, all intact.', { timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(screen).toBeHidden()
})

// Sets a VBE mode of 1024 by 768 pixels and 256 colours (INT 10h, AX=4F02h), writes a row of As, and stops.
const DRAWS = Buffer.from('b8024fbb0501cd10b9400051b8410ebb0f00cd1059e2f4f4ebfd', 'hex')

test('a machine that draws its screen is shown as a picture', async ({ page, host }) => {
  test.skip(!existsSync(QEMU), 'needs qemu-system-x86_64')
  await buildVirtual(page, host)
  const tryIt = page.getByRole('button', { name: 'Try it' })
  await tryIt.waitFor()
  const stick = openSync(join(host.folder, 'stick.img'), 'r+')
  writeSync(stick, DRAWS, 0, DRAWS.length, 0)
  closeSync(stick)
  await tryIt.click()
  const picture = page.getByTestId('machine-picture')
  await expect(picture).toBeVisible({ timeout: 30_000 })
  const size = () => picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
  await expect.poll(size).toEqual([1024, 768])
  await expect(page.getByTestId('machine-screen')).toBeHidden()
  // Something was drawn: it is not all one colour.
  const colours = (): Promise<number> =>
    picture.evaluate((image: HTMLImageElement) => {
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight })
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const points = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      return new Set(Array.from({ length: points.length / 4 }, (_, i) => points.slice(i * 4, i * 4 + 3).join())).size
    })
  await expect.poll(colours, { timeout: 10_000 }).toBeGreaterThan(1)
  await isAccessible(page)
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await expect(picture).toBeHidden()
})

test(
  'each of two sticks is tried by itself, and goes on while the page is loaded again',
  SERVICES,
  async ({ page, host }) => {
    test.skip(!existsSync(QEMU), 'needs qemu-system-x86_64')
    await toSticks(page, host)
    for (const name of ['a.img', 'b.img']) await addByPath(page, join(host.folder, name))
    await toReview(page)
    await build(page)
    const buttons = page.getByRole('button', { name: 'Try it' })
    await expect(buttons).toHaveCount(2)
    await buttons.last().click()
    await expect(page.getByText('b.img, tried in QEMU')).toBeVisible()
    await expect(page.getByTestId('machine-screen')).toContainText('9 files, all intact.', { timeout: 30_000 })
    const machines = (): string =>
      spawnSync('pgrep', ['-f', `qemu-system.*${host.folder}`], { encoding: 'utf8' }).stdout
    const machine = machines()
    expect(machine).not.toBe('')
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Built and verified' })).toBeVisible()
    await expect(page.getByText('b.img, tried in QEMU')).toBeVisible()
    await expect(page.getByTestId('machine-screen')).toContainText('9 files, all intact.')
    expect(machines()).toBe(machine)
    await page.getByRole('button', { name: 'Switch it off' }).click()
    await expect.poll(machines).toBe('')
  },
)
