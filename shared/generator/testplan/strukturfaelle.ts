import type { Feldknoten } from '../../modell/feldbaum.ts'
import type { Feldwert } from '../../modell/nachricht.ts'
import { findVorkommen, withVorkommen } from './eintraege.ts'
import { createGrosse, createPlanfall, kennungOf } from './fallbau.ts'
import type { Planfall } from './planfall.ts'
import { listGefragteKnoten, type Rahmen } from './rahmen.ts'
import { asksElement } from './umfang.ts'

/** Mandatory nodes left out, too few and too many occurrences, empty mandatory fields. */
export function listStrukturfaelle(rahmen: Rahmen): Planfall[] {
  return [
    ...listDokumentfaelle(rahmen),
    ...listGefragteKnoten(rahmen).flatMap((knoten) => [
      ...listPflichtfaelle(rahmen, knoten),
      ...listHaeufigkeitsfaelle(rahmen, knoten),
    ]),
  ]
}

function listDokumentfaelle(rahmen: Rahmen): Planfall[] {
  return rahmen.sichten.flatMap(({ sicht }) => {
    if (!sicht.pflicht || !asksElement(rahmen.umfang ?? {}, sicht.dokument)) return []
    const kennung = `${sicht.dokument}-fehlt`
    const grund = createGrosse(rahmen, kennung)
    const { [sicht.dokument]: _, ...dokumente } = grund.nachricht.dokumente
    const name = rahmen.projekt.datensaetze.get(sicht.dokument)
    return createPlanfall(
      rahmen,
      { ...grund, nachricht: { ...grund.nachricht, dokumente } },
      {
        kennung,
        titel: `Das Dokument „${name?.art === 'dokument' ? name.name : sicht.dokument}“ fehlt`,
        kategorie: 'pflicht',
        element: sicht.dokument,
        erwartet: { ausgang: 'zurueckgewiesen', code: 'regel.dokumentFehlt' },
      },
    )
  })
}

function createFall(
  rahmen: Rahmen,
  knoten: Feldknoten,
  art: { kennung: string; was: string; kategorie: Planfall['kategorie']; code?: string },
  change: (vorkommen: Feldwert[]) => Feldwert[],
): Planfall {
  const kennung = `${kennungOf(knoten)}-${art.kennung}`
  const grund = createGrosse(rahmen, kennung)
  const vorkommen = change(findVorkommen(grund.nachricht.dokumente, knoten))
  const dokumente = withVorkommen(grund.nachricht.dokumente, knoten, vorkommen)
  return createPlanfall(
    rahmen,
    { ...grund, nachricht: { ...grund.nachricht, dokumente } },
    {
      kennung,
      titel: `„${knoten.name}“ ${art.was}`,
      kategorie: art.kategorie,
      element: knoten.id,
      erwartet: { ausgang: 'zurueckgewiesen', ...(art.code === undefined ? {} : { code: art.code }) },
    },
  )
}

function listPflichtfaelle(rahmen: Rahmen, knoten: Feldknoten): Planfall[] {
  const { min } = knoten.anzahl
  if (min === 0) return []
  const fehlt = { kennung: 'fehlt', was: 'fehlt', kategorie: 'pflicht', code: 'regel.pflichtfeldFehlt' } as const
  const faelle = [createFall(rahmen, knoten, fehlt, () => [])]
  if (knoten.feld?.datentyp === 'text') {
    const leer = { ...fehlt, kennung: 'leer', was: 'ist leer' }
    faelle.push(createFall(rahmen, knoten, leer, ([, ...weitere]) => (min === 1 ? [' ', ...weitere] : [' '])))
  }
  return faelle
}

function listHaeufigkeitsfaelle(rahmen: Rahmen, knoten: Feldknoten): Planfall[] {
  const { min, max } = knoten.anzahl
  const faelle: Planfall[] = []
  if (min > 1) {
    const selten = {
      kennung: 'selten',
      was: 'kommt zu selten vor',
      kategorie: 'haeufigkeit',
      code: 'regel.zuSelten',
    } as const
    faelle.push(createFall(rahmen, knoten, selten, (vorkommen) => vorkommen.slice(0, min - 1)))
  }
  if (max !== null && max <= 20) {
    const oft = { kennung: 'oft', was: 'kommt zu oft vor', kategorie: 'haeufigkeit', code: 'regel.zuHaeufig' } as const
    faelle.push(createFall(rahmen, knoten, oft, ([erstes, ...weitere]) => repeat(erstes, weitere, max + 1)))
  }
  return faelle
}

function repeat(erstes: Feldwert | undefined, weitere: Feldwert[], anzahl: number): Feldwert[] {
  if (erstes === undefined) return []
  return Array.from({ length: anzahl }, (_, nummer) => (nummer === 0 ? erstes : (weitere[nummer - 1] ?? erstes)))
}

/**
 * Around the stage from which a node is present: one stage before it is reported and passed over. The frame must be of the
 * stage before; the message is taken from the stage after.
 */
export function listStufenfaelle(davor: Rahmen, danach: Rahmen): Planfall[] {
  return listGefragteKnoten(danach).flatMap((knoten) => {
    const isNeu = (einer: Feldknoten): boolean => !davor.knoten.has(einer)
    if (!isNeu(knoten) || (knoten.eltern !== undefined && isNeu(knoten.eltern))) return []
    const kennung = `${kennungOf(knoten)}-frueh`
    const quelle = findVorkommen(createGrosse(danach, kennung).nachricht.dokumente, knoten)
    if (quelle.length === 0 || containsAnlage(knoten)) return []
    const grund = createGrosse(davor, kennung)
    const dokumente = withVorkommen(grund.nachricht.dokumente, knoten, quelle)
    return createPlanfall(
      davor,
      { ...grund, nachricht: { ...grund.nachricht, dokumente } },
      {
        kennung,
        titel: `„${knoten.name}“ kommt schon vor Stufe ${danach.stufe} und bleibt unbeachtet`,
        kategorie: 'stufe',
        element: knoten.id,
        erwartet: { ausgang: 'zugestellt', code: 'regel.spaetereStufe' },
      },
    )
  })
}

function containsAnlage(knoten: Feldknoten): boolean {
  return knoten.feld?.datentyp === 'datei' || knoten.kinder.some(containsAnlage)
}
