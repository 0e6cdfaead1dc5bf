import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { addByPath, build, chooseDemo, test, toReview } from './fixtures.ts'
import type { WindowShell } from './window-shell.ts'

// What the window's shell does besides showing the page, over a stand-in for Electron.

const first = (page: Page) => page.getByRole('heading', { name: 'Which ESXi image?' })
const built = (page: Page) => page.getByRole('heading', { level: 1, name: 'Built and verified' })

const open = async (page: Page, shell: WindowShell): Promise<void> => {
  await page.goto(await shell.address())
  await first(page).waitFor()
}

/** From the first screen to a job that has begun, on a virtual stick. */
const startJob = async (page: Page, shell: WindowShell): Promise<string> => {
  const stick = join(shell.folder, 'stick.img')
  await open(page, shell)
  await chooseDemo(page)
  await addByPath(page, stick)
  await toReview(page)
  await build(page)
  return stick
}

test('the page is under its policy, in the header and in itself', async ({ page, shell, breaches }) => {
  const address = await shell.address()
  const answer = await page.goto(address)
  await first(page).waitFor()
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
  // Without the header, too.
  await page.route(address, async route => {
    const whole = await route.fetch()
    const { 'content-security-policy': _, ...headers } = whole.headers()
    await route.fulfill({ response: whole, headers })
  })
  await page.reload()
  await first(page).waitFor()
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.head.append(script)
    const frame = document.createElement('iframe')
    frame.srcdoc = '<script>parent.ran = true</script>'
    document.body.append(frame)
    const fetched = await fetch('/icon.svg').then(
      () => true,
      () => false,
    )
    await new Promise(resolve => setTimeout(resolve, 100))
    return { ran: 'ran' in window, fetched, required: 'require' in window || 'process' in window }
  })
  expect(ran).toEqual({ ran: false, fetched: false, required: false })
  await expect.poll(() => breaches.length).toBeGreaterThan(1)
  expect(breaches.splice(0).join()).toMatch(/script-src.*connect-src/)
})

test('the window is sandboxed, and gets nowhere and nothing but its page', async ({ page, shell }) => {
  await open(page, shell)
  expect(shell.noted('sandbox')).toHaveLength(1)
  expect(shell.noted('window')).toMatchObject([{ webPreferences: { sandbox: true, contextIsolation: true } }])
  for (const permission of ['media', 'notifications', 'usb', 'clipboard-read'])
    expect(await shell.ask('allows', permission)).toBe(false)
  expect(await shell.ask('willDownload')).toBe(true)
  expect(await shell.ask('windowOpen', 'https://example.com')).toBe('deny')
  for (const [url, isMainFrame] of [
    ['https://example.com', true],
    ['file:///etc/passwd', true],
    ['app://thinstick/index.html', false],
  ])
    expect(await shell.ask('willNavigate', url, isMainFrame)).toBe(true)
  expect(await shell.ask('willNavigate', 'app://thinstick/index.html', true)).toBe(false)
  expect(JSON.stringify(shell.noted('menu'))).not.toMatch(/devtools|reload/i)
})

test('a frame of another page cannot call, and no call is made that the contract does not know', async ({
  page,
  shell,
}) => {
  await open(page, shell)
  expect(await shell.ask('invoke', 'thinstick:call', ['ping', []], true)).toEqual({ value: null })
  for (const [sent, main] of [
    [['ping', []], false],
    [['constructor', []], true],
    [['start', [{ image: 'demo' }]], true],
  ] as const)
    await expect(shell.ask('invoke', 'thinstick:call', sent, main)).rejects.toThrow('refused')
})

test('an image comes from the system’s dialog, or is dropped', async ({ page, shell }) => {
  const image = join(shell.folder, 'an image.dd')
  await open(page, shell)
  await page.getByRole('button', { name: 'Choose an image' }).click()
  await expect.poll(() => shell.noted('dialog-open')).toHaveLength(1)
  await first(page).waitFor()
  shell.onDialog = () => ({ canceled: false, filePaths: [image] })
  await page.getByRole('button', { name: 'Choose an image' }).click()
  await expect(page.getByRole('alert')).toContainText(`${image} cannot be read`)
  await shell.dropsFrom({ 'dropped.dd': join(shell.folder, 'dropped.dd') })
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'dropped.dd'))
    for (const kind of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expect(page.getByRole('alert')).toContainText(join(shell.folder, 'dropped.dd'))
})

