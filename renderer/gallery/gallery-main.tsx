// The gallery: every moment of the window, from plain values. A page for development, not part of a build.
import '../theme.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { theme } from '../theme.ts'
import { Gallery } from './gallery.tsx'
import { galleryStates } from './states.ts'

const asked = new URLSearchParams(location.search).get('scheme')
const scheme = asked === 'light' || asked === 'dark' ? ({ forceColorScheme: asked } as const) : {}

const root = document.getElementById('root')
if (root) {
  const states = await galleryStates()
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme="auto" deduplicateCssVariables={false} {...scheme}>
      <Gallery states={states} />
    </MantineProvider>,
  )
  // Tests look up here which states there are.
  root.dataset.states = states.map(({ name }) => name).join(' ')
}
