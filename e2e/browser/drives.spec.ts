import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from '@playwright/test'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { inWindow, SERVICES, test, toSticks } from './fixtures.ts'

test('sticks come and go by themselves, and nothing is ticked for anybody', async ({ page, host }) => {
  await toSticks(page, host)
  await expect(page.getByText('Plug a stick in; it shows up by itself.')).toBeVisible()
  host.order({ drives: [stickFacts({ path: '/dev/sdx' })] })
  const stick = page.getByRole('checkbox', { name: /SanDisk Cruzer/ })
  await expect(stick).toBeVisible({ timeout: 2000 })
  await expect(stick).not.toBeChecked()
  await stick.check()
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeEnabled()
  host.order({ drives: [] })
  await expect(stick).toBeHidden({ timeout: 2000 })
  await expect(page.getByText('SanDisk Cruzer (serial …4F2A) was pulled out')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeDisabled()
})

test('every drive that cannot be used says why', async ({ page, host }) => {
  host.order({
    drives: [
      stickFacts({ path: '/dev/sda', description: 'Locked', readOnly: true }),
      stickFacts({ path: '/dev/sdb', description: 'Tiny', size: 16_000_000 }),
      stickFacts({ path: '/dev/sdd', description: 'Advanced', logicalSectorSize: 4096 }),
      stickFacts({
        path: '/dev/sde',
        description: 'Mine',
        mounts: [{ path: '/mnt/mine', automatic: false, readOnly: false }],
      }),
      stickFacts({ path: '/dev/sdf', description: 'Home', system: true, removable: false }),
      stickFacts({ path: '/dev/sdg', description: 'Second disk', removable: false, bus: 'SATA' }),
    ],
  })
  await toSticks(page, host)
  // No stick can be used, and some of these are sticks, so that the reasons are not folded away.
  await expect(page.getByText('6 drives cannot be used')).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  for (const [name, reason] of [
    ['Locked', 'It is read-only.Slide its lock'],
    ['Tiny', 'too small for this image'],
    ['Advanced', '4096 bytes'],
    ['Mine', 'It is mounted at /mnt/mine'],
    ['Second disk', 'It is built in (SATA)'],
    ['Home', 'It holds this system'],
  ] as const)
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(reason)
})

test(
  'a drive larger than a stick can be ticked and says what it will ask for; one that is built in cannot',
  SERVICES,
  async ({ page, host }) => {
    host.order({
      drives: [
        stickFacts({ path: '/dev/sdc', description: 'Huge', size: 2_000_000_000_000 }),
        stickFacts({ path: '/dev/sdd', description: 'Inside', size: 2_000_000_000_000, removable: false, bus: 'SATA' }),
      ],
    })
    await toSticks(page, host)
    await page
      .getByRole('checkbox', { name: /Huge.*2 TB: larger than a stick, you will be asked to confirm it/ })
      .check()
    await expect(page.getByRole('checkbox')).toHaveCount(1)
    await expect(page.getByText('It is built in (SATA)')).toBeHidden()
    await page.getByText('1 drive cannot be used').click()
    await expect(page.getByText('It is built in (SATA)')).toBeVisible()
  },
)

test('a stick that is gone at the review is a sentence', SERVICES, async ({ page, host }) => {
  host.order({ drives: [stickFacts({ path: '/dev/thinstick-gone' })] })
  await toSticks(page, host)
  await page.getByRole('checkbox', { name: /SanDisk/ }).check()
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await expect(page.getByText(/\/dev\/thinstick-gone cannot be opened/)).toBeVisible()
})

test(
  'a stick that is pulled at the review cannot be built, and is not ticked when it is back',
  SERVICES,
  async ({ page, host }) => {
    test.skip(process.getuid?.() !== 0 || spawnSync('losetup', ['--find']).status !== 0, 'needs root and a loop device')
    const file = join(host.folder, 'disk.img')
    writeFileSync(file, Buffer.alloc(ARTICLE_STICK_BYTES, 0xaa))
    const path = execFileSync('losetup', ['--find', '--show', file], { encoding: 'utf8' }).trim()
    // What the system itself says of it, or the plan is refused: a loop device has no serial.
    const diskseq = readFileSync(`/sys/block/${basename(path)}/diskseq`, 'utf8').trim()
    const drives = [stickFacts({ path, size: ARTICLE_STICK_BYTES, serial: undefined, diskseq })]
    try {
      host.order({ drives })
      await toSticks(page, host)
      await page.getByRole('checkbox', { name: /SanDisk/ }).check()
      await page.getByRole('button', { name: 'Review', exact: true }).click()
      await expect(page.getByTestId('build')).toBeEnabled()
      host.order({ drives: [] })
      await expect(page.getByText('SanDisk Cruzer has been unplugged.')).toBeVisible({ timeout: 2000 })
      await expect(page.getByTestId('build')).toBeDisabled()
      host.order({ drives })
      await page.getByRole('button', { name: 'Choose a stick' }).click()
      await expect(page.getByRole('checkbox', { name: /SanDisk/ })).not.toBeChecked()
    } finally {
      execFileSync('losetup', ['--detach', path])
    }
  },
)

test('a tick goes with its drive: another stick of the same name is not ticked', async ({ page, host }) => {
  host.order({ drives: [stickFacts({ path: '/dev/sdx', diskseq: '23' })] })
  await toSticks(page, host)
  const stick = page.getByRole('checkbox', { name: /SanDisk Cruzer/ })
  await stick.check()
  host.order({ drives: [stickFacts({ path: '/dev/sdx', diskseq: '24', serial: 'ANOTHER' })] })
  await expect(page.getByText('serial …THER')).toBeVisible()
  // A kernel shows that it was pulled first; in the browser's host one takes the other's place at once.
  const said = inWindow() ? /…4F2A\) was pulled out/ : 'SanDisk Cruzer is there in its place, and is not ticked.'
  await expect(page.getByText(said)).toBeVisible()
  await expect(stick).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeDisabled()
})
