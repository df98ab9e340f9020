import { readdirSync, readFileSync } from 'node:fs'
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { createMenuevorlage } from '../../electron/shell/menuevorlage.ts'

const SYSTEME = ['win32', 'linux', 'darwin'] as const

function createMenue(system: NodeJS.Platform, entwicklung = false) {
  const gerufen: string[] = []
  const vorlage = createMenuevorlage({
    system,
    entwicklung,
    runBefehl: (id) => gerufen.push(id),
  })
  return { vorlage, gerufen, eintraege: listEintraege(vorlage) }
}

function listEintraege(vorlage: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return vorlage.flatMap((eintrag) => [
    eintrag,
    ...(Array.isArray(eintrag.submenu) ? listEintraege(eintrag.submenu) : []),
  ])
}

const rollenOf = (eintraege: MenuItemConstructorOptions[]) => eintraege.flatMap(({ role }) => role ?? [])
/** Commands of the window have ids of the form `menue.befehl`. */
const befehleOf = (eintraege: MenuItemConstructorOptions[]) => eintraege.filter(({ id }) => id !== undefined)

describe.each(SYSTEME)('Menü unter %s', (system) => {
  it('ist ganz deutsch beschriftet: kein Eintrag behält die Beschriftung seiner Rolle', () => {
    for (const { type, label, role } of createMenue(system, true).eintraege) {
      if (type !== 'separator') expect(label, role).toMatch(/\p{L}/u)
    }
  })

  it('hat jede Taste nur einmal', () => {
    const tasten = createMenue(system, true).eintraege.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(tasten).size).toBe(tasten.length)
  })

  it('führt mit Rollen aus, was das System kann', () => {
    const rollen = rollenOf(createMenue(system).eintraege)
    expect(rollen).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'close', 'quit', 'about']))
    const eigene = ['services', 'hide', 'hideOthers', 'unhide', 'recentDocuments']
    expect(eigene.filter((rolle) => rollen.includes(rolle as never))).toEqual(system === 'darwin' ? eigene : [])
  })

  it('zeigt Werkzeuge der Entwicklung nur in der Entwicklung', () => {
    expect(rollenOf(createMenue(system, true).eintraege)).toContain('toggleDevTools')
    expect(rollenOf(createMenue(system).eintraege)).not.toContain('toggleDevTools')
  })

  it('lässt das Fenster neu laden, wie es Befunde raten', () => {
    expect(rollenOf(createMenue(system).eintraege)).toContain('reload')
  })

  it('gibt Befehle an das Fenster weiter, das selbst auf die Tasten hört', () => {
    const { eintraege, gerufen } = createMenue(system)
    const befehle = befehleOf(eintraege)
    for (const befehl of befehle) {
      if (befehl.accelerator !== undefined) expect(befehl.registerAccelerator).toBe(false)
      ;(befehl.click as () => void)()
    }
    expect(gerufen).toEqual(befehle.map(({ id }) => id))
    expect(gerufen).toEqual(expect.arrayContaining(['datei.speichern', 'bearbeiten.rueckgaengig', 'hilfe.tasten']))
  })

  it('führt zu Projekten, mit denselben Worten wie das Fenster', () => {
    const ids = befehleOf(createMenue(system).eintraege).map(({ id }) => id)
    const projekte = ['neu', 'oeffnen', 'paket', 'start', 'speichernUnter', 'kopie'].map((name) => `datei.${name}`)
    expect(ids).toEqual(expect.arrayContaining(projekte))
  })
})

it('Jeder Befehl des Menüs ist einer des Fensters', () => {
  const dateien = readdirSync('renderer/rahmen').filter((name) => /^use\w+befehle\.ts$/.test(name))
  const fensterbefehle = dateien.map((name) => readFileSync(`renderer/rahmen/${name}`, 'utf8')).join('\n')
  for (const { id, label } of befehleOf(createMenue('linux').eintraege)) {
    expect(fensterbefehle, label).toContain(`id: '${id}'`)
  }
})
