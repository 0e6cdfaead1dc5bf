import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { addByPath, build, type Host, inWindow, onlyInBrowser, SERVICES, test, toReview } from './fixtures.ts'
import { demoStick, packedDemo } from './made-once.ts'

let packed = ''
test.beforeAll(() => {
  packed = packedDemo()
})

const open = async (page: Page, path: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Path of the image' }).fill(path)
  await page.getByRole('button', { name: 'Open' }).click()
}

const cached = ({ cache }: Host): string[] => (existsSync(cache) ? readdirSync(cache) : [])

test('a packed image is unpacked in sight, built, and gives the stick of the bare one', async ({ page, host }) => {
  await page.goto(host.url)
  await open(page, packed)
  const unpacking = page.getByTestId('unpacking')
  await expect(unpacking).toContainText('Unpacking demo.dd.bz2', { timeout: 30_000 })
  await expect(unpacking).toContainText(/[\d.]+ MB of 54\.\d MB/)
  const way = page.getByRole('list', { name: 'Where the image is' }).getByRole('listitem')
  await expect(way).toHaveText(['.bz2', 'Disk image, 54.5 MB'], { timeout: 30_000 })
  await page.getByRole('button', { name: 'Choose a stick' }).click()
  const target = join(host.folder, 'stick.img')
  await addByPath(page, target)
  await toReview(page)
  await build(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Built and verified' })).toBeVisible()

  const [ours, theirs] = [readFileSync(target), readFileSync(demoStick())]
  // The disk id is the only thing that differs from stick to stick.
  ours.fill(0, 440, 444)
  theirs.fill(0, 440, 444)
  expect(ours.equals(theirs)).toBe(true)
})

test(
  'a path is understood as it was pasted, and one that leads nowhere stays to be mended',
  SERVICES,
  async ({ page, host }) => {
    const image = join(host.folder, 'my image (1).dd')
    execFileSync(process.execPath, ['dist/cli.mjs', 'demo-image', image])
    await page.goto(host.url)
    const field = page.getByRole('textbox', { name: 'Path of the image' })
    await open(page, `"${host.folder}/no such image.dd"`)
    await expect(page.getByRole('alert')).toContainText(`${host.folder}/no such image.dd cannot be read`)
    await expect(field).toHaveValue(`"${host.folder}/no such image.dd"`)
    // The folder that it should be in, with what is really there: a window has the system's dialog for that.
    if (inWindow()) await open(page, image)
    else {
      await page.getByRole('button', { name: 'Open its folder' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'my image (1).dd' }).click()
    }
    await page.getByTestId('image-card').waitFor()
    for (const pasted of [` '${image}'\n`, `file://${encodeURI(image)}`, image.replaceAll(/[ ()]/g, '\\$&')]) {
      await page.getByRole('button', { name: 'Choose another image' }).click()
      await open(page, pasted)
      await page.getByText('Exact numbers').click()
      await expect(page.getByTestId('image-card')).toContainText(image)
    }
  },
)

test('a browser does not tell where a dropped file is, unless it was found', async ({ page, host }) => {
  onlyInBrowser('a window knows where it is')
  const image = join(host.folder, 'used.dd')
  execFileSync(process.execPath, ['dist/cli.mjs', 'demo-image', image])
  await page.goto(host.url)
  await open(page, image)
  await page.getByRole('button', { name: 'Choose another image' }).click()
  await page.getByRole('button', { name: /used\.dd/ }).waitFor()
  const drop = (name: string, size: number): Promise<void> =>
    page.evaluate(
      ([called, bytes]) => {
        const dataTransfer = new DataTransfer()
        const file = new File([], called)
        Object.defineProperty(file, 'size', { value: bytes })
        dataTransfer.items.add(file)
        const files = [file]
        Object.defineProperty(dataTransfer, 'files', { value: files })
        const event = { dataTransfer, bubbles: true, cancelable: true }
        document.body.dispatchEvent(new DragEvent('dragover', event))
        document.body.dispatchEvent(new DragEvent('drop', event))
      },
      [name, size] as const,
    )
  await drop('elsewhere.iso', 5)
  await expect(page.getByText('A browser does not say where a dropped file is.')).toBeVisible()
  await drop('used.dd', statSync(image).size)
  await expect(page.getByTestId('image-card')).toContainText('used.dd')
})

test('an unpacked image is there at once the second time, until it is removed', SERVICES, async ({ page, host }) => {
  await page.goto(host.url)
  await open(page, packed)
  await expect(page.getByTestId('image-card')).toBeVisible({ timeout: 30_000 })
  expect(cached(host)).toHaveLength(1)
  await page.getByRole('button', { name: 'Choose another image' }).click()
  await expect(page.getByText(/^Unpacked images take up [\d.]+ MB on this computer\./)).toBeVisible()
  const entry = (): number[] => cached(host).map(name => statSync(join(host.cache, name)).ino)
  const kept = entry()
  await open(page, packed)
  await expect(page.getByTestId('image-card')).toBeVisible({ timeout: 30_000 })
  // The benchmark measures how fast that is; unpacked again, it would be another file.
  expect(entry()).toEqual(kept)
  await page.getByRole('button', { name: 'Choose another image' }).click()
  await page.getByRole('button', { name: 'Remove them' }).click()
  await expect(page.getByText('Unpacked images take')).toBeHidden()
  expect(cached(host)).toEqual([])
})

test('unpacking can be cancelled, and leaves nothing', async ({ page, host }) => {
  await page.goto(host.url)
  await open(page, packed)
  await expect(page.getByTestId('unpacking')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Choose an image' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Path of the image' })).toHaveValue(packed)
  await expect.poll(() => cached(host)).toEqual([])
  // It can be chosen again, too.
  await open(page, packed)
  await expect(page.getByTestId('image-card')).toBeVisible({ timeout: 30_000 })
})

