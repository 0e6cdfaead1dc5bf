import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { addByPath, build, test, toReview, toSticks } from './fixtures.ts'

const PATIENT = { timeout: 30_000 }

test('the next stick that is plugged in is offered, built and listed', async ({ page, host }) => {
  await toSticks(page, host)
  await addByPath(page, join(host.folder, 'stick.img'))
  await toReview(page)
  // Whatever the user has changed in the bank is on every stick that follows.
  await page.getByText('Files of your own').click()
  const options = page.getByRole('textbox', { name: 'Kernel options' })
  await options.fill('debug')
  await options.blur()
  const differs = page.getByText('How the stick differs from the image')
  await expect(differs).toBeVisible(PATIENT)
  await build(page)
  await page.getByRole('button', { name: 'Keep going with the next stick' }).click(PATIENT)
  await expect(page.getByText('Plug in the next stick.')).toBeVisible(PATIENT)
  const path = join(host.folder, 'next.img')
  writeFileSync(path, new Uint8Array(ARTICLE_STICK_BYTES))
  // A file has neither of the two numbers, and what is built must be what was plugged in.
  const next = stickFacts({ path, serial: undefined, diskseq: undefined })
  host.order({ drives: [next] })
  await expect(page.getByText('This is stick 2.')).toBeVisible(PATIENT)
  const button = page.getByTestId('build')
  await expect(button).toHaveText(/^Erase .*next\.img/, PATIENT)
  await expect(differs).toBeVisible(PATIENT)
  // A page that is loaded again goes on: the list and the choices are the host's, and the stick is offered again.
  await page.reload()
  await expect(page.getByText('This is stick 2.')).toBeVisible(PATIENT)
  await expect(differs).toBeVisible(PATIENT)
  // One that is pulled is not wanted; plugged in again, it is offered again.
  host.order({ drives: [] })
  await expect(page.getByText('Plug in the next stick.')).toBeVisible(PATIENT)
  expect(readFileSync(path).readUInt16LE(510)).toBe(0)
  host.order({ drives: [next] })
  await expect(button).toBeEnabled(PATIENT)
  await build(page)
  await expect(page.getByText('2 sticks built and verified')).toBeVisible(PATIENT)
  await expect(page.getByRole('row')).toHaveCount(3)
  await page.reload()
  await expect(page.getByText('2 sticks built and verified')).toBeVisible(PATIENT)
  await expect(page.getByRole('row')).toHaveCount(3)
  expect(readFileSync(path).readUInt16LE(510)).toBe(0xaa55)
  await page.getByRole('button', { name: 'Save list' }).click()
  await page.getByRole('button', { name: 'As a table (CSV)' }).click()
  await expect(page.getByText(/Saved as .*\.csv/)).toBeVisible(PATIENT)
  const saved = readdirSync(host.folder).find(name => name.endsWith('.csv')) ?? ''
  expect(readFileSync(join(host.folder, saved), 'utf8').trim().split('\r\n')).toHaveLength(3)
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByRole('button', { name: 'Build another' })).toBeVisible()
})
