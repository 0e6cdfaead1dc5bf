import { expect, type Page, test } from '@playwright/test'
import { openGallery, showState } from './gallery-page.ts'

/** What a file does that is dragged over the window. */
const drag = (page: Page, kind: 'dragenter' | 'dragover' | 'dragleave' | 'drop', type = 'Files'): Promise<void> =>
  page.evaluate(
    ([event, held]) => {
      const dataTransfer = new DataTransfer()
      if (held === 'Files') dataTransfer.items.add(new File([], 'esxi.iso'))
      else dataTransfer.items.add('some text', held)
      document.body.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }))
    },
    [kind, type] as const,
  )

test('a file may be dropped anywhere in a window, which says so while it is over it', async ({ page }) => {
  await openGallery(page)
  const overlay = page.getByText('Drop it anywhere', { exact: true })
  await showState(page, 'image-window')
  for (const end of ['dragleave', 'drop'] as const) {
    await drag(page, 'dragenter')
    await drag(page, 'dragover')
    await expect(overlay).toBeVisible()
    await drag(page, end)
    await expect(overlay).toBeHidden()
  }
  await drag(page, 'dragover', 'text/plain')
  await expect(overlay).toBeHidden()
})

test('no drop is promised in a browser, nor where no image is chosen', async ({ page }) => {
  await openGallery(page)
  for (const state of ['image-empty', 'image-reading', 'stick-one']) {
    await showState(page, state)
    await drag(page, 'dragover')
    await expect(page.getByText('Drop it anywhere', { exact: true })).toBeHidden()
  }
})
