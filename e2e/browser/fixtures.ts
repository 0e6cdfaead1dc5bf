import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect, type Page } from '@playwright/test'
import type { Orders } from '../../testing/machine/orders.ts'
import { WindowShell } from './window-shell.ts'

/** A separate host for each test, in a separate folder: the browser's, or the window's. */
export interface Host {
  /** The address that the page opens first. */
  readonly url: string
  readonly folder: string
  /** Where it keeps unpacked images. */
  readonly cache: string
  /** Changes which drives there are, or how targets behave. */
  order(orders: Orders): void
  /** Kills it. */
  kill(): void
}

/** The first line that a process prints, which for a host is its address. */
export const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', code => reject(new Error(`the host ended with ${code}`)))
  })

/** A host for a browser, in a process of its own. */
const withBrowserHost = async (folder: string, use: (host: Host) => Promise<void>): Promise<void> => {
  const child = spawn(process.execPath, ['dist/test/test-host.mjs', folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  try {
    const url = await firstLine(child)
    await use({
      url,
      folder,
      cache: join(folder, 'cache'),
      order: orders => void child.stdin?.write(`${JSON.stringify(orders)}\n`),
      kill: () => void child.kill('SIGKILL'),
    })
  } finally {
    child.kill('SIGKILL')
  }
}

/** The window's own shell, whose page the test opens. */
const withShell = async (page: Page, folder: string, use: (shell: WindowShell) => Promise<void>): Promise<void> => {
  const shell = await WindowShell.start(page, folder)
  try {
    await use(shell)
  } finally {
    await shell.end()
  }
}

/** The project whose tests run in the window's own shell. */
const WINDOW = 'window'

/** Whether the page is the window's own, not a browser's. */
export const inWindow = (): boolean => test.info().project.name === WINDOW

/**
 * For a test that is about what the services do, or what the page does alone: `npm test` runs it in the browser only. The
 * whole of the window's project is `npm run browser -- --project=window`.
 */
export const SERVICES = { tag: '@services' } as const

/** Leaves a test to the browser, and says why. */
export const onlyInBrowser = (reason: string): void => test.skip(inWindow(), `only in a browser: ${reason}`)

/** How what a page reports of its own policy begins on its console. */
const BREACH = 'policy: '

interface Fixtures {
  /** What the page has asked for against its own policy: in the end, nothing. */
  readonly breaches: string[]
  readonly folder: string
  /** The window's shell, for tests that are about it. */
  readonly shell: WindowShell
  readonly host: Host
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that it needs from this pattern.
  breaches: async ({}, use) => {
    const breaches: string[] = []
    await use(breaches)
    expect(breaches).toEqual([])
  },
  page: async ({ page, breaches }, use) => {
    page.on('console', message => {
      if (message.text().startsWith(BREACH)) breaches.push(message.text())
    })
    await page.addInitScript(begin => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        console.info(begin + [violatedDirective, blockedURI, sample].join(' ')),
      )
    }, BREACH)
    await use(page)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that it needs from this pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'thinstick-browser-'))
    try {
      await use(folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  shell: ({ page, folder }, use) => withShell(page, folder, use),
  host: async ({ page, folder }, use) => {
    if (!inWindow()) return withBrowserHost(folder, use)
    await withShell(page, folder, async shell => {
      const url = await shell.address()
      const cache = join(folder, 'caches/thinstick')
      await use({ url, folder, cache, order: orders => shell.order(orders), kill: () => shell.kill() })
    })
  },
})

/** From the first screen to the list of sticks, with the demo image. */
export const toSticks = async (page: Page, host: Host): Promise<void> => {
  await page.goto(host.url)
  await chooseDemo(page)
}

export const chooseDemo = async (page: Page): Promise<void> => {
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
