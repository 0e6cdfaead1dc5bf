import { expect } from '@playwright/test'
import { stickFacts } from '../../testing/target-facts.ts'
import { test, toSticks } from './fixtures.ts'

test('sticks come and go by themselves, and nothing is ticked for anybody', async ({ page, host }) => {
  await toSticks(page, host)
  await expect(page.getByText('No usable drive was found. Plug a stick in; it shows up by itself.')).toBeVisible()
  host.order({ drives: [stickFacts({ path: '/dev/sdx' })] })
  const stick = page.getByRole('checkbox', { name: /SanDisk Cruzer/ })
  await expect(stick).toBeVisible({ timeout: 2000 })
  await expect(stick).not.toBeChecked()
  await stick.check()
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeEnabled()
  host.order({ drives: [] })
  await expect(stick).toBeHidden({ timeout: 2000 })
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeDisabled()
})

test('every drive that cannot be used says why', async ({ page, host }) => {
  host.order({
    drives: [
      stickFacts({ path: '/dev/sda', description: 'Locked', readOnly: true }),
      stickFacts({ path: '/dev/sdb', description: 'Tiny', size: 16_000_000 }),
      stickFacts({ path: '/dev/sdc', description: 'Huge', size: 2_000_000_000_000 }),
      stickFacts({ path: '/dev/sdd', description: 'Advanced', logicalSectorSize: 4096 }),
      stickFacts({
        path: '/dev/sde',
        description: 'Mine',
        mounts: [{ path: '/srv', automatic: false, readOnly: false }],
      }),
      stickFacts({ path: '/dev/sdf', description: 'Home', system: true, removable: false }),
      stickFacts({ path: '/dev/sdg', description: 'Second disk', removable: false, bus: 'SATA' }),
    ],
  })
  await toSticks(page, host)
  for (const [name, reason] of [
    ['Locked', 'it is read-only'],
    ['Tiny', 'too small for this image'],
    ['Huge', 'larger than a stick'],
    ['Advanced', '4096 bytes'],
    ['Mine', 'it is mounted at /srv'],
    ['Second disk', 'it is built in (SATA)'],
  ] as const)
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(reason)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByText('Home')).toBeHidden()
  await page.getByRole('switch', { name: 'Show system drives' }).check({ force: true })
  await expect(page.getByRole('listitem').filter({ hasText: 'Home' })).toContainText('it holds this system')
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.getByRole('switch', { name: 'Show large drives' }).check({ force: true })
  await expect(page.getByRole('checkbox', { name: /Huge/ })).toBeVisible()
})

test('a stick that is gone at the review is a sentence', async ({ page, host }) => {
  host.order({ drives: [stickFacts({ path: '/dev/thinstick-gone' })] })
  await toSticks(page, host)
  await page.getByRole('checkbox', { name: /SanDisk/ }).check()
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await expect(page.getByText(/\/dev\/thinstick-gone cannot be opened/)).toBeVisible()
})

test('a tick goes with its drive: another stick of the same name is not ticked', async ({ page, host }) => {
  host.order({ drives: [stickFacts({ path: '/dev/sdx', diskseq: '23' })] })
  await toSticks(page, host)
  const stick = page.getByRole('checkbox', { name: /SanDisk Cruzer/ })
  await stick.check()
  host.order({ drives: [stickFacts({ path: '/dev/sdx', diskseq: '24', serial: 'ANOTHER' })] })
  await expect(page.getByText('serial ANOTHER')).toBeVisible()
  await expect(stick).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeDisabled()
})
