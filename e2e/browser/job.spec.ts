import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { isRoot } from '../../testing/command.ts'
import { bank, GOOD_CONFIG, smallImage } from '../../testing/small-image.ts'
import {
  addByPath,
  build,
  buildStick,
  buildVirtual,
  namePath,
  onlyInBrowser,
  SERVICES,
  test,
  toReview,
  toSticks,
} from './fixtures.ts'
import { demoStick } from './made-once.ts'

const cli = (...args: string[]): void =>
  void execFileSync(process.execPath, ['dist/cli.mjs', ...args], { stdio: 'pipe' })
const verifies = (target: string): boolean =>
  spawnSync(process.execPath, ['dist/cli.mjs', 'verify', 'demo', '--on', target]).status === 0

const SIGNED = Buffer.of(0x55, 0xaa)

test('the whole job with the demo image to a virtual stick gives what the command line gives', async ({
  page,
  host,
}) => {
  const target = join(host.folder, 'stick.img')
  await page.goto(host.url)
  await buildStick(page, target)

  await expect(page.getByText(/Boots the greeting; holds no ESXi/).first()).toBeVisible()
  const [ours, theirs] = [readFileSync(target), readFileSync(demoStick())]
  // The disk id is the only thing that differs from stick to stick.
  ours.fill(0, 440, 444)
  theirs.fill(0, 440, 444)
  expect(ours.equals(theirs)).toBe(true)

  await page.getByRole('button', { name: 'Save report' }).click()
  await page.getByRole('button', { name: 'For scripts (JSON)' }).click()
  const saved = await page.getByText(/^Saved as /).textContent()
  const report = JSON.parse(readFileSync((saved ?? '').replace('Saved as ', ''), 'utf8'))
  expect(report.sticks[0].state.report.verified).toBe(true)
  await page.getByRole('button', { name: 'Save report' }).click()
  await page.getByRole('button', { name: 'As a page (HTML)' }).click()
  await expect(page.getByText(/^Saved as .*html$/)).toBeVisible()
})

