import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareProjekte } from '../../../shared/vergleich/compareProjekte.ts'
import type { Unterschied } from '../../../shared/vergleich/unterschied.ts'
import { createOrdner } from '../projekte/projektordner.ts'
import { createTesthost, Fenster } from '../sitzung/fenster.ts'
import { commit, git, OHNE_GIT } from './repository.ts'

const PERSON = 'person-neugruendung-stufe-1'
const GEMEINSAME = ['abmeldung-bescheinigen-stufe-3', 'auszug-bezahlt-stufe-3', PERSON]

/** A copy of the sample with a few of its Testfälle. */
function createBeispiel(): string {
  const ordner = createOrdner()
  cpSync('samples/gewerbe', ordner, {
    recursive: true,
    filter: (pfad) => !pfad.includes('testfaelle/') || GEMEINSAME.some((name) => pfad.includes(`testfaelle/${name}`)),
  })
  return ordner
}

function replaceIn(ordner: string, datei: string, von: string, nach: string): void {
  const pfad = join(ordner, 'testfaelle', datei)
  const text = readFileSync(pfad, 'utf8')
  if (!text.includes(von)) throw new Error(`${datei} does not contain ${von}`)
  writeFileSync(pfad, text.replace(von, nach))
}

interface Antwort {
  unterschiede: readonly Unterschied[]
  codes: string[]
}

async function compare(ordner: string, quelle: { art: 'git'; fassung: string } | { art: 'ordner'; ordner: string }) {
  const { host } = createTesthost(ordner, quelle.art === 'ordner' ? { wurzeln: () => [quelle.ordner] } : {})
  const { sitzung, stand } = await Fenster.open(host, 'fenster-1')
  const antwort = await host.testfallvergleich({ sitzung, quelle })
  if (!antwort.ok) return { unterschiede: [], codes: antwort.befunde.map(({ code }) => code) } satisfies Antwort
  const projekt = {
    ...stand.projekt,
    datensaetze: new Map(stand.datensaetze.map((satz) => [satz.id, satz])),
    dateien: new Map(),
    codelisteninhalte: new Map(),
    schemata: new Map(),
    eigeneRegeln: new Map(),
  }
  const seite = { projekt, positionen: new Map() }
  const { gruppen } = compareProjekte(seite, seite, antwort.wert.unterschiede)
  expect(gruppen.length).toBeLessThanOrEqual(1)
  return {
    unterschiede: gruppen[0]?.unterschiede ?? [],
    codes: antwort.wert.befunde.map(({ code }) => code),
  } satisfies Antwort
}

const saetzeOf = ({ unterschiede }: Antwort): string[] =>
  unterschiede.flatMap(({ aenderungen }) => aenderungen.map(({ satz }) => satz))

describe.skipIf(OHNE_GIT)('Testfälle einer Git-Fassung', () => {
  it('kommen, gehen, heißen anders, ziehen um und erwarten anderes; jedes steht in einem Satz', async () => {
    const ordner = createBeispiel()
    git(ordner, 'init', '-q', '-b', 'haupt')
    const erste = commit(ordner, 'Anfang')
    const testfaelle = join(ordner, 'testfaelle')
    renameSync(join(testfaelle, 'auszug-bezahlt-stufe-3'), join(testfaelle, 'auszug-bezahlt'))
    rmSync(join(testfaelle, 'abmeldung-bescheinigen-stufe-3'), { recursive: true })
    mkdirSync(join(testfaelle, 'neu'))
    for (const datei of ['testfall.json', 'nachricht.xml']) {
      cpSync(join('samples/gewerbe/testfaelle/eingang-bestaetigen-stufe-1', datei), join(testfaelle, 'neu', datei))
    }
    const pfad = `${PERSON}/testfall.json`
    const { name, erwartet, ...rest } = JSON.parse(readFileSync(join(testfaelle, pfad), 'utf8'))
    const neues = { ...rest, name: 'Kosmetik', stufe: 2, erwartet: { ...erwartet, ausgang: 'klaerung' } }
    writeFileSync(join(testfaelle, pfad), JSON.stringify(neues))
    replaceIn(ordner, `${PERSON}/nachricht.xml`, '>1993-12-05<', '>1993-12-06<')
    replaceIn(ordner, `${PERSON}/nachricht.xml`, '<f:geschlecht>w</f:geschlecht>', '')

    const antwort = await compare(ordner, { art: 'git', fassung: erste })
    expect(antwort.codes).toEqual([])
    expect(antwort.unterschiede.map(({ id, was }) => [id, was])).toEqual(
      expect.arrayContaining([
        ['abmeldung-bescheinigen-stufe-3', 'entfernt'],
        ['auszug-bezahlt', 'geaendert'],
        [PERSON, 'geaendert'],
      ]),
    )
    const saetze = saetzeOf(antwort)
    expect(saetze).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^Der Testfall „[^“]+“ liegt jetzt im Ordner „auszug-bezahlt“, vorher „auszug-bezahlt-stufe-3“\.$/,
        ),
        `Der Testfall „${name}“ heißt jetzt „Kosmetik“.`,
        'Der Testfall „Kosmetik“ läuft jetzt auf Stufe 2, vorher auf Stufe 1.',
        'Der Testfall „Kosmetik“ erwartet jetzt, dass die Nachricht zur Klärung gelegt wird, vorher zugestellt.',
        'Der Testfall „Kosmetik“ hat in der Nachricht als „Gewerbeanzeige: Betriebsinhaber (natürliche Person) › Angaben zur Person › Geburtsdatum“ jetzt „06.12.1993“, vorher „05.12.1993“.',
        'Der Testfall „Kosmetik“ hat in der Nachricht „Gewerbeanzeige: Betriebsinhaber (natürliche Person) › Angaben zur Person › Geschlecht“ nicht mehr, vorher „weiblich (w)“.',
      ]),
    )
    expect(saetze.join('\n')).not.toMatch(/undefined|\[object|\b(?:org|zus|ste)-[0-9a-z]{10}/)
  })
})

