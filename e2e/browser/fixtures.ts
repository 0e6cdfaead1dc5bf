import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect, type Page } from '@playwright/test'

/** A separate host for each test, in a separate folder. */
export interface Host {
  readonly url: string
  readonly folder: string
  /** Changes which drives there are, or how targets behave. */
  order(orders: object): void
  /** Kills it. */
  kill(): void
}

/** The first line that a process prints, which for a host is its address. */
export const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', code => reject(new Error(`the host ended with ${code}`)))
  })

/** How what a page reports of its own policy begins on its console. */
const BREACH = 'policy: '

export const test = base.extend<{ host: Host }>({
  /** A page that never asks for what its own policy forbids. */
  page: async ({ page }, use) => {
    const breaches: string[] = []
    page.on('console', message => {
      if (message.text().startsWith(BREACH)) breaches.push(message.text())
    })
    await page.addInitScript(begin => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        console.info(begin + [violatedDirective, blockedURI, sample].join(' ')),
      )
    }, BREACH)
    await use(page)
    expect(breaches).toEqual([])
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that it needs from this pattern.
  host: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'thinstick-browser-'))
    const child = spawn(process.execPath, ['dist/test/test-host.mjs', folder], { stdio: ['pipe', 'pipe', 'inherit'] })
    try {
      const url = await firstLine(child)
      await use({
        url,
        folder,
        order: orders => void child.stdin?.write(`${JSON.stringify(orders)}\n`),
        kill: () => void child.kill('SIGKILL'),
      })
    } finally {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

/** From the first screen to the list of sticks, with the demo image. */
export const toSticks = async (page: Page, host: Host): Promise<void> => {
  await page.goto(host.url)
  await chooseDemo(page)
}

const chooseDemo = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Try it with the demo image' }).click()
  await page.getByRole('button', { name: 'Choose a stick' }).click()
  await page.getByRole('heading', { name: 'Which stick?' }).waitFor()
}

/** Names a target by its path. */
export const namePath = async (page: Page, path: string): Promise<void> => {
  const field = page.getByRole('textbox', { name: 'Path of a drive or file' })
  if (!(await field.isVisible())) await page.getByText(/^(Add by path|Use something else)$/).click()
  await field.fill(path)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
}

/** Adds a target by its path, and ticks it if that is still to be done. */
export const addByPath = async (page: Page, path: string): Promise<void> => {
  await namePath(page, path)
  const row = page.getByRole('listitem').filter({ hasText: path.split('/').at(-1) ?? path })
  await row.getByRole('checkbox').check()
}

export const toReview = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /^Review/ })
    .last()
    .click()

/** Presses the last button, whatever it erases. */
export const build = (page: Page): Promise<void> => page.getByTestId('build').click()

/** From the first screen to the last button pressed: the demo image, to a virtual stick in the host's folder. */
export const buildVirtual = async (page: Page, host: Host): Promise<void> => {
  await toSticks(page, host)
  await addByPath(page, join(host.folder, 'stick.img'))
  await toReview(page)
  await build(page)
}

/** The whole job with the demo image, in whichever shell shows this page. */
export const buildStick = async (page: Page, target: string): Promise<void> => {
  await chooseDemo(page)
  await expect(page.getByRole('button', { name: /^Review/ })).toBeDisabled()
  await addByPath(page, target)
  await toReview(page)
  await expect(page.getByText('Nothing is erased')).toBeVisible()
  await build(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Built and verified' })).toBeVisible()
  await expect(page.getByText('10 files read back and identical')).toBeVisible()
  await expect(page.getByText('The table reads back as planned.')).toBeVisible()
  await page.getByText('Layout', { exact: true }).click()
  await expect(page.getByText('Expected', { exact: true })).toBeVisible()
  await page.getByText('Files', { exact: true }).click()
  await expect(page.getByRole('img', { name: 'verified' })).toHaveCount(10)
}
