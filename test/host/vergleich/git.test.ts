import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listGitfassungen } from '../../../electron/host/git/fassungen.ts'
import { readGitstand } from '../../../electron/host/git/gitstand.ts'
import { createOrdner, createProjektordner, textOf, writeProjektordner } from '../projekte/projektordner.ts'
import { createTesthost, Fenster } from '../sitzung/fenster.ts'
import { commit, git, OHNE_GIT } from './repository.ts'

const LEISTUNG = 'leistungen/hundAnmelden.json'
/** A repository with the project in a folder of it, in two revisions. */
function createRepository(): { wurzel: string; projekt: string; erste: string; zweite: string } {
  const wurzel = createOrdner({ 'LIES.txt': 'Sammlung' })
  const projekt = join(wurzel, 'modelle', 'hund')
  mkdirSync(projekt, { recursive: true })
  writeProjektordner(projekt)
  git(wurzel, 'init', '-q', '-b', 'haupt')
  const erste = commit(wurzel, 'Anfang\tmit Tabulator')
  writeFileSync(join(wurzel, 'LIES.txt'), 'anderes')
  commit(wurzel, 'Nicht am Projekt')
  writeFileSync(join(projekt, LEISTUNG), textOf(LEISTUNG).replace('"Hund anmelden"', '"Hund an- und abmelden"'))
  const zweite = commit(wurzel, 'Anderer Name')
  git(wurzel, 'tag', 'v2')
  return { wurzel, projekt, erste, zweite }
}

const codes = (ergebnis: { ok: true } | { ok: false; befunde: { code: string }[] }): string[] =>
  ergebnis.ok ? [] : ergebnis.befunde.map(({ code }) => code)

describe.skipIf(OHNE_GIT)('Git-Fassungen eines Projekts', () => {
  it('nennt die Fassungen, die den Projektordner berühren, mit Zweig und Marke', async () => {
    const { projekt, erste, zweite } = createRepository()
    const fassungen = await listGitfassungen(projekt)
    expect(
      fassungen.ok && fassungen.wert.map(({ id, betreff, urheber, namen }) => [id, betreff, urheber, namen]),
    ).toEqual([
      [zweite, 'Anderer Name', 'Ada Beispiel', ['haupt', 'v2']],
      [erste, 'Anfang mit Tabulator', 'Ada Beispiel', []],
    ])
  })

  it('liest eine frühere Fassung wie einen Ordner, mit denselben Prüfungen', async () => {
    const { projekt, erste, zweite } = createRepository()
    const [davor, danach] = [await readGitstand(projekt, erste), await readGitstand(projekt, zweite)]
    if (!davor.ok || !danach.ok) throw new Error('unreadable')
    expect(davor.wert.befunde).toEqual([])
    expect([davor, danach].map(({ wert }) => wert.projekt.datensaetze.get('lei-hundanmeld')?.name)).toEqual([
      'Hund anmelden',
      'Hund an- und abmelden',
    ])
    expect(davor.wert.projekt.codelisteninhalte.size).toBeGreaterThan(0)
  })

  it('meldet, was in der Fassung fehlerhaft ist, mit Datei und Zeile, und folgt keiner Verknüpfung', async () => {
    const { wurzel, projekt } = createRepository()
    writeFileSync(join(projekt, LEISTUNG), '{\n  "format": 1,\n  kaputt')
    git(wurzel, 'rm', '-q', '--cached', 'modelle/hund/buendel.json')
    const ziel = git(wurzel, 'hash-object', '-w', 'LIES.txt').trim()
    git(wurzel, 'update-index', '--add', '--cacheinfo', `120000,${ziel},modelle/hund/buendel.json`)
    git(wurzel, 'add', `modelle/hund/${LEISTUNG}`)
    git(wurzel, 'commit', '-q', '-m', 'Kaputt')
    const gelesen = await readGitstand(projekt, git(wurzel, 'rev-parse', 'HEAD').trim())
    if (!gelesen.ok) throw new Error('unreadable')
    expect(gelesen.wert.befunde.map(({ code, ort }) => [code, ort?.datei, ort?.zeile])).toEqual(
      expect.arrayContaining([
        ['datei.verknuepfung', 'modelle/hund/buendel.json'.replace('modelle/hund/', ''), undefined],
        [expect.stringMatching(/^datei\.json/), LEISTUNG, 3],
      ]),
    )
  })

  it('startet nichts, was das Repository in seiner Konfiguration oder seinen Attributen nennt', async () => {
    const { wurzel, projekt, erste } = createRepository()
    const spur = join(createOrdner(), 'gestartet')
    const skript = join(wurzel, 'boese.sh')
    writeFileSync(skript, `#!/bin/sh\ntouch '${spur}'\ncat\n`, { mode: 0o755 })
    for (const [name, wert] of [
      ['core.fsmonitor', skript],
      ['core.pager', skript],
      ['diff.external', skript],
      ['gpg.program', skript],
      ['log.showSignature', 'true'],
      ['filter.x.smudge', skript],
      ['filter.x.clean', skript],
      ['diff.x.textconv', skript],
      ['core.sshCommand', skript],
      ['alias.log', `!${skript}`],
      ['core.hooksPath', wurzel],
    ]) {
      git(wurzel, 'config', name ?? '', wert ?? '')
    }
    writeFileSync(join(wurzel, '.git', 'info', 'attributes'), '* filter=x diff=x\n')
    expect((await listGitfassungen(projekt)).ok).toBe(true)
    expect((await readGitstand(projekt, erste)).ok).toBe(true)
    expect(existsSync(spur)).toBe(false)
  })

  it('wo kein Repository ist oder die Fassung kein Projekt hat, sagt ein Befund, was man stattdessen tun kann', async () => {
    expect(codes(await listGitfassungen(createProjektordner()))).toEqual(['git.ohneRepository'])
    const { wurzel, projekt } = createRepository()
    git(wurzel, 'checkout', '-q', '--orphan', 'leer')
    git(wurzel, 'rm', '-r', '-q', '-f', '.')
    const leer = commit(wurzel, 'Leer')
    mkdirSync(projekt, { recursive: true })
    expect(codes(await readGitstand(projekt, leer))).toEqual(['git.ohneProjekt'])
    expect(codes(await readGitstand(projekt, '0'.repeat(40)))).toEqual(['git.gescheitert'])
  })

  it('ein frisches Repository ohne Fassung hat keine', async () => {
    const ordner = createProjektordner()
    git(ordner, 'init', '-q')
    expect(await listGitfassungen(ordner)).toEqual({ ok: true, wert: [] })
  })

  it('über den Host kommt eine Fassung als Stand heraus, und nichts im Ordner ändert sich', async () => {
    const { projekt, erste } = createRepository()
    const vorher = readFileSync(join(projekt, LEISTUNG), 'utf8')
    const { host } = createTesthost(projekt)
    const { sitzung } = await Fenster.open(host, 'fenster-1')
    const stand = await host.vergleichsstand({ sitzung, quelle: { art: 'git', fassung: erste } })
    expect(stand.ok && stand.wert.datensaetze.find(({ id }) => id === 'lei-hundanmeld')?.name).toBe('Hund anmelden')
    const falsche = { sitzung, quelle: { art: 'git', fassung: '--upload-pack=x' } } as const
    expect((await host.vergleichsstand(falsche)).ok).toBe(false)
    expect(readFileSync(join(projekt, LEISTUNG), 'utf8')).toBe(vorher)
  })
})

