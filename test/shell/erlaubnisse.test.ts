import { describe, expect, it } from 'vitest'
import {
  isErlaubteAnfrage,
  isErlaubteNavigation,
  isErlaubterDownload,
  isErlaubterRahmen,
  isErlaubtesRecht,
} from '../../electron/shell/erlaubnisse.ts'

const SEITE = 'app://fachwerk/index.html'
const FREMDE = [
  'https://boese.example/',
  'http://127.0.0.1:8080/',
  'ws://127.0.0.1/',
  'file:///etc/passwd',
  'app://boese/index.html',
  'javascript:alert(1)',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'blob:https://boese.example/1',
  'filesystem:app://fachwerk/temporary/x',
  'view-source:app://fachwerk/index.html',
  '',
]

describe('Was eine Seite darf', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'clipboard-read',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'display-capture',
    'hid',
    'serial',
    'usb',
    'fileSystem',
    'idle-detection',
    'unbekannt',
  ])('bekommt das Recht %s nicht', (recht) => {
    expect(isErlaubtesRecht(recht, SEITE)).toBe(false)
  })

  it('darf auf einen Klick hin Text kopieren, eine fremde Seite auch das nicht', () => {
    expect(isErlaubtesRecht('clipboard-sanitized-write', 'app://fachwerk')).toBe(true)
    expect(isErlaubtesRecht('clipboard-sanitized-write', SEITE)).toBe(true)
    for (const fremde of FREMDE) expect(isErlaubtesRecht('clipboard-sanitized-write', fremde)).toBe(false)
  })

  it.each([SEITE, 'app://fachwerk/assets/a.js', 'blob:app://fachwerk/3b9f', 'data:image/png;base64,AA=='])(
    'lädt %s',
    (adresse) => {
      expect(isErlaubteAnfrage(adresse)).toBe(true)
    },
  )

  it.each(FREMDE)('lädt nichts von „%s“', (adresse) => {
    expect(isErlaubteAnfrage(adresse)).toBe(false)
  })

  it('bietet zum Speichern nur an, was das Fenster selbst gemacht hat', () => {
    expect(isErlaubterDownload('blob:app://fachwerk/3b9f')).toBe(true)
    for (const adresse of [...FREMDE, SEITE, 'data:text/html,x']) expect(isErlaubterDownload(adresse)).toBe(false)
  })

  it('zeigt in Rahmen nur, was in der Seite selbst steht', () => {
    expect([isErlaubterRahmen('about:srcdoc'), isErlaubterRahmen('about:blank')]).toEqual([true, true])
    for (const adresse of [...FREMDE, SEITE, 'data:text/html,x']) expect(isErlaubterRahmen(adresse)).toBe(false)
  })

  it('geht nirgendwohin als zu sich selbst', () => {
    expect(isErlaubteNavigation(SEITE)).toBe(true)
    for (const adresse of [...FREMDE, `${SEITE}?x`, 'app://fachwerk/', 'data:text/html,x']) {
      expect(isErlaubteNavigation(adresse)).toBe(false)
    }
  })
})
