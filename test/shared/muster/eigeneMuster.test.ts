import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { findDatensatz, getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createMuster } from '../../../shared/muster/eigene/aufbau.ts'
import { eigenesMusterSchema, type Musterinhalt } from '../../../shared/muster/eigene/eigenesMuster.ts'
import { collectMuster } from '../../../shared/muster/eigene/sammeln.ts'
import { applyMuster } from '../../../shared/muster/muster.ts'
import { ANWENDUNGSMUSTER } from '../../../shared/muster/verzeichnis.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { createZufall } from '../dokument/zufall.ts'
import { applyTo, createAntworten, LEERES_PROJEKT, listNeueBefunde, readSituationen } from './situationen.ts'

const KENNUNG = '0d0c6c6e-6a55-4f6e-9d55-1f8e6f7a0b11'
const { beispiel } = await readSituationen()

function collect(projekt: Projekt, leistung: string): Musterinhalt {
  const inhalt = collectMuster(projekt, leistung, { name: 'Mein Muster', beschreibung: 'Wie bei uns üblich.' })
  if (inhalt === undefined) throw new Error('Die Leistung fehlt')
  return inhalt
}

/** What is wrong now and was not before; hints that something lies unused are none of that. */
function listNeueFehler(vorher: Projekt, nachher: Projekt): string[] {
  return listNeueBefunde(vorher, nachher).filter((zeile) => !zeile.startsWith('hinweis'))
}

const ANDERE = { name: 'Filmaufnahme', technischerName: 'filmaufnahme', leikaSchluessel: '99001002001000' }

describe.each(ANWENDUNGSMUSTER)('Eine Leistung nach „$name“ als eigenes Muster', (vorlage) => {
  const quelle = applyTo(LEERES_PROJEKT, vorlage, createAntworten(LEERES_PROJEKT, vorlage))
  const inhalt = collect(quelle.projekt, quelle.leistung)
  const muster = createMuster({ kennung: KENNUNG, inhalt })

  it('ist vollständig, ohne Organisation und Produkte, und hält dem Schema stand', () => {
    expect(eigenesMusterSchema.safeParse({ kennung: KENNUNG, inhalt }).error).toBeUndefined()
    const arten = new Set(inhalt.datensaetze.map(({ art }) => art))
    expect(arten.has('organisation') || arten.has('produkt') || arten.has('zuordnung')).toBe(false)
    expect(arten.has('komponententyp') && arten.has('zustellweg') && arten.has('datenfeldgruppe')).toBe(true)
  })

  it('ergibt im selben Projekt eine zweite, die alles Gemeinsame teilt', () => {
    const antworten = createAntworten(quelle.projekt, muster, { ...ANDERE, stellenname: 'Filmbüro' })
    const zweite = applyTo(quelle.projekt, muster, antworten, 77)
    expect(checkDiff(zweite.schritt.diff)).toEqual([])
    expect(listNeueFehler(LEERES_PROJEKT, zweite.projekt)).toEqual([])
    const neue = zweite.schritt.diff.datensaetze.hinzugefuegt
    expect(
      neue.map(({ id }) => zweite.projekt.dateien.get(id)).filter((datei) => datei?.startsWith('baukasten/')),
    ).toEqual([])
    expect(neue.some(({ id }) => quelle.projekt.datensaetze.has(id))).toBe(false)
    expect(getDatensatz(zweite.projekt, 'leistung', zweite.leistung)).toMatchObject(ANDERE)
  })

  it.each([
    ['einem, das noch nichts hat', LEERES_PROJEKT],
    ['einem mit anderem Baukasten', beispiel],
  ])('läuft auch in %s', (_wo, ziel) => {
    const { projekt, leistung } = applyTo(ziel, muster, createAntworten(ziel, muster, ANDERE), 5)
    expect(listNeueFehler(ziel, projekt)).toEqual([])
    const { nachrichtentypen, zustellwege } = getDatensatz(projekt, 'leistung', leistung)
    const vorher = getDatensatz(quelle.projekt, 'leistung', quelle.leistung)
    expect(nachrichtentypen.length).toBe(vorher.nachrichtentypen.length)
    expect(zustellwege.length).toBe(vorher.zustellwege.length)
  })
})

