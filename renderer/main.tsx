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
import { findBruecke } from './host/bruecke.ts'
import { clientId } from './host/client.ts'
import { HostAnbieter } from './host/HostKontext.tsx'
import { createHttpHost } from './host/httpHost.ts'
import { createIpcHost } from './host/ipcHost.ts'
import { followMenue } from './host/menuebefehle.ts'

const wurzel = document.getElementById('wurzel')
if (wurzel === null) throw new Error('index.html has no element #wurzel')
const bruecke = findBruecke()
if (bruecke !== undefined) followMenue(bruecke)
createRoot(wurzel).render(
  <StrictMode>
    <MantineProvider theme={thema} cssVariablesResolver={aufloesung} defaultColorScheme="auto">
      <HostAnbieter host={bruecke === undefined ? createHttpHost() : createIpcHost(bruecke, clientId())}>
        <App />
      </HostAnbieter>
    </MantineProvider>
  </StrictMode>,
)
