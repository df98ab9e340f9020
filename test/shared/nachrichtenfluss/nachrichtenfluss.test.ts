import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { farbeAufPapier } from '../../../shared/graph/bild/papierfarben.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { arrangeFluss, type Flussanordnung, type Pfeil } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { writeFlussbild } from '../../../shared/nachrichtenfluss/bild.ts'
import { deriveNachrichtenfluss } from '../../../shared/nachrichtenfluss/deriveNachrichtenfluss.ts'
import { listNachrichten, type Nachrichtenfluss, OHNE_TEILLEISTUNG } from '../../../shared/nachrichtenfluss/fluss.ts'
import { readBeispiel } from '../graph/beispiel.ts'
import { createModell, MODELL_LEISTUNG, measureModell } from '../graph/modelle.ts'

function derive(projekt: Projekt, leistung: string, vorgangstyp?: string): Nachrichtenfluss {
  const fluss = deriveNachrichtenfluss(projekt, leistung, vorgangstyp)
  if (fluss === undefined) throw new Error('Die Leistung fehlt')
  return fluss
}

function leistungOf(projekt: Projekt, name: string): string {
  return listDatensaetze(projekt, 'leistung').find((eine) => eine.name === name)?.id ?? ''
}

function change(projekt: Projekt, id: string, angaben: object): Projekt {
  const von = projekt.datensaetze.get(id)
  return { ...projekt, datensaetze: new Map(projekt.datensaetze).set(id, { ...von, ...angaben } as Datensatz) }
}

/** Labels and lines of different messages that share a height. */
function listUeberlappungen({ pfeile }: Flussanordnung): string[] {
  return pfeile.flatMap((pfeil, stelle) => {
    const naechster = pfeile[stelle + 1]
    return naechster !== undefined && naechster.etikett.y < pfeil.y ? [`${pfeil.id} ${naechster.id}`] : []
  })
}

/** Labels that run beyond their arrow or the picture. */
function listUeberstehende({ pfeile, breite }: Flussanordnung): string[] {
  return pfeile
    .filter(({ vonX, anX, etikett: { x, breite: eigene } }) => {
      const [links, rechts] = vonX === anX ? [vonX, breite] : [Math.min(vonX, anX), Math.max(vonX, anX)]
      return x < links || x + eigene > rechts
    })
    .map(({ id }) => id)
}

function namesOf(fluss: Nachrichtenfluss): string[] {
  return listNachrichten(fluss).map(({ name }) => name)
}

