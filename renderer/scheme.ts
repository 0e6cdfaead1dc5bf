type Scheme = 'light' | 'dark'

/** Shows the page in the system's colours, or always in those of one scheme; tokens.css has both. */
export const showScheme = (always?: Scheme): void => {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const show = (): void => {
    document.documentElement.dataset.scheme = always ?? (dark.matches ? 'dark' : 'light')
  }
  show()
  dark.addEventListener('change', show)
}
