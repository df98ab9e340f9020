import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Files of the shell that load Electron; a type alone loads nothing. */
const MIT_ELECTRON = [
  'main.ts',
  'preload.ts',
  'ipc.ts',
  'menu.ts',
  ...readdirSync('electron/shell').map((datei) => join('shell', datei)),
]
  .map((datei) => ({ datei, text: readFileSync(join('electron', datei), 'utf8') }))
  .filter(({ text }) => /^import (?!type )[^;]*?from 'electron'$/m.test(text))

describe('Aufbau der Schale', () => {
  it('hat dünne Dateien: was Electron lädt, ist kürzer als 150 Zeilen', () => {
    expect(MIT_ELECTRON.length).toBeGreaterThan(8)
    for (const { datei, text } of MIT_ELECTRON) expect(text.split('\n').length, datei).toBeLessThan(150)
  })

  it.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['grantFileProtocolExtraPrivileges', false],
    ['loadBrowserProcessSpecificV8Snapshot', false],
    ['enableCookieEncryption', true],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
  ])('wird mit der Sicherung %s: %s ausgeliefert', (sicherung, wert) => {
    expect(readFileSync('electron-builder.yml', 'utf8')).toMatch(new RegExp(`^ {2}${sicherung}: ${wert}$`, 'm'))
  })

  it('lässt eine Seite nie an Node, an andere Fenster oder an ipcRenderer selbst', () => {
    const fenster = readFileSync('electron/shell/fenster.ts', 'utf8')
    expect(fenster).toMatch(/sandbox: true[\s\S]*contextIsolation: true[\s\S]*nodeIntegration: false/)
    const preload = readFileSync('electron/preload.ts', 'utf8')
    expect([...preload.matchAll(/ipcRenderer\.(\w+)/g)].map(([, name]) => name)).toEqual([
      'invoke',
      'invoke',
      'on',
      'on',
      'on',
      'invoke',
      'invoke',
      'invoke',
    ])
    const gebaut = readFileSync('dist/preload.cjs', 'utf8')
    expect([...gebaut.matchAll(/\b(?:require|import)\(\s*"([^"]+)"/g)].map(([, paket]) => paket)).toEqual(['electron'])
    expect(preload).not.toMatch(/ipcRenderer\s*[,})]\s*$/m)
  })
})
