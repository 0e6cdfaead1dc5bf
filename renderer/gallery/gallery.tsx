import { useReducer, useSyncExternalStore } from 'react'
import { App } from '../app.tsx'
import { reduce } from '../state/reduce.ts'
import styles from './gallery.module.css'
import type { GalleryState } from './gallery-state.ts'

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('popstate', onChange)
  return () => window.removeEventListener('popstate', onChange)
}

/** What the page's address asks for: "?state=stick-none&scheme=dark". */
export const useAddress = (): URLSearchParams =>
  new URLSearchParams(useSyncExternalStore(subscribe, () => location.search))

/** One moment. Pressing things changes the state as usual, but there is no host to answer. */
const Moment = ({ state: first }: { readonly state: GalleryState['state'] }) => {
  const [state, dispatch] = useReducer(reduce, first)
  return <App state={state} dispatch={dispatch} />
}

const Index = ({ states }: { readonly states: readonly GalleryState[] }) => (
  <main className={styles.index}>
    <h1>Every screen</h1>
    {(['light', 'dark'] as const).map(scheme => (
      <section key={scheme}>
        <h2>{scheme === 'light' ? 'Light' : 'Dark'}</h2>
        <ul>
          {states.map(({ name, title }) => (
            <li key={name}>
              <a href={`?state=${name}&scheme=${scheme}`}>{name}</a>: {title}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </main>
)

export const Gallery = ({ states }: { readonly states: readonly GalleryState[] }) => {
  const name = useAddress().get('state')
  const shown = states.find(state => state.name === name)
  // The name tells a test that this moment has been drawn.
  if (shown)
    return (
      <div className={styles.moment} data-moment={shown.name}>
        <Moment key={shown.name} state={shown.state} />
      </div>
    )
  return name === null ? <Index states={states} /> : <p role="alert">There is no state {name}.</p>
}
