import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMEN = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
]
const WINDOWS = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
]
const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

/** An installed Chromium, Chrome or Edge; `FACHWERK_BROWSER` names another one. Undefined where there is none. */
export function findBrowser(
  umgebung: NodeJS.ProcessEnv = process.env,
  system: string = process.platform,
  gibtEs: (pfad: string) => boolean = existsSync,
): string | undefined {
  const { FACHWERK_BROWSER: eigener } = umgebung
  if (eigener !== undefined && eigener !== '') return gibtEs(eigener) ? eigener : undefined
  return listOrte(umgebung, system).find(gibtEs)
}

function listOrte(umgebung: NodeJS.ProcessEnv, system: string): string[] {
  if (system === 'darwin') return MAC
  if (system === 'win32') {
    const wurzeln = [umgebung.PROGRAMFILES, umgebung['PROGRAMFILES(X86)'], umgebung.LOCALAPPDATA]
    return wurzeln.flatMap((wurzel) => (wurzel === undefined ? [] : WINDOWS.map((pfad) => join(wurzel, pfad))))
  }
  const ordner = (umgebung.PATH ?? '').split(delimiter).filter((einer) => einer !== '')
  return NAMEN.flatMap((name) => ordner.map((einer) => join(einer, name)))
}
