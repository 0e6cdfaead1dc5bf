import { expect } from '@playwright/test'
import { test } from './fixtures.ts'

test('the keyboard alone is enough', async ({ page, host }) => {
  await page.goto(host.url)
  await expect(page.getByRole('heading', { name: 'Which ESXi image?' })).toBeFocused()
  const press = async (role: 'button' | 'checkbox', name: RegExp, key: string): Promise<void> => {
    for (let tries = 0; tries < 40; tries++) {
      await page.keyboard.press('Tab')
      if (
        await page.getByRole(role, { name }).evaluateAll(all => all.some(element => element === document.activeElement))
      )
        return page.keyboard.press(key)
    }
    throw new Error(`${name} cannot be reached by Tab`)
  }
  await press('button', /Try it with the demo/, 'Enter')
  await page.getByTestId('image-card').waitFor()
  await press('button', /Choose a stick/, 'Enter')
  await expect(page.getByRole('heading', { name: 'Which stick?' })).toBeFocused()
  await press('button', /Use a virtual stick/, 'Enter')
  // It is ticked at once, as there is nothing else that anyone could want with it.
  await expect(page.getByRole('checkbox', { name: /Virtual stick/ })).toBeChecked()
  await page.getByRole('heading', { name: 'Which stick?' }).focus()
  await press('checkbox', /Virtual stick/, 'Space')
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeDisabled()
  await page.keyboard.press('Space')
  await press('button', /^Review$/, 'Enter')
  await expect(page.getByRole('heading', { name: 'Is this what you want?' })).toBeFocused()
})
