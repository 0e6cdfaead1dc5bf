import { createRequire } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import type { Page } from '@playwright/test'

/** Where the setup of the browser tests builds the gallery. */
export const GALLERY_FOLDER = 'dist/test/gallery'

const ORIGIN = 'http://gallery.test'
const AXE = join(dirname(createRequire(import.meta.url).resolve('axe-core')), 'axe.min.js')

/** Opens the gallery from its files alone, without a server. `address` may begin with "?". Resolves to the names of its states. */
export const openGallery = async (page: Page, address = ''): Promise<string[]> => {
  await page.route(`${ORIGIN}/**`, route =>
    route.fulfill({ path: join(GALLERY_FOLDER, normalize(new URL(route.request().url()).pathname)) }),
  )
  await page.goto(`${ORIGIN}/gallery.html${address}`)
  const names = await page.locator('#root[data-states]').getAttribute('data-states')
  await page.addScriptTag({ path: AXE })
  return names?.split(' ') ?? []
}

/** Switches to a state without reloading the page. */
export const showState = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(state => {
    history.replaceState(null, '', `?state=${state}`)
    dispatchEvent(new PopStateEvent('popstate'))
  }, name)
  // A later step comes in a chunk of its own: without its content, there would be nothing to look at.
  await page.locator(`[data-moment="${name}"] main > *`).first().waitFor({ state: 'attached' })
}

/** Accessibility violations that axe finds, and elements wider than their space, one per line. */
export const flawsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(context: Document, options: object): Promise<Found> } }).axe
    interface Found {
      violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
    }
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      resultTypes: ['violations'],
    })
    const wide = [...document.querySelectorAll('html, header, main, section, footer, h1, h2, p, button')].filter(
      // Text for screen readers only is one pixel wide.
      ({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1,
    )
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ...wide.map(({ outerHTML }) => `wider than its place: ${outerHTML.slice(0, 100)}`),
      ...(/[\u200b\u202a-\u202e\u2066-\u2069]/.test(document.body.innerText) ? ['a name turns or hides text'] : []),
      ...(document.documentElement.scrollHeight > innerHeight + 1 ? ['the page scrolls'] : []),
    ]
  })
