import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareBeispiel } from '../../electron/shell/beispiel.ts'
import { createOrdner } from '../host/projekte/projektordner.ts'

function createVorlage(): { vorlage: string; ordner: string; ziel: string } {
  const wurzel = createOrdner()
  const vorlage = join(wurzel, 'programm', 'gewerbe')
  mkdirSync(join(vorlage, 'leistungen'), { recursive: true })
  writeFileSync(join(vorlage, 'projekt.fachwerk'), '{}')
  writeFileSync(join(vorlage, 'leistungen', 'a.json'), '1')
  const ordner = join(wurzel, 'nutzer', 'beispiel')
  return { vorlage, ordner, ziel: join(ordner, 'gewerbe') }
}

describe('Beispiel des installierten Programms', () => {
  it('wird beim ersten Mal kopiert und danach in Ruhe gelassen', () => {
    const { vorlage, ordner, ziel } = createVorlage()
    expect(prepareBeispiel(vorlage, ordner)).toBe(ziel)
    expect(readFileSync(join(ziel, 'leistungen', 'a.json'), 'utf8')).toBe('1')
    writeFileSync(join(ziel, 'leistungen', 'a.json'), 'geändert')
    expect(prepareBeispiel(vorlage, ordner)).toBe(ziel)
    expect(readFileSync(join(ziel, 'leistungen', 'a.json'), 'utf8')).toBe('geändert')
    expect(readdirSync(ordner)).toEqual(['gewerbe'])
  })

  it('wird neu kopiert, wenn das Kopieren abgebrochen war', () => {
    const { vorlage, ordner, ziel } = createVorlage()
    cpSync(vorlage, `${ziel}.neu`, { recursive: true })
    rmSync(join(`${ziel}.neu`, 'leistungen', 'a.json'))
    expect(prepareBeispiel(vorlage, ordner)).toBe(ziel)
    expect(readFileSync(join(ziel, 'leistungen', 'a.json'), 'utf8')).toBe('1')
    expect(readdirSync(ordner)).toEqual(['gewerbe'])
  })

  it('ersetzt nichts, was dort schon liegt', () => {
    const { vorlage, ordner, ziel } = createVorlage()
    mkdirSync(ziel, { recursive: true })
    writeFileSync(join(ziel, 'brief.txt'), 'wichtig')
    expect(prepareBeispiel(vorlage, ordner)).toBe(vorlage)
    expect(readdirSync(ziel)).toEqual(['brief.txt'])
  })

  it('wird gezeigt, wo es liegt, wenn sich nichts schreiben lässt', () => {
    const { vorlage, ordner } = createVorlage()
    mkdirSync(dirname(ordner), { recursive: true })
    writeFileSync(ordner, 'eine Datei')
    expect(prepareBeispiel(vorlage, ordner)).toBe(vorlage)
    expect(readFileSync(ordner, 'utf8')).toBe('eine Datei')
  })
})
