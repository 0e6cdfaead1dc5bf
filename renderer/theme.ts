import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The ten shades that tokens.css has under a name. */
const shades = (name: 'teal' | 'danger' | 'slate'): MantineColorsTuple => {
  const [first = '', ...rest] = Array.from({ length: 10 }, (_, shade) => `var(--${name}-${shade})`)
  return [first, ...rest] as unknown as MantineColorsTuple
}

/** The UI kit in the colours and measures of Thinstick. */
export const theme = createTheme({
  colors: { teal: shades('teal'), danger: shades('danger'), dark: shades('slate') },
  primaryColor: 'teal',
  // White text on shades 8 and 9 (a button at rest and under the pointer) has a contrast of 5 and more.
  primaryShade: 8,
  defaultRadius: 'var(--radius-control)',
  fontFamily: 'system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, monospace',
  respectReducedMotion: true,
  cursorType: 'pointer',
})