describe('Testfälle eines anderen Ordners', () => {
  it('sind gleich, wenn nur Einzug und Namensraumpräfix anders geschrieben sind; ein kaputter wird gemeldet', async () => {
    const [ordner, anderer] = [createBeispiel(), createBeispiel()]
    const nachricht = readFileSync(join(ordner, 'testfaelle', PERSON, 'nachricht.xml'), 'utf8')
    const umgeschrieben = nachricht
      .replaceAll(/>\s+</g, '><')
      .replaceAll(/\bf:|(?<=xmlns:)f(?==)/g, (text) => text.replace('f', 'q'))
      .replace('<q:', '<!-- anders --><q:')
    writeFileSync(join(ordner, 'testfaelle', PERSON, 'nachricht.xml'), umgeschrieben)
    expect(await compare(ordner, { art: 'ordner', ordner: anderer })).toEqual({ unterschiede: [], codes: [] })
    writeFileSync(join(anderer, 'testfaelle', PERSON, 'testfall.json'), '{ "name": ')
    const mitFehler = await compare(ordner, { art: 'ordner', ordner: anderer })
    expect(mitFehler.unterschiede).toEqual([])
    expect(mitFehler.codes).toEqual([expect.stringMatching(/^datei\.json/)])
  })

  it('sagen, was in einer erwarteten Zustellung anders ist, welche entfällt und welche Anlage eine andere ist', async () => {
    const [ordner, anderer] = [createBeispiel(), createBeispiel()]
    const datei = 'abmeldung-bescheinigen-stufe-3'
    const pfad = join(ordner, 'testfaelle', datei, 'testfall.json')
    const testfall = JSON.parse(readFileSync(pfad, 'utf8'))
    testfall.erwartet.zustellungen = testfall.erwartet.zustellungen.filter(
      (eine: { datei?: string }) => eine.datei !== 'erwartet/handwerkskammer.xml',
    )
    writeFileSync(pfad, JSON.stringify(testfall))
    rmSync(join(ordner, 'testfaelle', datei, 'erwartet', 'handwerkskammer.xml'))
    mkdirSync(join(ordner, 'testfaelle', datei, 'anlagen'), { recursive: true })
    writeFileSync(join(ordner, 'testfaelle', datei, 'anlagen', 'Plan.pdf'), 'neu')
    const postfach = join(ordner, 'testfaelle', datei, 'erwartet', 'postfach.xml')
    writeFileSync(
      postfach,
      readFileSync(postfach, 'utf8').replace(/<([\w:.]+)>([^<>]*\S[^<>]*)<\/\1>/, '<$1>anders</$1>'),
    )
    const saetze = saetzeOf(await compare(ordner, { art: 'ordner', ordner: anderer }))
    expect(saetze).toEqual([
      expect.stringMatching(/ erwartet die Zustellung „[^“]+“ nicht mehr\.$/),
      expect.stringMatching(/ hat jetzt auch die Anlage „Plan\.pdf“\.$/),
      expect.stringMatching(/ erwartet in der Zustellung „[^“]+“ als „[^“]+“ jetzt „anders“, vorher „[^“]+“\.$/),
    ])
    const { host } = createTesthost(ordner, { wurzeln: () => [anderer] })
    const { sitzung } = await Fenster.open(host, 'fenster-2')
    const quelle = { art: 'ordner', ordner: anderer } as const
    const dokument = await host.vergleichsdokument({ sitzung, quelle, format: 'html' })
    const html = dokument.ok ? Buffer.from(dokument.wert.base64, 'base64').toString('utf8') : ''
    for (const satz of saetze) expect(html).toContain(satz)
  })
})
