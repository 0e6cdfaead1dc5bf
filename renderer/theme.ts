import { createTheme, type MantineColorsTuple } from '@mantine/core'

// White text on shades 8 and 9 (a button at rest and under the pointer) has a contrast of 5 and more.
const LAKE: MantineColorsTuple = [
  ...(['#e6f5f9', '#cde9f1', '#a3d7e6', '#74c2d8', '#48abc6', '#2a96b4', '#1987a5', '#0f7a97'] as const),
  ...(['#0b6e8a', '#095a71'] as const),
]
const DANGER: MantineColorsTuple = [
  ...(['#fef3f2', '#fee4e2', '#fecdca', '#fda29b', '#f97066', '#f04438', '#d92d20', '#c6281c'] as const),
  ...(['#b42318', '#912018'] as const),
]

/** The UI kit in the colours of Thinstick. */
export const theme = createTheme({
  colors: { lake: LAKE, danger: DANGER },
  primaryColor: 'lake',
  primaryShade: 8,
  fontFamily: 'system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, monospace',
  respectReducedMotion: true,
  cursorType: 'pointer',
})
