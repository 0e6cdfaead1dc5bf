import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The ten shades that tokens.css has under a name. */
const shades = (name: 'lake' | 'danger'): MantineColorsTuple => {
  const [first = '', ...rest] = Array.from({ length: 10 }, (_, shade) => `var(--${name}-${shade})`)
  return [first, ...rest] as unknown as MantineColorsTuple
}

/** The UI kit in the colours of Thinstick. */
export const theme = createTheme({
  colors: { lake: shades('lake'), danger: shades('danger') },
  primaryColor: 'lake',
  // White text on shades 8 and 9 (a button at rest and under the pointer) has a contrast of 5 and more.
  primaryShade: 8,
  fontFamily: 'system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, monospace',
  respectReducedMotion: true,
  cursorType: 'pointer',
})
