import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { changeText, renameElement } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { setAnzahl, setPflicht } from '../../../shared/dokument/befehle/haeufigkeit.ts'
import {
  setEndpunkt,
  setInstallationswert,
  setOrganisationsstufe,
  setUmlenkung,
} from '../../../shared/dokument/befehle/konfiguration.ts'
import { movePositionen, resetPositionen } from '../../../shared/dokument/befehle/positionen.ts'
import { setBisStufe, setStufe } from '../../../shared/dokument/befehle/stufen.ts'
import { addZustellweg, moveZustellweg } from '../../../shared/dokument/befehle/zustellwege.ts'
import type { Position, Schritt } from '../../../shared/dokument/diff.ts'
import { isLeer } from '../../../shared/dokument/dokumentstand.ts'
import type { DatensatzNachArt } from '../../../shared/modell/datensatz.ts'
import { resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const PROJEKT = createBeispielprojekt()
const OHNE_POSITIONEN: ReadonlyMap<string, Position> = new Map()
const LEISTUNG = 'lei-hundanmeld'

function apply(schritt: Schritt, projekt: Projekt = PROJEKT): Projekt {
  const neu = applyDiff({ projekt, positionen: OHNE_POSITIONEN }, schritt.diff)
  if (!neu.ok) throw new Error(JSON.stringify(neu.befunde))
  return neu.wert.projekt
}

const [organisation] = listDatensaetze(PROJEKT, 'organisation')
const [installation] = listDatensaetze(PROJEKT, 'installation')
const [feld] = listDatensaetze(PROJEKT, 'datenfeld')
if (organisation === undefined || installation === undefined || feld === undefined) throw new Error('Beispielprojekt')

/** A field of the Baukasten at a place where the Leistung uses it. */
function findVerwendetesFeld(): string {
  for (const { id } of listDatensaetze(PROJEKT, 'dokument')) {
    for (const [pfad, knoten] of resolveFeldbaum(PROJEKT, id).nachPfad) {
      if (pfad.startsWith('ver-') && knoten.feld !== undefined) return pfad
    }
  }
  throw new Error('Beispielprojekt uses no Gruppe')
}

function weg(aenderungen: Partial<DatensatzNachArt['zustellweg']> & { name: string }) {
  const [vorlage] = listDatensaetze(PROJEKT, 'zustellweg')
  if (vorlage === undefined) throw new Error('Beispielprojekt')
  const { id: _id, art: _art, ...angaben } = vorlage
  return { ...angaben, ...aenderungen }
}

let zaehler = 0
const zufall = (anzahl: number): Uint8Array => {
  zaehler += 1
  return Uint8Array.from({ length: anzahl }, (_, i) => (zaehler * 13 + i * 7) % 250)
}

describe('Namen und Texte', () => {
  it('ein anderer Name lässt technischen Namen und Verweise, wie sie sind', () => {
    const schritt = renameElement(PROJEKT, 'rol-ordnungsam', ' Ordnungsbehörde ')
    const vorher = getDatensatz(PROJEKT, 'rolle', 'rol-ordnungsam')
    expect(schritt.name).toBe(`Rolle „${vorher.name}“ umbenennen in „Ordnungsbehörde“`)
    expect(getDatensatz(apply(schritt), 'rolle', 'rol-ordnungsam')).toEqual({ ...vorher, name: 'Ordnungsbehörde' })
  })

  it('ein geleerter freiwilliger Text verschwindet, ein notwendiger bleibt leer stehen und wird beanstandet', () => {
    const mitText = apply(changeText(PROJEKT, feld.id, 'hilfe', 'Wie im Ausweis'))
    expect(getDatensatz(mitText, 'datenfeld', feld.id).hilfe).toBe('Wie im Ausweis')
    const geleert = changeText(mitText, feld.id, 'hilfe', '  ')
    expect(Object.keys(getDatensatz(apply(geleert, mitText), 'datenfeld', feld.id))).not.toContain('hilfe')
    expect(changeText(PROJEKT, feld.id, 'name', '').diff.datensaetze.geaendert[0]?.nach.name).toBe('')
  })

  it('dieselbe Angabe noch einmal ist keine Änderung', () => {
    expect(isLeer(renameElement(PROJEKT, feld.id, feld.name).diff)).toBe(true)
  })

  it('ein Element, das es nicht mehr gibt, ergibt einen Schritt ohne Änderung', () => {
    expect(isLeer(renameElement(PROJEKT, 'rol-gibtesnich', 'x').diff)).toBe(true)
  })
})

describe('Häufigkeit, Pflicht und Stufe eines Datenfelds', () => {
  it('Pflicht heißt mindestens einmal und kennt keine Bedingung mehr', () => {
    const pflichtWenn = { art: 'vorhanden' as const, feld: feld.id }
    const bedingt = apply({
      name: 'Bedingung',
      diff: {
        datensaetze: {
          hinzugefuegt: [],
          entfernt: [],
          geaendert: [{ von: feld, nach: { ...feld, anzahl: { min: 0, max: null }, pflichtWenn } }],
        },
        positionen: { hinzugefuegt: [], entfernt: [], geaendert: [] },
      },
    })
    const schritt = setPflicht(bedingt, feld.id, true)
    expect(schritt.name).toBe(`Datenfeld „${feld.name}“ zur Pflicht machen`)
    const pflicht = getDatensatz(apply(schritt, bedingt), 'datenfeld', feld.id)
    expect([pflicht.anzahl, pflicht.pflichtWenn]).toEqual([{ min: 1, max: null }, undefined])
    const frei = apply(setPflicht(apply(schritt, bedingt), feld.id, false), apply(schritt, bedingt))
    expect(getDatensatz(frei, 'datenfeld', feld.id).anzahl).toEqual({ min: 0, max: null })
  })

  it('an einer Stelle, die den Baukasten verwendet, ändert sich nur diese Stelle', () => {
    const pfad = findVerwendetesFeld()
    const id = pfad.split('/').at(-1) ?? ''
    let projekt = apply(setAnzahl(PROJEKT, pfad, { min: 0, max: 3 }))
    projekt = apply(setStufe(projekt, pfad, 3), projekt)
    projekt = apply(setPflicht(projekt, pfad, true), projekt)
    expect(projekt.datensaetze.get(id)).toBe(PROJEKT.datensaetze.get(id))
    const knoten = listDatensaetze(projekt, 'dokument')
      .map((dokument) => resolveFeldbaum(projekt, dokument.id).nachPfad.get(pfad))
      .find((einer) => einer !== undefined)
    expect([knoten?.anzahl, knoten?.feld?.abStufe]).toEqual([{ min: 1, max: 3 }, 3])
    const verwendung = getDatensatz(projekt, 'baukastenverwendung', pfad.split('/')[0] ?? '')
    const eigene = verwendung.ueberschreibungen?.filter(({ teil }) => pfad.endsWith(`/${teil}`))
    expect(eigene).toHaveLength(1)
  })
})

describe('Zustellwege', () => {
  it('ein neuer steht am Ende seiner Leistung, in ihrer Datei', () => {
    const { id, schritt } = addZustellweg(PROJEKT, LEISTUNG, weg({ name: 'Mail an das Gewerbeamt' }), zufall)
    expect(schritt.name).toBe('Zustellweg „Mail an das Gewerbeamt“ hinzufügen')
    const projekt = apply(schritt)
    expect(getDatensatz(projekt, 'leistung', LEISTUNG).zustellwege.at(-1)).toBe(id)
    expect(projekt.dateien.get(id)).toBe(projekt.dateien.get(LEISTUNG))
    const verschoben = apply(moveZustellweg(projekt, id, 0), projekt)
    expect(getDatensatz(verschoben, 'leistung', LEISTUNG).zustellwege[0]).toBe(id)
  })

  it('die letzte Stufe lässt sich setzen und wieder aufheben', () => {
    const [einer] = listDatensaetze(PROJEKT, 'zustellweg')
    const bisDrei = apply(setBisStufe(PROJEKT, einer?.id ?? '', 3))
    expect(getDatensatz(bisDrei, 'zustellweg', einer?.id ?? '').bisStufe).toBe(3)
    const ohne = apply(setBisStufe(bisDrei, einer?.id ?? '', undefined), bisDrei)
    expect(Object.keys(getDatensatz(ohne, 'zustellweg', einer?.id ?? ''))).not.toContain('bisStufe')
  })
})

describe('Konfiguration', () => {
  it('Stufe einer Leistung in einer Organisation: ersetzt oder ergänzt', () => {
    const projekt = apply(setOrganisationsstufe(PROJEKT, organisation.id, LEISTUNG, 4))
    const { stufen } = getDatensatz(projekt, 'organisation', organisation.id)
    expect(stufen.filter((eine) => eine.leistung === LEISTUNG)).toEqual([{ leistung: LEISTUNG, stufe: 4 }])
  })

  it('Umlenkung: gesetzt, ersetzt und aufgehoben', () => {
    const gesetzt = apply(setUmlenkung(PROJEKT, organisation.id, LEISTUNG, organisation.id))
    const wieder = apply(setUmlenkung(gesetzt, organisation.id, LEISTUNG, organisation.id), gesetzt)
    expect(getDatensatz(wieder, 'organisation', organisation.id).umlenkungen).toHaveLength(1)
    const ohne = apply(setUmlenkung(wieder, organisation.id, LEISTUNG, undefined), wieder)
    expect(getDatensatz(ohne, 'organisation', organisation.id).umlenkungen).toEqual([])
  })

  it('Werte und Endpunkt einer Installation', () => {
    const mitWert = apply(setInstallationswert(PROJEKT, installation.id, 'mandant', '4711'))
    expect(getDatensatz(mitWert, 'installation', installation.id).werte.mandant).toBe('4711')
    const ohne = apply(setInstallationswert(mitWert, installation.id, 'mandant', undefined), mitWert)
    expect(getDatensatz(ohne, 'installation', installation.id).werte).toEqual(installation.werte)
    const schnittstelle = installation.schnittstellen[0]?.schnittstelle ?? ''
    const anders = apply(setEndpunkt(PROJEKT, installation.id, schnittstelle, 'https://neu.example'))
    expect(getDatensatz(anders, 'installation', installation.id).schnittstellen[0]?.endpunkt).toBe(
      'https://neu.example',
    )
  })
})

describe('Lagen im Graphen', () => {
  it.each([
    { anordnung: 'bahnen', andere: 'frei', id: `${LEISTUNG}/${feld.id}` },
    { anordnung: 'frei', andere: 'bahnen', id: `${LEISTUNG}/${feld.id}/frei` },
  ] as const)(
    'verschieben ändert nur den Platz in der Anordnung „$anordnung“ und lässt sich zurücksetzen',
    ({ anordnung, andere, id }) => {
      const graph = { leistung: LEISTUNG, anordnung }
      const schritt = movePositionen(PROJEKT, OHNE_POSITIONEN, graph, [{ element: feld.id, x: 10, y: -0 }])
      expect(schritt.name).toBe(`Datenfeld „${feld.name}“ verschieben`)
      const neu = applyDiff({ projekt: PROJEKT, positionen: OHNE_POSITIONEN }, schritt.diff)
      if (!neu.ok) throw new Error('Lage')
      expect(neu.wert.projekt).toBe(PROJEKT)
      const { positionen } = neu.wert
      expect([...positionen.values()]).toEqual([{ id, x: 10, y: 0 }])
      const noch = [{ element: feld.id, x: 10, y: 0 }]
      expect(isLeer(movePositionen(PROJEKT, positionen, graph, noch).diff)).toBe(true)
      expect(resetPositionen(positionen, graph, ['dok-anderes000']).diff.positionen.entfernt).toHaveLength(0)
      for (const auswahl of [undefined, [feld.id]]) {
        expect(resetPositionen(positionen, graph, auswahl).diff.positionen.entfernt).toHaveLength(1)
        expect(isLeer(resetPositionen(positionen, { leistung: 'lei-andere0000', anordnung }, auswahl).diff)).toBe(true)
        expect(isLeer(resetPositionen(positionen, { leistung: LEISTUNG, anordnung: andere }, auswahl).diff)).toBe(true)
      }
    },
  )
})
