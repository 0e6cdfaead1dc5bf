import { createRoot } from 'react-dom/client'
import { loadLaterSteps } from '../later-steps.ts'
import { Gallery } from './gallery.tsx'
import { galleryStates } from './states.ts'

const root = document.getElementById('root')
if (root) {
  // The window loads them after its first screen; here every moment is drawn at once.
  const [states] = await Promise.all([galleryStates(), loadLaterSteps()])
  createRoot(root).render(<Gallery states={states} />)
  // Tests look up here which states there are.
  root.dataset.states = states.map(({ name }) => name).join(' ')
}
