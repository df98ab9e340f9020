import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../electron/start/browsersuche.ts'
import { chooseStartart, type Startlage } from '../../electron/start/startart.ts'

const LAGE: Startlage = {
  system: 'linux',
  umgebung: { DISPLAY: ':0' },
  electron: () => undefined,
  browser: '/usr/bin/chromium',
  nurAdresse: false,
}

describe('Start', () => {
  it.each([
    ['Electron, wo es da ist', { electron: (): string => '/e/electron' }, 'electron', /Electron/],
    ['den Browser, wo Electron fehlt', {}, 'browser', /Electron ist nicht zu haben/],
    ['die Adresse ohne Bildschirm', { umgebung: {} }, 'adresse', /keinen Bildschirm/],
    ['die Adresse ohne Browser', { browser: undefined }, 'adresse', /Weder Electron noch/],
    ['die Adresse auf Wunsch', { nurAdresse: true, electron: (): string => '/e/electron' }, 'adresse', /Adresse/],
    ['das Fenster unter Windows ohne DISPLAY', { system: 'win32', umgebung: {} }, 'browser', /Browser/],
  ])('nimmt %s und sagt es', (_fall, abweichend, name, satz) => {
    const gewaehlt = chooseStartart({ ...LAGE, ...abweichend })
    expect(gewaehlt.art.name).toBe(name)
    expect(gewaehlt.satz).toMatch(satz)
  })

  it('sucht Electron nicht, wo es keinen Bildschirm gibt', () => {
    let gesucht = 0
    const electron = (): undefined => {
      gesucht += 1
    }
    chooseStartart({ ...LAGE, umgebung: {}, electron })
    expect(gesucht).toBe(0)
  })
})

describe('Browsersuche', () => {
  it.each([
    ['Chromium im Pfad', { PATH: '/bin:/usr/bin' }, 'linux', '/usr/bin/chromium'],
    ['Chrome im Pfad', { PATH: '/opt/google' }, 'linux', '/opt/google/google-chrome'],
    ['Edge unter macOS', {}, 'darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['den genannten', { FACHWERK_BROWSER: '/eigener/browser', PATH: '/usr/bin' }, 'linux', '/eigener/browser'],
  ])('findet %s', (_fall, umgebung, system, pfad) => {
    expect(findBrowser(umgebung, system, (einer) => einer === pfad)).toBe(pfad)
  })

  it('nimmt keinen anderen, wenn der genannte fehlt', () => {
    const umgebung = { FACHWERK_BROWSER: '/fehlt', PATH: '/usr/bin' }
    expect(findBrowser(umgebung, 'linux', (pfad) => pfad === '/usr/bin/chromium')).toBeUndefined()
  })

  it('findet nichts, wo nichts ist', () => {
    expect(findBrowser({ PATH: '/usr/bin' }, 'linux', () => false)).toBeUndefined()
  })
})
