import './gestaltung/ebenen.css'
import '@mantine/core/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import './gestaltung/tokens.css'
import './gestaltung/fachwerk.css'
import './gestaltung/fenster.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { aufloesung, thema } from './gestaltung/thema.ts'
import { HostAnbieter } from './host/HostKontext.tsx'
import { createHttpHost } from './host/httpHost.ts'

const wurzel = document.getElementById('wurzel')
if (wurzel === null) throw new Error('index.html has no element #wurzel')
createRoot(wurzel).render(
  <StrictMode>
    <MantineProvider theme={thema} cssVariablesResolver={aufloesung} defaultColorScheme="auto">
      <HostAnbieter host={createHttpHost()}>
        <App />
      </HostAnbieter>
    </MantineProvider>
  </StrictMode>,
)
