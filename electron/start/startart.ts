/** How the window comes to the user. */
export type Startart = { name: 'electron' | 'browser'; programm: string } | { name: 'adresse' }

export interface Startlage {
  system: string
  umgebung: NodeJS.ProcessEnv
  /** path of Electron's program, if it can be had; asked only where there is a screen for it */
  electron: () => string | undefined
  browser: string | undefined
  /** the user asked for the address alone */
  nurAdresse: boolean
}

/** Decides which window opens, with the one sentence that says so and why. */
export function chooseStartart({ system, umgebung, electron, browser, nurAdresse }: Startlage): {
  art: Startart
  satz: string
} {
  const adresse = { name: 'adresse' } as const
  if (nurAdresse) return { art: adresse, satz: 'Fachwerk läuft ohne eigenes Fenster unter dieser Adresse:' }
  if (!hasBildschirm(system, umgebung)) {
    return { art: adresse, satz: 'Hier gibt es keinen Bildschirm, deshalb läuft Fachwerk unter dieser Adresse:' }
  }
  const programm = electron()
  if (programm !== undefined) {
    return { art: { name: 'electron', programm }, satz: 'Fachwerk öffnet sein Fenster mit Electron.' }
  }
  if (browser !== undefined) {
    const satz = 'Electron ist nicht zu haben, deshalb öffnet Fachwerk sein Fenster im Browser.'
    return { art: { name: 'browser', programm: browser }, satz }
  }
  const satz = 'Weder Electron noch ein Chromium, Chrome oder Edge ist da, deshalb läuft Fachwerk unter dieser Adresse:'
  return { art: adresse, satz }
}

function hasBildschirm(system: string, { DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv): boolean {
  return system === 'win32' || system === 'darwin' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY)
}
