import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAnsichtdateien } from '../../../shared/dokument/ansichten.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { followErkennung } from '../../../shared/dokument/befehle/neutraleErkennung.ts'
import { type Diff, type Schritt, schrittSchema } from '../../../shared/dokument/diff.ts'
import { createLeerenDiff, type Dokumentstand, isLeer } from '../../../shared/dokument/dokumentstand.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertDiff, invertSchritt } from '../../../shared/dokument/umkehren.ts'
import { composeDiffs } from '../../../shared/dokument/verketten.ts'
import { LEERER_VERLAUF, noteSchritt, stepBack, stepForward, type Verlauf } from '../../../shared/dokument/verlauf.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { createSchrittOf, type Wahl, wahlen } from './zufallsbefehle.ts'

const ANFANG: Dokumentstand = { projekt: createBeispielprojekt(), positionen: new Map() }

/** What ends in a Schritt, however it comes with it. */
const BEFEHL =
  /^export function (\w+)\((?:(?!\n\}\n)[\s\S])*?\): (?:Ergebnis<)?(?:Schritt|Erzeugung|Eingefuegtes|\{ schritt: Schritt)[^\n]*\{$/gm
/** No command of its own: parts of others, which are random too, and what a window adds to them (`Ruhe im Graph`). */
const OHNE_ZUFALL = new Set([
  'createSchritt',
  'holdPlaetze',
  'insertTeile',
  'changeFeldangabe',
  'linkErzeugung',
  'createRechtsgrundlage',
  'resetUeberschreibung',
  'setEintraege',
])

/** Everything that saving would write, in its canonical form. */
function textOf(stand: Dokumentstand): string {
  // a list without entries and none are the same file
  const listen = [...stand.projekt.codelisteninhalte].filter(([, eintraege]) => eintraege.length > 0).sort()
  return JSON.stringify([...writeModelldateien(stand.projekt), ...writeAnsichtdateien(stand), ...listen])
}

function apply(stand: Dokumentstand, { diff }: { diff: Diff }): Dokumentstand {
  const neu = applyDiff(stand, diff)
  if (!neu.ok) throw new Error(JSON.stringify(neu.befunde))
  return neu.wert
}

/** Runs commands as a user would; Schritte that change nothing are none. */
function runAlle(wahl: readonly Wahl[]): { stand: Dokumentstand; schritte: Schritt[] } {
  let stand = ANFANG
  const schritte: Schritt[] = []
  for (const eine of wahl) {
    const gewaehlter = createSchrittOf(stand, eine)
    const schritt = gewaehlter && followErkennung(stand.projekt, gewaehlter)
    if (schritt === undefined || isLeer(schritt.diff) || checkDiff(schritt.diff).length > 0) continue
    stand = apply(stand, schritt)
    schritte.push(schritt)
  }
  return { stand, schritte }
}

describe('Dokument', () => {
  it('steht nach allem Zurücknehmen Zeichen für Zeichen wie am Anfang und nach dem Wiederholen wie zuletzt', () => {
    fc.assert(
      fc.property(wahlen, (wahl) => {
        const { stand, schritte } = runAlle(wahl)
        const zuletzt = textOf(stand)
        const anfang = schritte.reduceRight((einer, schritt) => apply(einer, invertSchritt(schritt)), stand)
        expect(textOf(anfang)).toBe(textOf(ANFANG))
        expect(textOf(schritte.reduce(apply, anfang))).toBe(zuletzt)
      }),
      { numRuns: 60 },
    )
  })

  it('kennt unter den zufälligen Befehlen jeden, den es gibt', () => {
    const ordner = 'shared/dokument/befehle'
    const befehle = readdirSync(ordner, { recursive: true, encoding: 'utf8' })
      .filter((datei) => datei.endsWith('.ts'))
      .flatMap((datei) => [...readFileSync(join(ordner, datei), 'utf8').matchAll(BEFEHL)].map(([, name = '']) => name))
    const erzeuger = ['zufallsbefehle.ts', 'zufallsfelder.ts', 'zufallswege.ts']
      .map((datei) => readFileSync(join('test/shared/dokument', datei), 'utf8'))
      .join('')
    expect(befehle.length).toBeGreaterThan(60)
    expect(befehle.filter((name) => !OHNE_ZUFALL.has(name) && !erzeuger.includes(`${name}(`))).toEqual([])
  })

  it('fasst viele Änderungen zu einer zusammen, die dasselbe bewirkt und sich ebenso zurücknehmen lässt', () => {
    fc.assert(
      fc.property(wahlen, (wahl) => {
        const { stand, schritte } = runAlle(wahl)
        const diff = composeDiffs(schritte.map((schritt) => schritt.diff))
        expect(textOf(apply(ANFANG, { diff }))).toBe(textOf(stand))
        expect(textOf(apply(stand, { diff: invertDiff(diff) }))).toBe(textOf(ANFANG))
        expect(isLeer(composeDiffs([diff, invertDiff(diff)]))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('bildet nur Änderungen, die die Prüfung einer fremden Änderung bestehen', () => {
    fc.assert(
      fc.property(wahlen, (wahl) => {
        for (const schritt of runAlle(wahl).schritte) {
          // what arrives over the wire is the same JSON
          const angekommen = schrittSchema.safeParse(JSON.parse(JSON.stringify(schritt)))
          expect(angekommen.error?.issues ?? []).toEqual([])
          expect(angekommen.data).toEqual(schritt)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('führt den Verlauf: ein neuer Schritt nach dem Zurücknehmen verwirft, was zu wiederholen war', () => {
    const [eins, zwei, drei] = ['eins', 'zwei', 'drei'].map((name): Schritt => ({ name, diff: createLeerenDiff() }))
    if (eins === undefined || zwei === undefined || drei === undefined) throw new Error('three names')
    const beide = noteSchritt(noteSchritt(LEERER_VERLAUF, eins), zwei)
    const zurueck = stepBack(beide)?.verlauf ?? LEERER_VERLAUF
    expect(namenOf(zurueck)).toEqual([['eins'], ['zwei']])
    expect(namenOf(stepForward(zurueck)?.verlauf ?? LEERER_VERLAUF)).toEqual([['eins', 'zwei'], []])
    expect(namenOf(noteSchritt(zurueck, drei))).toEqual([['eins', 'drei'], []])
    expect(stepBack(LEERER_VERLAUF)).toBeUndefined()
    expect(stepForward(beide)).toBeUndefined()
  })
})

function namenOf({ rueckgaengig, wiederholbar }: Verlauf): string[][] {
  return [rueckgaengig, wiederholbar].map((schritte) => schritte.map(({ name }) => name))
}

describe('Änderungen, die nicht passen', () => {
  const satz = (id: string): Datensatz => {
    const gefunden = ANFANG.projekt.datensaetze.get(id)
    if (gefunden === undefined) throw new Error(`no record ${id}`)
    return gefunden
  }
  const leer = createLeerenDiff()
  const mit = (datensaetze: Partial<Diff['datensaetze']>): Diff => ({
    ...leer,
    datensaetze: { ...leer.datensaetze, ...datensaetze },
  })
  const leistung = satz('lei-hundanmeld')
  const rolle = satz('rol-ordnungsam')
  const rolleNeu = { ...rolle, name: 'Amt' }
  const herrenlos = { ...rolle, id: 'rol-ohneverwei' }
  const zweite = { ...leistung, id: 'lei-zweite0000' }

  it.each<[string, Diff, string]>([
    ['ein anderer Ausgangszustand', mit({ geaendert: [{ von: rolleNeu, nach: rolle }] }), 'dokument.veraltet'],
    ['ein Element, das es nicht gibt', mit({ entfernt: [herrenlos] }), 'dokument.veraltet'],
    ['ein neues Element mit vergebener Id', mit({ hinzugefuegt: [rolleNeu] }), 'dokument.veraltet'],
    [
      'zweimal dasselbe neue Element',
      mit({ hinzugefuegt: [herrenlos, { ...herrenlos, name: 'anders' }] }),
      'dokument.widerspruch',
    ],
    [
      'entfernen und ändern zugleich',
      mit({ entfernt: [rolle], geaendert: [{ von: rolle, nach: rolleNeu }] }),
      'dokument.widerspruch',
    ],
    ['eine andere Id', mit({ geaendert: [{ von: rolle, nach: herrenlos }] }), 'dokument.widerspruch'],
    ['ein neues Element ohne Ort', mit({ hinzugefuegt: [herrenlos] }), 'dokument.ohneDatei'],
    [
      'der Hauptdatensatz einer Datei, in der noch anderes steht',
      mit({ entfernt: [leistung] }),
      'dokument.hauptdatensatz',
    ],
    ['eine zweite Leistung desselben technischen Namens', mit({ hinzugefuegt: [zweite] }), 'dokument.dateiBelegt'],
    [
      'eine zweite Leistung, deren Datei sich nur in der Schreibweise unterscheidet',
      mit({ hinzugefuegt: [{ ...zweite, technischerName: 'HUNDANMELDEN' } as Datensatz] }),
      'dokument.dateiBelegt',
    ],
    [
      'eine andere Art',
      mit({ geaendert: [{ von: rolle, nach: { ...leistung, id: rolle.id } as Datensatz }] }),
      'dokument.art',
    ],
  ])('werden ganz abgelehnt: %s', (_, diff, code) => {
    const ergebnis = applyDiff(ANFANG, diff)
    expect(ergebnis.ok ? [] : ergebnis.befunde.map((befund) => befund.code)).toEqual([code])
  })

  it('Werte, die das Schema nicht erlaubt, findet die Prüfung in deutschen Worten', () => {
    const { diff } = changeDatensatz(ANFANG.projekt, 'rol-ordnungsam', { name: '', unbekannt: 1 })
    expect(checkDiff(diff).map(({ code, ort }) => [code, ort?.element, ort?.pfad])).toEqual([
      ['datei.grenze', 'rol-ordnungsam', '/name'],
      ['datei.unbekannt', 'rol-ordnungsam', '/unbekannt'],
    ])
  })
})
