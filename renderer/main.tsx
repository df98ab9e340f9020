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
import { HostAnbieter } from './host/HostKontext.tsx'
import type { Hostleitung } from './host/hostleitung.ts'
import { createHostzugang } from './host/hostzugang.ts'
import { followMenue } from './host/menuebefehle.ts'

/** Draws the window, with the host at the other end of this Leitung. */
export function showFenster(leitung: Hostleitung): void {
  const wurzel = document.getElementById('wurzel')
  if (wurzel === null) throw new Error('index.html has no element #wurzel')
  const bruecke = findBruecke()
  if (bruecke !== undefined) followMenue(bruecke)
  createRoot(wurzel).render(
    <StrictMode>
      <MantineProvider theme={thema} cssVariablesResolver={aufloesung} defaultColorScheme="auto">
        <HostAnbieter host={createHostzugang(leitung)}>
          <App />
        </HostAnbieter>
      </MantineProvider>
    </StrictMode>,
  )
}
