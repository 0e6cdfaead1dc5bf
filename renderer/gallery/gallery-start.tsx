import { createRoot } from 'react-dom/client'
import { Gallery } from './gallery.tsx'
import { galleryStates } from './states.ts'

const root = document.getElementById('root')
if (root) {
  const states = await galleryStates()
  createRoot(root).render(<Gallery states={states} />)
  // Tests look up here which states there are.
  root.dataset.states = states.map(({ name }) => name).join(' ')
}