it('ohne Git auf dem Rechner sagt ein Befund, dass es fehlt', async () => {
  const pfad = process.env.PATH
  process.env.PATH = createOrdner()
  try {
    expect(codes(await listGitfassungen(createProjektordner()))).toEqual(['git.fehlt'])
  } finally {
    process.env.PATH = pfad
  }
})

describe('Andere Stände über den Host', () => {
  it('der gespeicherte Stand ist der ohne die offenen Änderungen', async () => {
    const { host } = createTesthost(createProjektordner())
    const fenster = await Fenster.open(host, 'fenster-1')
    const name = fenster.satz('rol-ordnungsam').name
    await fenster.renenne('rol-ordnungsam', 'Amt')
    const nameOf = async () => {
      const stand = await host.vergleichsstand({ sitzung: fenster.sitzung, quelle: { art: 'gespeichert' } })
      return stand.ok ? stand.wert.datensaetze.find(({ id }) => id === 'rol-ordnungsam')?.name : undefined
    }
    expect(await nameOf()).toBe(name)
    await fenster.speichere()
    expect(await nameOf()).toBe('Amt')
  })

  it('ein anderer Ordner nur, wo Projekte geöffnet werden dürfen; ein anderes Projekt wird so genannt', async () => {
    const anderer = createProjektordner({
      'projekt.fachwerk': '{"format":1,"id":"11111111-2222-4333-8444-555555555555","name":"Fremdes"}',
    })
    const quelle = { art: 'ordner', ordner: anderer } as const
    const { host } = createTesthost(createProjektordner())
    const { sitzung } = await Fenster.open(host, 'fenster-1')
    expect(codes(await host.vergleichsstand({ sitzung, quelle }))).toEqual(['sitzung.ordner'])
    const { host: offener } = createTesthost(createProjektordner(), { wurzeln: () => [anderer] })
    const { sitzung: zweite } = await Fenster.open(offener, 'fenster-1')
    const stand = await offener.vergleichsstand({ sitzung: zweite, quelle })
    expect(stand.ok && stand.wert.befunde.map(({ code }) => code)).toEqual(['vergleich.anderesProjekt'])
  })
})
