// The gallery: every moment of the window, from plain values. A page for development, not part of a build.
import '../theme.css'
import { createRoot } from 'react-dom/client'
import { showScheme } from '../scheme.ts'
import { Gallery } from './gallery.tsx'
import { galleryStates } from './states.ts'

const asked = new URLSearchParams(location.search).get('scheme')
showScheme(asked === 'light' || asked === 'dark' ? asked : undefined)

const root = document.getElementById('root')
if (root) {
  const states = await galleryStates()
  createRoot(root).render(<Gallery states={states} />)
  // Tests look up here which states there are.
  root.dataset.states = states.map(({ name }) => name).join(' ')
}