test('a job shows in the taskbar and keeps the system awake; its end is told to who looks elsewhere', async ({
  page,
  shell,
}) => {
  shell.order({ slow: 20 })
  await startJob(page, shell)
  await expect.poll(() => shell.noted('blocker')).toEqual([{ id: 1, kind: 'prevent-app-suspension' }])
  expect(shell.noted('unblocker')).toEqual([])
  await shell.ask('minimize')
  await expect(built(page)).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => shell.noted('unblocker')).toEqual([{ id: 1 }])
  const shares = shell.noted('progress').map(bar => (bar as { share: number }).share)
  expect(shares.filter(share => share > 0 && share < 1).length).toBeGreaterThan(1)
  expect(shell.noted('progress').at(-1)).toEqual({ share: -1, mode: 'none' })
  expect(shell.noted('notification')).toMatchObject([{ title: 'The stick is built and verified' }])
  // A minimized window has to be restored before it can have the focus.
  const before = shell.notes.length
  await shell.ask('clickNotification')
  const then = shell.notes.slice(before).map(({ what }) => what)
  expect(then.filter(what => ['restore', 'show', 'focus'].includes(what))).toEqual(['restore', 'show', 'focus'])
})

test('a report is saved where the dialog says, and not if it was closed', async ({ page, shell }) => {
  await startJob(page, shell)
  await built(page).waitFor()
  const save = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Save report' }).click()
    await page.getByRole('button', { name: 'For scripts (JSON)' }).click()
  }
  shell.onDialog = () => ({ canceled: true, filePath: '' })
  await save()
  await expect.poll(() => shell.noted('dialog-save')).toHaveLength(1)
  await expect(page.getByText(/^Saved as /)).toBeHidden()
  const file = join(shell.folder, 'report of mine.json')
  shell.onDialog = () => ({ canceled: false, filePath: file })
  await save()
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible()
  expect(JSON.parse(readFileSync(file, 'utf8')).sticks).toHaveLength(1)
})

test('a window that is closed in the middle of a job asks, and leaves a stick that does not boot', async ({
  page,
  shell,
}) => {
  shell.order({ slow: 200 })
  const stick = await startJob(page, shell)
  await expect(page.getByText(/Writing the boot bank/).first()).toBeVisible({ timeout: 20_000 })
  expect(await shell.ask('close')).toBe(false)
  await expect.poll(() => shell.noted('dialog-message')).toHaveLength(1)
  expect(shell.noted('closed')).toEqual([])
  shell.onDialog = () => ({ response: 1 })
  await shell.ask('close').catch(() => {})
  expect(await shell.ended()).toBe(0)
  expect(shell.noted('closed')).toHaveLength(1)
  expect(shell.noted('crash')).toEqual([])
  const bytes = readFileSync(stick)
  expect(bytes.subarray(0, 512).every(byte => byte === 0)).toBe(true)
})

test('a window without a job closes at once, and so does one whose job has ended', async ({ page, shell }) => {
  await startJob(page, shell)
  await built(page).waitFor()
  await shell.ask('quit').catch(() => {})
  expect(await shell.ended()).toBe(0)
  expect(shell.noted('dialog-message')).toEqual([])
})

test('started again, it shows the window that is there', async ({ page, shell }) => {
  await open(page, shell)
  await shell.ask('minimize')
  expect(await shell.startAgain()).toBe(0)
  await expect.poll(() => shell.noted('restore')).toHaveLength(1)
  expect(shell.noted('window')).toHaveLength(1)
})

test('a stick is backed up to where the dialog says', async ({ page, shell }) => {
  const stick = await startJob(page, shell)
  await built(page).waitFor()
  await page.getByRole('button', { name: 'Build another' }).click()
  await chooseDemo(page)
  await addByPath(page, stick)
  const file = join(shell.folder, 'kept.dd.zst')
  // The dialog has asked whether to replace it.
  writeFileSync(file, 'old')
  shell.onDialog = () => ({ canceled: true, filePath: '' })
  await page.locator('summary', { hasText: 'More' }).click()
  await page.getByRole('button', { name: 'Back up' }).click()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await page.getByRole('button', { name: 'Back up' }).click()
  await expect.poll(() => shell.noted('dialog-save')).toHaveLength(1)
  expect(readFileSync(file, 'utf8')).toBe('old')
  shell.onDialog = () => ({ canceled: false, filePath: file })
  await page.getByRole('button', { name: 'Back up' }).click()
  await expect(page.getByText('It was read back, and it holds everything that is in use.')).toBeVisible()
  expect(readFileSync(file).length).toBeLessThan(ARTICLE_STICK_BYTES)
  expect(readFileSync(file).readUInt32LE(0)).toBe(0xfd2fb528)
})