describe('Nachrichtenfluss des Beispiels', () => {
  let projekt: Projekt
  let fluss: Nachrichtenfluss
  beforeAll(async () => {
    projekt = await readBeispiel()
    fluss = derive(projekt, leistungOf(projekt, 'Gewerbeanmeldung'))
  })

  it('stellt jede Nachricht der Leistung einmal hin, in der Reihenfolge des Ablaufs', () => {
    const leistung = findDatensatz(projekt, 'leistung', fluss.leistung.id)
    expect(
      listNachrichten(fluss)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...(leistung?.nachrichtentypen ?? [])].sort())
    expect(namesOf(fluss).slice(0, 7)).toEqual([
      'Gewerbeanzeige einreichen (natürliche Person)',
      'Gewerbeanzeige einreichen (juristische Person oder Personengesellschaft)',
      'Eingang bestätigen',
      'Unterlagen nachfordern',
      'Unterlagen nachreichen',
      'Fachbehörde beteiligen',
      'Stellungnahme abgeben',
    ])
  })

  it('stellt die Rollen in der Reihenfolge der Leistung nebeneinander, auch die ohne Nachricht', () => {
    expect(fluss.rollen.map(({ id }) => id)).toEqual(findDatensatz(projekt, 'leistung', fluss.leistung.id)?.rollen)
  })

  it('verbindet Frage und Antwort auf der Linie der gefragten Rolle', () => {
    const anordnung = arrangeFluss(fluss)
    const paare = anordnung.balken.map(({ frage, antwort }) =>
      [frage, antwort].map((id) => projekt.datensaetze.get(id)?.name),
    )
    expect(paare).toEqual([
      ['Unterlagen nachfordern', 'Unterlagen nachreichen'],
      ['Fachbehörde beteiligen', 'Stellungnahme abgeben'],
    ])
  })

  it('gibt jedem Empfänger einer Nachricht einen eigenen Pfeil', () => {
    const anordnung = arrangeFluss(derive(projekt, leistungOf(projekt, 'Gewerbeabmeldung')))
    const kammern = anordnung.pfeile.filter(({ nachricht }) => nachricht.name === 'Kammern unterrichten')
    expect(kammern.map(({ stelle }) => stelle)).toEqual([0, 1])
    expect(new Set(kammern.map(({ an }) => an)).size).toBe(2)
  })

  it('nennt, was der Pfeil nicht sagt: Eröffnung, Antwort, Auslöser und Stufe', () => {
    const zusaetze = arrangeFluss(derive(projekt, leistungOf(projekt, 'Gewerberegisterauszug'))).pfeile.map(
      ({ nachricht, etikett }) => [nachricht.name, etikett.zusatz],
    )
    expect(zusaetze).toContainEqual(['Auszug beantragen', 'eröffnet einen Vorgang'])
    expect(Object.fromEntries(zusaetze)['Zahlung melden']).toMatch(/^ab 3 · Antwort auf „Auszug/)
    expect(Object.fromEntries(zusaetze)['Über ausgebliebene Zahlung unterrichten']).toMatch(/^ab 3 · ausgelöst durch/)
  })

  it('zeigt mit einem Vorgangstyp nur, was zu ihm gehört', () => {
    const person = listDatensaetze(projekt, 'vorgangstyp').find(
      ({ id, name }) =>
        name.includes('natürliche') &&
        findDatensatz(projekt, 'leistung', fluss.leistung.id)?.vorgangstypen.includes(id) === true,
    )
    const namen = namesOf(derive(projekt, fluss.leistung.id, person?.id))
    expect(namen).toContain('Gewerbeanzeige einreichen (natürliche Person)')
    expect(namen).not.toContain('Gewerbeanzeige einreichen (juristische Person oder Personengesellschaft)')
  })

  it('verliert keine Nachricht, deren Teilleistung oder Rolle fehlt', () => {
    const [erste] = listNachrichten(fluss)
    const kaputt = change(projekt, erste?.id ?? '', { teilleistung: 'tei-0000000000', von: 'rol-0000000000' })
    const mitLuecken = derive(kaputt, fluss.leistung.id)
    expect(mitLuecken.abschnitte.at(-1)).toMatchObject({ id: OHNE_TEILLEISTUNG, nachrichten: [{ id: erste?.id }] })
    expect(mitLuecken.rollen).toContainEqual(expect.objectContaining({ id: 'rol-0000000000', name: 'Fehlende Rolle' }))
    expect(arrangeFluss(mitLuecken).pfeile).toHaveLength(arrangeFluss(fluss).pfeile.length)
  })

  it('zeigt eine Nachricht an sich selbst als Schleife innerhalb des Bildes', () => {
    const [erste] = listNachrichten(fluss)
    const letzte = fluss.rollen.at(-1)?.id ?? ''
    const anordnung = arrangeFluss(
      derive(change(projekt, erste?.id ?? '', { von: letzte, an: [letzte] }), fluss.leistung.id),
    )
    expect(listUeberstehende(anordnung)).toEqual([])
    expect(listUeberlappungen(anordnung)).toEqual([])
  })

  it('schreibt ein Bild mit allen Namen, für dasselbe Modell mit denselben Bytes', () => {
    const auftrag = { stufe: 2, farbe: farbeAufPapier, schriften: '', titel: 'Nachrichtenfluss <Test>' }
    const bild = writeFlussbild({ ...auftrag, anordnung: arrangeFluss(fluss) })
    expect(bild).toEqual(writeFlussbild({ ...auftrag, anordnung: arrangeFluss(derive(projekt, fluss.leistung.id)) }))
    expect(bild.svg).toContain('Nachrichtenfluss &lt;Test&gt;')
    expect(bild.svg).toContain('>Eingang bestätigen<')
    expect(bild.svg).not.toContain('undefined')
  })
})

/** A synthetic model some of whose messages answer others or are triggered by them. */
function createZufallsmodell(keim: number): Projekt {
  const projekt = createModell(keim, measureModell(60))
  const typen = listDatensaetze(projekt, 'nachrichtentyp')
  let bezogenes = projekt
  for (const [stelle, { id }] of typen.entries()) {
    const anderer = typen[(stelle * 7 + keim) % typen.length]?.id
    if (stelle % 3 === 0) bezogenes = change(bezogenes, id, { beantwortet: anderer })
    if (stelle % 5 === 1) bezogenes = change(bezogenes, id, { ausgeloestDurch: anderer })
  }
  return bezogenes
}