test('damage in an archive is a sentence that names the layer', SERVICES, async ({ page, host }) => {
  const damaged = join(host.folder, 'damaged.dd.bz2')
  const bytes = readFileSync(packed)
  bytes[5_000_000] = (bytes[5_000_000] ?? 0) ^ 0x10
  writeFileSync(damaged, bytes)
  await page.goto(host.url)
  await open(page, damaged)
  const problem = page.getByRole('alert')
  await expect(problem).toContainText(/The bzip2 data in .*damaged\.dd\.bz2 is damaged: /, { timeout: 30_000 })
  expect(cached(host)).toEqual([])
})

test(
  'a disc whose image is not what its MD5 says is a warning, there and in the review',
  SERVICES,
  async ({ page, host }) => {
    // Two discs are made and unpacked, and a stick is built.
    test.setTimeout(180_000)
    const tree = join(host.folder, 'disc')
    const iso = join(host.folder, 'esxi.iso')
    execFileSync('mkdir', [tree])
    execFileSync('cp', [packed, join(tree, 'imagedd.bz2')])
    const md5 = execFileSync('md5sum', [packed], { encoding: 'utf8' }).slice(0, 32)
    const makeDisc = (sum: string): void => {
      writeFileSync(join(tree, 'imagedd.md5'), `${sum}  VMware-VMvisor-big-175625-x86_64.dd.bz2\n`)
      execFileSync('xorriso', ['-as', 'mkisofs', '-quiet', '-R', '-o', iso, tree], { stdio: 'ignore' })
    }
    makeDisc(md5)
    await page.goto(host.url)
    await open(page, iso)
    await expect(page.getByText('imagedd.bz2 is intact: its MD5 matches.')).toBeVisible({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Choose another image' }).click()
    rmSync(iso)
    makeDisc('0cc175b9c0f1b6a831c399e269772661')
    await open(page, iso)
    const warning = /The file imagedd\.bz2 is not the one its disc was made with/
    await expect(page.getByText(warning)).toBeVisible({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Choose a stick' }).click()
    await addByPath(page, join(host.folder, 'stick.img'))
    await toReview(page)
    await expect(page.getByText(warning)).toBeVisible()
    // Only accepting that makes a stick from it.
    const button = page.getByTestId('build')
    await expect(button).toBeDisabled()
    await page.getByRole('checkbox', { name: 'The image is damaged. Build the stick anyway' }).check()
    await expect(button).toBeEnabled()
    await build(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Built and verified' })).toBeVisible({ timeout: 60_000 })
  },
)
