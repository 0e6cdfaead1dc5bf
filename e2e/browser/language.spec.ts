import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { inWindow, test } from './fixtures.ts'

test.use({ locale: 'de-DE' })
test.setTimeout(120_000)

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

test('a German browser sees German, and changes the language in the middle without losing anything', async ({
  page,
  host,
  context,
}) => {
  await page.goto(host.url)
  await expect(title(page, 'Welches ESXi-Image?')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.getByRole('button', { name: 'Mit dem Demo-Image ausprobieren' }).click()
  await page.getByRole('button', { name: 'Stick wählen' }).click()
  // A file of this test alone, not the virtual stick of whoever runs it.
  await page.getByText(/^(Per Pfad hinzufügen|Etwas anderes benutzen)$/).click()
  await page
    .getByRole('textbox', { name: 'Pfad eines Laufwerks oder einer Datei' })
    .fill(join(host.folder, 'stick.img'))
  await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click()
  await page.getByRole('listitem').filter({ hasText: 'stick.img' }).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Zum Überblick' }).click()
  await expect(title(page, 'Soll es das sein?')).toBeVisible()
  await expect(page.getByTestId('build')).toHaveText(/anlegen und die Demo schreiben$/)
  await page.getByText('Für Fachleute').click()
  await page.getByRole('textbox', { name: 'Name der Boot-Bank' }).fill('RESCUE')

  await page.getByRole('combobox', { name: 'Sprache' }).selectOption('English')
  await expect(title(page, 'Is this what you want?')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByTestId('build')).toHaveText(/^Create .* and write the demo$/)
  await page.getByText('Expert choices').click()
  await expect(page.getByRole('textbox', { name: 'Label of the boot bank' })).toHaveValue('RESCUE')

  // The choice is kept. In a browser, a cookie keeps it for the next host, which is at another port.
  if (!inWindow()) {
    const kept = (await context.cookies()).find(({ name }) => name === 'thinstick-language')
    expect(kept).toMatchObject({ value: 'en', sameSite: 'Strict' })
    await page.evaluate(() => localStorage.removeItem('thinstick-language'))
  }
  await page.reload()
  await expect(title(page, 'Is this what you want?')).toBeVisible()

  // A job goes on while the language is changed, and nobody is asked whether to leave.
  const asked: string[] = []
  page.on('dialog', dialog => {
    asked.push(dialog.type())
    dialog.accept().catch(() => {})
  })
  host.order({ slow: 200 })
  await page.getByTestId('build').click()
  await expect(title(page, /^Building /)).toBeVisible()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
  await expect(title(page, / wird geschrieben$/)).toBeVisible()
  host.order({ slow: 0 })
  await expect(title(page, 'Die Demo ist erstellt und geprüft')).toBeVisible({ timeout: 30_000 })
  expect(asked).toEqual([])
})