test('two sticks at once', SERVICES, async ({ page, host }) => {
  const [a, b] = [join(host.folder, 'a.img'), join(host.folder, 'b.img')]
  await toSticks(page, host)
  await addByPath(page, a)
  await addByPath(page, b)
  await toReview(page)
  await build(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Built and verified' })).toBeVisible()
  expect(verifies(a) && verifies(b)).toBe(true)
})

test('a real loop device, whose last button names it', async ({ page, host }) => {
  const loop = spawnSync('losetup', ['--find'])
  test.skip(!isRoot || loop.status !== 0, 'needs root and a loop device')
  const file = join(host.folder, 'disk.img')
  writeFileSync(file, Buffer.alloc(ARTICLE_STICK_BYTES, 0xaa))
  const device = execFileSync('losetup', ['--find', '--show', file], { encoding: 'utf8' }).trim()
  try {
    await toSticks(page, host)
    await addByPath(page, device)
    await toReview(page)
    await expect(page.getByTestId('build')).toHaveText('Erase Loop device over disk.img and write the demo')
    await build(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Built and verified' })).toBeVisible()
    expect(verifies(device)).toBe(true)
  } finally {
    execFileSync('losetup', ['--detach', device])
  }
})

test('a cancel in mid-write says what state the stick is in', async ({ page, host }) => {
  const target = join(host.folder, 'stick.img')
  host.order({ slow: 300 })
  await toSticks(page, host)
  await addByPath(page, target)
  await toReview(page)
  await build(page)
  await expect(page.getByText(/Writing the boot bank/).first()).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cancelled' })).toBeVisible()
  await expect(page.getByText('The stick does not boot now')).toBeVisible()
  expect(
    readFileSync(target)
      .subarray(0, 512)
      .every(byte => byte === 0),
  ).toBe(true)
})

test('one wrong byte is found, and the file named', SERVICES, async ({ page, host }) => {
  host.order({ corruptAt: 20_000_000 })
  await buildVirtual(page, host)
  await expect(page.getByRole('heading', { level: 1, name: 'Not built' })).toBeVisible()
  await expect(
    page.getByText(/1 of 10 files does not read back as written: sys.vgz\. The stick does not boot/),
  ).toBeVisible()
  await page.getByText('Technical details').click()
  await expect(page.getByText(/does not read back as written: sys.vgz, from LBA/)).toBeVisible()
  await expect(page.getByText(/probably worn out/)).toBeVisible()
  // Tried again on a stick that works, the same job succeeds.
  host.order({ corruptAt: -1 })
  await page.getByRole('button', { name: 'Try again' }).click()
  await build(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Built and verified' })).toBeVisible()
})

test('a device that fails in mid-write is reported with stage and LBA', SERVICES, async ({ page, host }) => {
  host.order({ breakAt: 10 << 20 })
  await buildVirtual(page, host)
  await expect(page.getByText('could not be written at the place marked in red')).toBeVisible()
  await page.getByText('Technical details').click()
  await expect(page.getByText(/could not be written at LBA 20,480 \(stage: boot bank\)/)).toBeVisible()
})

test('a reload in mid-write shows the running job again', async ({ page, host }) => {
  host.order({ slow: 200 })
  await buildVirtual(page, host)
  await expect(page.getByText(/Writing the boot bank/).first()).toBeVisible({ timeout: 20_000 })
  page.on('dialog', dialog => void dialog.accept())
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: /^Building ESXi 4.0.0/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Built and verified' })).toBeVisible({ timeout: 30_000 })
})

test('an image changed since the review is refused, and nothing is written', SERVICES, async ({ page, host }) => {
  const image = join(host.folder, 'demo.dd')
  const target = join(host.folder, 'stick.img')
  cli('demo-image', image)
  await page.goto(host.url)
  await page.getByRole('textbox', { name: 'Path of the image' }).fill(image)
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('button', { name: 'Choose a stick' }).click()
  await addByPath(page, target)
  await toReview(page)
  await page.getByTestId('build').waitFor()
  execFileSync('touch', [image])
  await build(page)
  await expect(page.getByText('The plan is no longer the one that was reviewed')).toBeVisible()
  expect(existsSync(target)).toBe(false)
})

test('a virtual stick of another size since the review is refused', SERVICES, async ({ page, host }) => {
  const target = join(host.folder, 'stick.img')
  // Ends in 55AA like a disk, because any other file would be refused.
  writeFileSync(target, Buffer.alloc(ARTICLE_STICK_BYTES, SIGNED))
  await toSticks(page, host)
  await addByPath(page, target)
  await toReview(page)
  await page.getByTestId('build').waitFor()
  writeFileSync(target, Buffer.alloc(70_000_128, SIGNED))
  await build(page)
  await expect(page.getByText('is no longer the drive that was reviewed')).toBeVisible()
  expect(readFileSync(target).equals(Buffer.alloc(70_000_128, SIGNED))).toBe(true)
})

test('a file that holds no disk is refused, and another name is asked for', SERVICES, async ({ page, host }) => {
  const target = join(host.folder, 'letters.zip')
  writeFileSync(target, Buffer.alloc(ARTICLE_STICK_BYTES, 0xaa))
  await toSticks(page, host)
  await namePath(page, target)
  await expect(page.getByText('It is a file that holds something other than a disk image')).toBeVisible()
  expect(readFileSync(target).every(byte => byte === 0xaa)).toBe(true)
})

test('a device that hangs is said to, and can be cancelled', SERVICES, async ({ page, host }) => {
  test.setTimeout(90_000)
  host.order({ hangAt: 10 << 20 })
  await buildVirtual(page, host)
  await expect(page.getByText(/No data has moved for 1[5-9] s\. The stick may be failing/)).toBeVisible({
    timeout: 25_000,
  })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Stopping' })).toBeVisible()
  // It does not answer now either, so the wait can be ended, and the path stays refused.
  await page.getByRole('button', { name: 'Stop waiting' }).click({ timeout: 25_000 })
  await expect(page.getByRole('heading', { level: 1, name: 'Not built' })).toBeVisible()
  await expect(page.getByText(/no longer answers/).first()).toBeVisible()
})

test('more than 64 GB needs the name, typed', SERVICES, async ({ page, host }) => {
  const target = join(host.folder, 'large.img')
  writeFileSync(target, '')
  truncateSync(target, 70_000_000_512)
  await toSticks(page, host)
  await addByPath(page, target)
  await expect(page.getByText('70 GB: larger than a stick, you will be asked to confirm it')).toBeVisible()
  await toReview(page)
  await expect(page.getByTestId('build')).toBeDisabled()
  await page.getByRole('textbox', { name: /Type its name/ }).fill('Virtual stick large.img')
  await expect(page.getByTestId('build')).toBeEnabled()
  await build(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Built and verified' })).toBeVisible()
})

test('an image that was used is found again', SERVICES, async ({ page, host }) => {
  const image = join(host.folder, 'my esxi.dd')
  cli('demo-image', image)
  await page.goto(host.url)
  await page.getByRole('textbox', { name: 'Path of the image' }).fill(image)
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByTestId('image-card').waitFor()
  await page.getByRole('button', { name: 'Choose another image' }).click()
  await page.getByRole('button', { name: /my esxi\.dd/ }).click()
  await expect(page.getByTestId('image-card')).toContainText('Demo image')
})

test('a path that cannot be read is a sentence', SERVICES, async ({ page, host }) => {
  await page.goto(host.url)
  await page.getByRole('textbox', { name: 'Path of the image' }).fill('/no/such/image.dd')
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByText('/no/such/image.dd cannot be read: there is no such file.')).toBeVisible()
})

test('expert choices change the plan', SERVICES, async ({ page, host }) => {
  const target = join(host.folder, 'stick.img')
  await toSticks(page, host)
  await addByPath(page, target)
  await toReview(page)
  await page.getByText('Exact layout').click()
  await expect(page.getByRole('row', { name: /p4, active/ })).toContainText('3,108')
  await page.getByText('Expert choices').click()
  await page.getByRole('checkbox', { name: /Only as many boot sectors/ }).check()
  await expect(page.getByRole('row', { name: /p4, active/ })).toContainText('2,100')
  await page.getByRole('textbox', { name: 'Label of the boot bank' }).fill('rescue')
  await page.getByRole('textbox', { name: 'Label of the boot bank' }).blur()
  await build(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Built and verified' })).toBeVisible()
  const { stdout } = spawnSync(process.execPath, ['dist/cli.mjs', 'inspect', target, '--json'], { encoding: 'utf8' })
  expect(JSON.parse(stdout)).toMatchObject({ bank: { label: 'RESCUE' }, boot: { sectors: 2100 } })
})

test('of two boot banks the older one can be chosen, and the plan is that of it', SERVICES, async ({ page, host }) => {
  const made = join(host.folder, 'two.dd')
  const newer = bank(GOOD_CONFIG.replace('updated=1', 'updated=2').replace('175625', '208167'))
  // What the loader makes of p5's list of modules cannot be known.
  const older = bank(GOOD_CONFIG.replace('sys.vgz', 'sys.vgz --- ---'))
  writeFileSync(made, smallImage({ bank: older, second: newer }))
  await page.goto(host.url)
  await page.getByRole('textbox', { name: 'Path of the image' }).fill(made)
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('button', { name: 'Choose a stick' }).click()
  const target = join(host.folder, 'stick.img')
  await addByPath(page, target)
  await toReview(page)
  await page.getByText('Expert choices').click()
  await expect(
    page.getByRole('radio', { name: 'p6, build 4.0.0-208167, the one VMware’s loader starts' }),
  ).toBeChecked()
  await page.getByRole('radio', { name: 'p5, build 4.0.0-175625', exact: true }).check()
  await expect(page.getByText(/as chosen; the image itself boots from p6/)).toBeVisible()
  await build(page)
  await expect(page.getByRole('heading', { level: 1, name: /^Written and verified/ })).toBeVisible()
  await expect(page.getByText('What cannot be known without starting it:')).toBeVisible()
  await expect(page.getByText(/reads on past the end/)).toBeVisible()
  const { stdout } = spawnSync(process.execPath, ['dist/cli.mjs', 'inspect', target, '--json'], { encoding: 'utf8' })
  expect(JSON.parse(stdout).build).toBe('4.0.0-175625')
})

test('an image with one boot bank offers no choice of it', SERVICES, async ({ page, host }) => {
  await toSticks(page, host)
  await addByPath(page, join(host.folder, 'stick.img'))
  await toReview(page)
  await page.getByText('Expert choices').click()
  await expect(page.getByRole('textbox', { name: 'Label of the boot bank' })).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
})

test(
  'an image without a VMware UUID is built, and said not to boot, with the reason',
  SERVICES,
  async ({ page, host }) => {
    const made = join(host.folder, 'plain.dd')
    cli('demo-image', made)
    const image = openSync(made, 'r+')
    writeSync(image, Buffer.alloc(32), 0, 32, 8225 * 512)
    closeSync(image)
    await page.goto(host.url)
    await page.getByRole('textbox', { name: 'Path of the image' }).fill(made)
    await page.getByRole('button', { name: 'Open' }).click()
    await expect(page.getByText(/has no VMware FAT UUID/)).toBeVisible()
    await page.getByRole('button', { name: 'Choose a stick' }).click()
    await addByPath(page, join(host.folder, 'stick.img'))
    await toReview(page)
    await build(page)
    await expect(
      page.getByRole('heading', { level: 1, name: 'Written and verified, but it will not boot' }),
    ).toBeVisible()
    await expect(page.getByRole('main')).toContainText('UUID')
    // The button that mends it leads to the review, with the choice made.
    await page.getByRole('button', { name: 'Make a VMware UUID' }).click()
    await build(page)
    await expect(page.getByRole('heading', { level: 1, name: 'The demo is built and verified' })).toBeVisible()
  },
)

test('two presses of the last button run one job, and so do two tabs', async ({ page, host, context }) => {
  onlyInBrowser('a window has no tabs')
  // The job is not over before the other tab has pressed its button, however slow the machine is.
  host.order({ slow: 1000 })
  const other = await context.newPage()
  const jobs = new Set<number>()
  page.on('websocket', socket =>
    socket.on('framereceived', ({ payload }) => {
      const message = JSON.parse(String(payload))
      if (message.event === 'job') jobs.add(message.value.id)
    }),
  )
  await toSticks(page, host)
  await addByPath(page, join(host.folder, 'stick.img'))
  await toReview(page)
  await page.getByTestId('build').waitFor()
  await toSticks(other, host)
  await addByPath(other, join(host.folder, 'other.img'))
  await toReview(other)
  await other.getByTestId('build').waitFor()
  const press = (tab: typeof page): Promise<void> =>
    tab.getByTestId('build').evaluate((button: HTMLButtonElement) => {
      for (let presses = 0; presses < 3; presses++) button.click()
    })
  await Promise.all([press(page), press(other)])
  // The one that came second is told so, and is shown the job when it asks for it.
  const refused = (tab: typeof page) => tab.getByText('A stick is already being built.')
  await expect.poll(async () => (await refused(page).count()) + (await refused(other).count())).toBe(1)
  const second = (await refused(page).count()) === 1 ? page : other
  await second.getByRole('button', { name: 'Show it' }).click()
  host.order({ slow: 0 })
  for (const tab of [page, other])
    await expect(tab.getByRole('heading', { level: 1, name: 'Built and verified' })).toBeVisible({ timeout: 30_000 })
  expect(jobs.size).toBe(1)
  expect([existsSync(join(host.folder, 'stick.img')), existsSync(join(host.folder, 'other.img'))].sort()).toEqual([
    false,
    true,
  ])
})

test(
  'after two of three, the failed one alone is built again, and the others stay in view',
  SERVICES,
  async ({ page, host }) => {
    const names = ['a.img', 'b.img', 'c.img']
    host.order({ breakAt: 10 << 20, breakOnly: 'b.img' })
    await toSticks(page, host)
    for (const name of names) await addByPath(page, join(host.folder, name))
    await toReview(page)
    await build(page)
    await expect(page.getByRole('heading', { level: 1, name: '2 of 3 sticks built and verified' })).toBeVisible()
    const before = readFileSync(join(host.folder, 'a.img'))
    host.order({ breakAt: -1 })
    await page.getByRole('button', { name: 'Build the failed one again' }).click()
    await expect(
      page.getByText('2 sticks from the last job are built and verified and will not be touched.'),
    ).toBeVisible()
    await expect(page.getByTestId('eraser')).toHaveCount(1)
    await expect(page.getByTestId('eraser')).toContainText('b.img')
    await build(page)
    await expect(page.getByRole('heading', { level: 1, name: 'All 3 sticks are built and verified' })).toBeVisible()
    await expect(page.getByText(/^Built and verified; boots the greeting/)).toHaveCount(3)
    expect(names.every(name => verifies(join(host.folder, name)))).toBe(true)
    // The disk id is random, so a stick that was built again has another.
    expect(readFileSync(join(host.folder, 'a.img')).equals(before)).toBe(true)
  },
)

test('a host that was killed: what is known is said, and nothing else', async ({ page, host }) => {
  onlyInBrowser('a window ends with its host')
  host.order({ slow: 200 })
  await buildVirtual(page, host)
  await expect(page.getByText(/Writing the boot bank/).first()).toBeVisible({ timeout: 20_000 })
  host.kill()
  await expect(page.getByRole('heading', { name: 'The connection to Thinstick was lost' })).toBeVisible()
  await expect(page.getByText('This page cannot tell whether it still is.')).toBeVisible()
  await expect(page.getByText(/^Last heard from at /)).toBeVisible()
  await expect(page.getByText(/attempt [1-9]/)).toBeVisible()
  await expect(page.getByText(/^Building/)).toBeHidden()
})

test('Back while a plan is made is not undone by it', SERVICES, async ({ page, host }) => {
  await toSticks(page, host)
  await addByPath(page, join(host.folder, 'stick.img'))
  await toReview(page)
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Which stick?' })).toBeVisible()
  await page.waitForTimeout(1500)
  await expect(page.getByRole('heading', { name: 'Which stick?' })).toBeVisible()
})
