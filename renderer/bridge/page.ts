import type { Language } from '../words/languages.ts'
import { quietly, rememberLanguage } from './language-memory.ts'

/** The page around the window: its history, and what a reload of it leaves. */
export interface Page {
  /** What the current entry of the history carries. */
  entry(): unknown
  push(entry: unknown): void
  replace(entry: unknown): void
  /** Goes back by this many entries; `onTravel` hears of it later. */
  back(by: number): void
  onTravel(listener: () => void): void
  /** Ends typing in a field, as pressing a button would: what is in it counts as chosen. */
  endTyping(): void
  read(): string | null
  /** Null forgets it. */
  write(text: string | null): void
  /** Remembers the language, and loads the page again in it. */
  speak(language: Language): void
  /** Whether it is about to load itself again, which loses nothing. */
  reloads(): boolean
}

/** Neither history nor storage. */
export const NO_PAGE: Page = {
  entry: () => null,
  push: () => {},
  replace: () => {},
  back: () => {},
  onTravel: () => {},
  endTyping: () => {},
  read: () => null,
  write: () => {},
  speak: () => {},
  reloads: () => false,
}

const KEY = 'thinstick-steps'

export const browserPage = (reloading = { asked: false }): Page => ({
  entry: () => history.state,
  push: entry => quietly(() => history.pushState(entry, ''), undefined),
  replace: entry => quietly(() => history.replaceState(entry, ''), undefined),
  back: by => history.go(-by),
  onTravel: listener => window.addEventListener('popstate', listener),
  endTyping: () => {
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
  },
  read: () => quietly(() => sessionStorage.getItem(KEY), null),
  write: text =>
    quietly(() => {
      if (text === null) sessionStorage.removeItem(KEY)
      else sessionStorage.setItem(KEY, text)
    }, undefined),
  speak: language => {
    rememberLanguage(language)
    reloading.asked = true
    location.reload()
  },
  reloads: () => reloading.asked,
})

/** The mouse's buttons for back and forward (UI Events, MouseEvent.button). */
const MOUSE = { 3: 'back', 4: 'forward' } as const

const KEYS: Readonly<Record<string, 'back' | 'forward'>> = {
  'Alt+ArrowLeft': 'back',
  'Alt+ArrowRight': 'forward',
  'Meta+[': 'back',
  'Meta+]': 'forward',
  BrowserBack: 'back',
  BrowserForward: 'forward',
}

const keyName = ({ altKey, metaKey, key }: KeyboardEvent): string =>
  `${altKey ? 'Alt+' : ''}${metaKey ? 'Meta+' : ''}${key}`

/** A window without a browser's buttons goes back and forward by the same keys and mouse buttons. */
export const listenToBackKeys = (): void => {
  const go = (event: Event, way: 'back' | 'forward' | undefined): void => {
    if (!way) return
    event.preventDefault()
    history[way]()
  }
  window.addEventListener('keydown', event => go(event, KEYS[keyName(event)]))
  window.addEventListener('mouseup', event =>
    go(event, event.button === 3 || event.button === 4 ? MOUSE[event.button] : undefined),
  )
}
