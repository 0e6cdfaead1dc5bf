import './theme.css'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { App } from './app.tsx'
import { connect } from './bridge/connect.ts'
import { notify } from './bridge/notify.ts'
import { browserPage, listenToBackKeys } from './bridge/page.ts'
import { loadLaterSteps } from './later-steps.ts'
import { endedNotice, pageTitle } from './state/select-title.ts'
import { createWizardStore } from './state/store.ts'

// The window, once its language is decided.
const page = browserPage()
const store = createWizardStore(connect(), page)

store.subscribe((now, before) => {
  document.title = pageTitle(now)
  const notice = endedNotice(before, now)
  if (notice !== null) notify(notice)
})

if (window.thinstick) listenToBackKeys()

const LiveApp = () => <App state={useStore(store)} dispatch={store.dispatch} />

// A file dropped where none is taken must not replace the page.
const refuseFile = (event: DragEvent): void => {
  if (!event.dataTransfer?.types.includes('Files')) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}
window.addEventListener('dragover', refuseFile)
window.addEventListener('drop', refuseFile)

// Closing the page while sticks are being built asks first.
window.addEventListener('beforeunload', event => {
  const { step, connection } = store.getState()
  if (step.kind === 'build' && connection.kind === 'open' && !page.reloads()) event.preventDefault()
})

const root = document.getElementById('root')
if (root) createRoot(root).render(<LiveApp />)
store.start()
// They wait until the first screen is drawn. What fails now is asked for again when it is needed.
setTimeout(() => loadLaterSteps().catch(() => {}), 500)
