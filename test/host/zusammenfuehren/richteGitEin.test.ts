import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { richteGitEin } from '../../../electron/host/zusammenfuehren/richteGitEin.ts'
import { createOrdner, createProjektordner } from '../projekte/projektordner.ts'
import { git, OHNE_GIT } from '../vergleich/repository.ts'

const PROGRAMM = ['C:\\Programme\\Node JS\\node.exe', "/opt/d'hier/cli.js"]

describe.skipIf(OHNE_GIT)('Git für ein Projekt einrichten', () => {
  it('ergänzt nur, was in .gitattributes fehlt, und ändert beim zweiten Mal nichts', async () => {
    const ordner = createProjektordner({ '.gitattributes': '*.xsl text\n/buendel.json merge=fachwerk' })
    git(ordner, 'init', '-q')
    const ergebnis = await richteGitEin({ ordner, programm: PROGRAMM })
    if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
    const { neueZeilen, treiber } = ergebnis.wert
    expect(neueZeilen).toHaveLength(9)
    const text = readFileSync(join(ordner, '.gitattributes'), 'utf8')
    expect(text).toMatch(/^\*\.xsl text\n\/buendel\.json merge=fachwerk\n\/projekt\.fachwerk merge=fachwerk\n/)
    expect(git(ordner, 'config', 'merge.fachwerk.driver').trim()).toBe(treiber)
    expect(treiber).toBe(`'C:/Programme/Node JS/node.exe' '/opt/d'\\''hier/cli.js' zusammenfuehren %O %A %B %P`)
    expect(await richteGitEin({ ordner, programm: PROGRAMM })).toMatchObject({ ok: true, wert: { neueZeilen: [] } })
    expect(readFileSync(join(ordner, '.gitattributes'), 'utf8')).toBe(text)
  })

  it('meint die Dateien mit Elementen und keine andere, auch in einem Unterordner des Repositorys', async () => {
    const kopf = readFileSync(join(createProjektordner(), 'projekt.fachwerk'))
    const wurzel = createOrdner({ 'modell/projekt.fachwerk': kopf })
    git(wurzel, 'init', '-q')
    await richteGitEin({ ordner: join(wurzel, 'modell'), programm: PROGRAMM })
    const erwartet = {
      'projekt.fachwerk': 'fachwerk',
      'buendel.json': 'fachwerk',
      'ausnahmen.json': 'fachwerk',
      'baukasten/grundlagen.json': 'fachwerk',
      'leistungen/hundAnmelden.json': 'fachwerk',
      'organisationen/musterstadt.json': 'fachwerk',
      'produkte/a/produkt.json': 'fachwerk',
      'produkte/a/zuordnungen/b.json': 'fachwerk',
      'ansicht/hundAnmelden.json': 'fachwerk',
      'codelisten/hunderassen.xml': 'fachwerk',
      'produkte/a/schemata/b.xsd': 'unspecified',
      'regeln/hundAnmelden/stufe-1.xsl': 'unspecified',
      'testfaelle/a/testfall.json': 'unspecified',
    }
    const zeilen = git(join(wurzel, 'modell'), 'check-attr', 'merge', ...Object.keys(erwartet))
      .trim()
      .split('\n')
    expect(Object.fromEntries(zeilen.map((zeile) => zeile.split(': merge: ')))).toEqual(erwartet)
  })

  it('sagt, was fehlt, wo kein Repository oder kein Projekt ist, und legt dann nichts an', async () => {
    const ordner = createProjektordner()
    const ohneRepository = await richteGitEin({ ordner, programm: PROGRAMM })
    expect(ohneRepository).toMatchObject({
      befunde: [{ code: 'git.ohneRepository', abhilfe: expect.stringContaining('git init') }],
    })
    expect(existsSync(join(ordner, '.gitattributes'))).toBe(false)
    const leer = createOrdner()
    git(leer, 'init', '-q')
    writeFileSync(join(leer, 'LIES.txt'), '')
    expect(await richteGitEin({ ordner: leer, programm: PROGRAMM })).toMatchObject({ ok: false })
    expect(existsSync(join(leer, '.gitattributes'))).toBe(false)
  })
})
