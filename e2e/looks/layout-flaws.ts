import type { Page } from '@playwright/test'

/**
 * What a person could not read or press in the page as it is, one line each: text that is cut or runs out of the window,
 * a control that cannot be brought into view or that something covers, a footer or a body without room.
 */
export const layoutFlaws = (page: Page): Promise<string[]> => page.evaluate(inPage)

/** The same of many states of the gallery, without leaving the page between them: each state that has flaws, with them. */
export const layoutFlawsOf = (page: Page, names: readonly string[]): Promise<Record<string, string[]>> =>
  page.evaluate(`(${lookAtAll})(${inPage}, ${JSON.stringify(names)})`)

// Runs in the page too.
const lookAtAll = async (look: () => string[], names: readonly string[]): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {}
  for (const name of names) {
    history.replaceState(null, '', `?state=${name}`)
    dispatchEvent(new PopStateEvent('popstate'))
    // A step that is drawn for the first time comes a moment later.
    while (document.querySelector(`[data-moment="${name}"] main > *`) === null)
      await new Promise(resolve => requestAnimationFrame(resolve))
    const flaws = look()
    if (flaws.length > 0) found[name] = flaws
  }
  return found
}

// Runs in the page, so it brings everything along.
const inPage = (): string[] => {
  const SLACK = 1.5
  const shown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.closest('[inert]') === null
  const called = (element: Element): string =>
    `<${element.localName}> ${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 60)}`
  // Text for screen readers only is one pixel wide on purpose.
  const unseen = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (at.clientWidth <= 1 && getComputedStyle(at).overflow === 'hidden') return true
    return false
  }

  /** The nearest element around that does not let its content run over its edges; undefined if that is the page. */
  const frameOf = (from: Element): Element | undefined => {
    for (let at: Element | null = from; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(at)
      if (display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')) return at
    }
    return undefined
  }

  /** Whether what is around an element cuts off a rectangle in it, on an axis on which nobody can scroll. */
  const cutBy = (rect: DOMRect, from: Element): string | undefined => {
    const frame = frameOf(from)
    if (!frame) return rect.left < -SLACK || rect.right > innerWidth + SLACK ? 'by the window' : undefined
    const { left, top } = frame.getBoundingClientRect()
    const [right, bottom] = [left + frame.clientLeft + frame.clientWidth, top + frame.clientTop + frame.clientHeight]
    // What scrolls sideways is for tables and listings; a page of text never does.
    const listing = frame.matches('pre, input, [data-scrolls]')
    if (!listing && (rect.left < left - SLACK || rect.right > right + SLACK)) return `sideways by ${called(frame)}`
    const scrolls = /auto|scroll/.test(getComputedStyle(frame).overflowY)
    return !scrolls && (rect.top < top - SLACK || rect.bottom > bottom + SLACK)
      ? `in height by ${called(frame)}`
      : undefined
  }

  const texts = (): Text[] => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text)
    return found.filter(
      ({ data, parentElement }) =>
        data.trim() !== '' && parentElement && shown(parentElement) && !unseen(parentElement),
    )
  }

  const cutTexts = (): string[] =>
    texts().flatMap(text => {
      const range = document.createRange()
      range.selectNodeContents(text)
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
      const by = rects.map(rect => cutBy(rect, text.parentElement ?? document.body)).find(cut => cut !== undefined)
      return by === undefined ? [] : [`text is cut ${by}: ${text.data.trim().slice(0, 60)}`]
    })

  const CONTROLS = 'button, a[href], input, textarea, select, summary, [role=tab], [role=menuitem]'
  const controls = (within: ParentNode): Element[] => [...within.querySelectorAll(CONTROLS)].filter(shown)

  /** Brings each control into view as the keyboard does, and looks what lies at its middle. */
  const covered = (): string[] =>
    controls(document.querySelector('dialog[open], [role=dialog]') ?? document).flatMap(control => {
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, top, width, height } = control.getBoundingClientRect()
      if (width <= 1 || height <= 1) return []
      const [x, y] = [left + width / 2, top + Math.min(height / 2, 12)]
      const hit = document.elementFromPoint(x, y)
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : []
      const own = hit !== null && [control, ...labels].some(each => each.contains(hit) || hit.contains(each))
      return own ? [] : [`a control cannot be reached: ${called(control)}, under ${hit ? called(hit) : 'nothing'}`]
    })

  const outside = (): string[] =>
    controls(document.querySelector('footer') ?? document.createElement('i')).flatMap(control => {
      const { left, top, right, bottom } = control.getBoundingClientRect()
      const inside = left >= 0 && top >= 0 && right <= innerWidth + SLACK && bottom <= innerHeight + SLACK
      return inside ? [] : [`a button of the footer is outside the window: ${called(control)}`]
    })

  const room = (): string[] => {
    const body = document.querySelector('main section')
    return body && body.clientHeight < 96 ? [`only ${body.clientHeight} px are left for the step itself`] : []
  }
  const { scrollHeight, scrollWidth } = document.documentElement
  const scrolls = scrollHeight > innerHeight + 1 || scrollWidth > innerWidth + 1 ? ['the page itself scrolls'] : []
  const flaws = [...cutTexts(), ...outside(), ...room(), ...scrolls, ...covered()]
  for (const scroller of document.querySelectorAll('main section')) scroller.scrollTop = 0
  return flaws
}