describe('Nachrichtenfluss beliebiger Modelle', () => {
  const anModellen = (pruefe: (projekt: Projekt, fluss: Nachrichtenfluss, anordnung: Flussanordnung) => void): void =>
    fc.assert(
      fc.property(fc.nat(500), (keim) => {
        const projekt = createZufallsmodell(keim)
        const fluss = derive(projekt, MODELL_LEISTUNG)
        pruefe(projekt, fluss, arrangeFluss(fluss))
      }),
      { numRuns: 25 },
    )

  it('jede Nachricht steht je Empfänger genau einmal da', () => {
    anModellen((projekt, _fluss, { pfeile }) => {
      const erwartet = listDatensaetze(projekt, 'nachrichtentyp').flatMap(({ id, an }) =>
        [...new Set(an)].map((rolle) => `${id}:${rolle}`),
      )
      expect(pfeile.map(({ id }) => id).sort()).toEqual(erwartet.sort())
    })
  })

  it('Beschriftungen liegen nie übereinander und bleiben zwischen ihren Linien', () => {
    anModellen((_projekt, _fluss, anordnung) => {
      expect(listUeberlappungen(anordnung)).toEqual([])
      expect(listUeberstehende(anordnung)).toEqual([])
    })
  })

  it('jeder Pfeil liegt im Band seiner Teilleistung', () => {
    anModellen((_projekt, _fluss, { pfeile, baender }) => {
      const isInBand = ({ nachricht, y, etikett }: Pfeil): boolean =>
        baender.some(
          (band) => band.abschnitt.nachrichten.includes(nachricht) && etikett.y >= band.y && y < band.y + band.hoehe,
        )
      expect(pfeile.filter((pfeil) => !isInBand(pfeil))).toEqual([])
    })
  })

  it('Vorgänger stehen darüber, außer sie hängen im Kreis', () => {
    anModellen((projekt, { abschnitte }) => {
      const stellen = new Map(abschnitte.map(({ id }, stelle) => [id, stelle]))
      for (const { id, vorgaenger } of listDatensaetze(projekt, 'teilleistung')) {
        for (const { teilleistung } of vorgaenger) {
          if (isDavor(projekt, id, teilleistung)) continue
          expect(stellen.get(teilleistung)).toBeLessThan(stellen.get(id) ?? -1)
        }
      }
    })
  })

  it('in einer Teilleistung folgen Antworten und Ausgelöstes auf das, worauf sie sich beziehen', () => {
    anModellen((_projekt, { abschnitte }) => {
      for (const { nachrichten } of abschnitte) {
        const stellen = new Map(nachrichten.map(({ id }, stelle) => [id, stelle]))
        const bezuege = new Map(
          nachrichten.map(({ id, beantwortet, ausgeloestDurch }) => [id, [beantwortet?.id, ausgeloestDurch?.id]]),
        )
        for (const { id } of nachrichten) {
          for (const bezug of bezuege.get(id) ?? []) {
            const stelle = bezug === undefined ? undefined : stellen.get(bezug)
            if (stelle === undefined || bezug === undefined || isImKreis(bezuege, id)) continue
            expect(stelle).toBeLessThan(stellen.get(id) ?? -1)
          }
        }
      }
    })
  })
})

/** Whether the first comes somewhere before the second. */
function isDavor(projekt: Projekt, frueher: string, spaeter: string, gesehen = new Set<string>()): boolean {
  if (gesehen.has(spaeter)) return false
  gesehen.add(spaeter)
  return (findDatensatz(projekt, 'teilleistung', spaeter)?.vorgaenger ?? []).some(
    ({ teilleistung }) => teilleistung === frueher || isDavor(projekt, frueher, teilleistung, gesehen),
  )
}

/** Whether it refers to a circle, so that nothing says what comes first. */
function isImKreis(
  bezuege: ReadonlyMap<string, readonly (string | undefined)[]>,
  id: string,
  pfad: readonly string[] = [],
): boolean {
  if (pfad.includes(id)) return true
  return (bezuege.get(id) ?? []).some((bezug) => bezug !== undefined && isImKreis(bezuege, bezug, [...pfad, id]))
}
