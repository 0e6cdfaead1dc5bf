import '@mantine/core/styles.css'
import './theme.css'
import { createTheme, MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { connect } from './bridge.ts'
import { actionsFor, useWorld } from './wizard.ts'

const theme = createTheme({
  primaryColor: 'cyan',
  primaryShade: { light: 9, dark: 9 },
  fontFamily: 'system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, monospace',
  respectReducedMotion: true,
  cursorType: 'pointer',
})

const actions = actionsFor(connect())
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <App actions={actions} />
    </MantineProvider>,
  )
// A host that cannot be reached at all is the same to a person as one that was lost.
actions.start().catch(() => useWorld.setState({ wizard: { kind: 'lost' } }))