describe('Ein eigenes Muster', () => {
  const gewerbe = listDatensaetze(beispiel, 'leistung')

  it.each(gewerbe)('aus „$name“ geht im selben Projekt ohne neue Befunde', (leistung) => {
    const muster = createMuster({ kennung: KENNUNG, inhalt: collect(beispiel, leistung.id) })
    const { projekt } = applyTo(beispiel, muster, createAntworten(beispiel, muster, ANDERE), 3)
    expect(listNeueFehler(beispiel, projekt)).toEqual([])
  })

  it.each(gewerbe)(
    'aus „$name“ bringt in ein leeres Projekt alles mit, auch die Einträge der Codelisten',
    (leistung) => {
      const muster = createMuster({ kennung: KENNUNG, inhalt: collect(beispiel, leistung.id) })
      const { projekt } = applyTo(LEERES_PROJEKT, muster, createAntworten(LEERES_PROJEKT, muster, ANDERE), 3)
      expect(listNeueFehler(LEERES_PROJEKT, projekt)).toEqual([])
      const listen = listDatensaetze(projekt, 'codeliste')
      expect(listen.length).toBeGreaterThan(0)
      for (const { id, kennung } of listen) {
        const vorbild = listDatensaetze(beispiel, 'codeliste').find((eine) => eine.kennung === kennung)
        expect(projekt.codelisteninhalte.get(id)).toEqual(beispiel.codelisteninhalte.get(vorbild?.id ?? ''))
      }
    },
  )

  it('benutzt, was das Projekt unter anderem Namen schon hat', () => {
    const [vorlage] = ANWENDUNGSMUSTER
    if (vorlage === undefined) throw new Error('Es gibt kein Muster')
    const quelle = applyTo(LEERES_PROJEKT, vorlage, createAntworten(LEERES_PROJEKT, vorlage))
    const muster = createMuster({ kennung: KENNUNG, inhalt: collect(quelle.projekt, quelle.leistung) })
    const { projekt, schritt } = applyTo(beispiel, muster, createAntworten(beispiel, muster, ANDERE), 5)
    const neue = schritt.diff.datensaetze.hinzugefuegt
    // the types of system and the Stelle in charge are the sample's own, its Anschrift asks for something else
    expect(neue.filter(({ art }) => art === 'komponententyp')).toEqual([])
    expect(neue.filter((eines) => eines.art === 'rolle').map(({ technischerName }) => technischerName)).toEqual([
      'antragstellendePerson',
    ])
    expect(neue.some(({ art, technischerName }) => art === 'datenfeldgruppe' && technischerName === 'anschrift')).toBe(
      true,
    )
    const { baukaesten } = getDatensatz(
      projekt,
      'leistung',
      schritt.diff.datensaetze.hinzugefuegt.find(({ art }) => art === 'leistung')?.id ?? '',
    )
    expect(
      baukaesten.map(({ baukasten }) => findDatensatz(projekt, 'baukasten', baukasten)?.technischerName).sort(),
    ).toEqual(['grundbausteine', 'kommunal'])
  })

  it.each<[string, (inhalt: Musterinhalt) => unknown]>([
    ['ohne seine Leistung', (inhalt) => ({ ...inhalt, leistung: 'lei-0000000000' })],
    ['mit doppelten Ids', (inhalt) => ({ ...inhalt, datensaetze: [...inhalt.datensaetze, ...inhalt.datensaetze] })],
    ['mit seiner Leistung unter dem Gemeinsamen', (inhalt) => ({ ...inhalt, gemeinsame: [inhalt.leistung] })],
    [
      'mit einer Organisation',
      (inhalt) => ({ ...inhalt, datensaetze: [...inhalt.datensaetze, ...listDatensaetze(beispiel, 'organisation')] }),
    ],
    ['mit Fremdem', (inhalt) => ({ ...inhalt, skript: 'rm -rf' })],
    [
      'mit einem Code, der zweimal in einer Liste steht',
      (inhalt) => ({
        ...inhalt,
        codelisten: Object.fromEntries(
          Object.entries(inhalt.codelisten).map(([id, eintraege]) => [id, [...eintraege, ...eintraege]]),
        ),
      }),
    ],
    ['ohne Namen', (inhalt) => ({ ...inhalt, name: '  ' })],
    [
      'mit fehlerhaftem Datensatz',
      (inhalt) => ({ ...inhalt, datensaetze: [{ id: inhalt.leistung, art: 'leistung' }] }),
    ],
  ])('%s wird nicht angenommen', (_was, change) => {
    const [leistung] = gewerbe
    const inhalt = collect(beispiel, leistung?.id ?? '')
    expect(eigenesMusterSchema.safeParse({ kennung: KENNUNG, inhalt: change(inhalt) }).success).toBe(false)
  })

  it('stürzt nicht ab, wenn in ihm etwas fehlt; die Prüfung nennt, was dann nicht stimmt', () => {
    const [leistung] = gewerbe
    const inhalt = collect(beispiel, leistung?.id ?? '')
    const arten = new Set(inhalt.datensaetze.map(({ art }) => art))
    arten.delete('leistung')
    for (const art of arten) {
      const datensaetze = inhalt.datensaetze.filter((eines) => eines.art !== art)
      const muster = createMuster({ kennung: KENNUNG, inhalt: { ...inhalt, datensaetze } })
      const antworten = createAntworten(LEERES_PROJEKT, muster, ANDERE)
      const { schritt } = applyMuster(LEERES_PROJEKT, muster, antworten, createZufall(9))
      const stand = applyDiff({ projekt: LEERES_PROJEKT, positionen: new Map() }, schritt.diff)
      const befunde = stand.ok ? pruefeProjekt(stand.wert.projekt) : stand.befunde
      expect(befunde, art).toBeInstanceOf(Array)
    }
  })
})
