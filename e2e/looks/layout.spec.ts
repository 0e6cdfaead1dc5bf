import { expect, type Page, test } from '@playwright/test'
import { ALL_LANGUAGES } from '../../renderer/words/languages.ts'
import { openGallery, showState } from './gallery-page.ts'
import { layoutFlaws, layoutFlawsOf } from './layout-flaws.ts'

/** The window at rest, as large as most have it, as small as it gets, wide, and with everything twice as large. */
const SIZES = [
  [960, 660],
  [900, 640],
  [640, 480],
  [1280, 800],
  [480, 330],
] as const

const gallery = async (page: Page, [width, height]: readonly [number, number], address = ''): Promise<string[]> => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height })
  return await openGallery(page, address)
}

for (const size of SIZES)
  test(`nothing is cut, covered or out of reach in any state at ${size.join(' x ')}`, async ({ page }) => {
    test.setTimeout(180_000)
    expect(await layoutFlawsOf(page, await gallery(page, size))).toEqual({})
  })

for (const language of ALL_LANGUAGES.filter(tag => tag !== 'en'))
  test(`nothing is cut, covered or out of reach in ${language}`, async ({ page }) => {
    test.setTimeout(120_000)
    const names = await gallery(page, [640, 480], `?language=${language}`)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await layoutFlawsOf(page, names)).toEqual({})
    // All five steps have their names from here on.
    await page.setViewportSize({ width: 861, height: 640 })
    expect(await layoutFlawsOf(page, ['stick-one', 'review-one'])).toEqual({})
  })

test('nothing is cut, covered or out of reach from right to left', async ({ page }) => {
  const names = await gallery(page, [640, 480], '?dir=rtl')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  expect(await layoutFlawsOf(page, names)).toEqual({})
})

test('a language that is too long for its place is found', async ({ page }) => {
  await gallery(page, [640, 480], '?language=de')
  await page.addStyleTag({ content: 'footer button { inline-size: 60px; overflow: hidden; white-space: nowrap }' })
  const flaws = await layoutFlawsOf(page, ['stick-one', 'review-one'])
  expect(Object.keys(flaws)).toEqual(['stick-one', 'review-one'])
  expect(flaws['stick-one']?.join()).toMatch(/cut sideways by <button> Zum Überblick/)
})

test('what is cut, covered or out of reach is found', async ({ page }) => {
  await gallery(page, [640, 480])
  const flawsWith = async (html: string): Promise<string> => {
    await showState(page, 'stick-one')
    await page.locator('main section').evaluate((body, inner) => {
      const added = document.createElement('div')
      added.id = 'added'
      added.innerHTML = inner
      body.append(added)
    }, html)
    const flaws = await layoutFlaws(page)
    await page.locator('#added').evaluate(added => added.remove())
    return flaws.join('\n')
  }
  expect(await flawsWith('<p>All is well</p>')).toBe('')
  expect(await flawsWith('<p style="width: 40px; overflow: hidden; white-space: nowrap">Too long a text</p>')).toMatch(
    /^text is cut sideways by <p> Too long a text: Too long a text$/,
  )
  expect(await flawsWith('<p style="height: 9px; overflow: hidden">Too high a text</p>')).toMatch(/cut in height by/)
  expect(
    await flawsWith('<p style="width: 3000px">Past the edge</p>'.repeat(1).replace('Past', 'Past '.repeat(400))),
  ).toMatch(/cut sideways/)
  expect(
    await flawsWith(
      '<div style="position: relative"><button>Under</button><div style="position: absolute; inset: 0; background: red"></div></div>',
    ),
  ).toMatch(/a control cannot be reached: <button> Under/)
  expect(await flawsWith('<button style="position: fixed; left: -200px">Away</button>')).toMatch(/<button> Away/)
})
