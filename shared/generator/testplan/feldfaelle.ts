import type { Feldknoten } from '../../modell/feldbaum.ts'
import { findVorkommen, withVorkommen } from './eintraege.ts'
import { createGrosse, createPlanfall, getGroesste, kennungOf, saatOf } from './fallbau.ts'
import { listFalschwerte } from './feldwerte.ts'
import { createGrundnachricht, type Grundnachricht } from './grundnachricht.ts'
import type { Planfall } from './planfall.ts'
import { listGefragteKnoten, type Rahmen } from './rahmen.ts'
import { createZufall } from './zufall.ts'

/** For every field of the message and each of its constraints: the largest message with this one value wrong. */
export function listFeldfaelle(rahmen: Rahmen): Planfall[] {
  return listGefragteKnoten(rahmen).flatMap((knoten) => {
    if (knoten.feld === undefined) return []
    if (knoten.feld.datentyp === 'datei') return listAnlagenfaelle(rahmen, knoten)
    return listFalschwerte(knoten.feld, createZufall(kennungOf(knoten))).map((falsch) => {
      const kennung = `${kennungOf(knoten)}-${falsch.kennung}`
      const grund = withErstemWert(createGrosse(rahmen, kennung), knoten, falsch.wert)
      return createPlanfall(rahmen, grund, {
        kennung,
        titel: falsch.titel,
        kategorie: falsch.kategorie,
        element: knoten.id,
        erwartet: { ausgang: 'zurueckgewiesen', code: falsch.code },
      })
    })
  })
}

function withErstemWert(grund: Grundnachricht, knoten: Feldknoten, wert: string): Grundnachricht {
  const [, ...weitere] = findVorkommen(grund.nachricht.dokumente, knoten)
  const dokumente = withVorkommen(grund.nachricht.dokumente, knoten, [wert, ...weitere])
  return { ...grund, nachricht: { ...grund.nachricht, dokumente } }
}

function listAnlagenfaelle(rahmen: Rahmen, knoten: Feldknoten): Planfall[] {
  const kennung = `${kennungOf(knoten)}-ohne-datei`
  const faelle = [
    createPlanfall(rahmen, withErstemWert(createGrosse(rahmen, kennung), knoten, 'gibtesnicht'), {
      kennung,
      titel: `Die Datei zu „${knoten.name}“ liegt nicht bei`,
      kategorie: 'anlage',
      element: knoten.id,
      erwartet: { ausgang: 'zurueckgewiesen', code: 'regel.anlageFehlt' },
    }),
  ]
  if (knoten.feld?.dateitypen !== undefined) faelle.push(createDateitypfall(rahmen, knoten))
  return faelle
}

function createDateitypfall(rahmen: Rahmen, knoten: Feldknoten): Planfall {
  const kennung = `${kennungOf(knoten)}-dateityp`
  const grund = createGrosse(rahmen, kennung)
  const [verweis] = findVorkommen(grund.nachricht.dokumente, knoten)
  const anlagen = grund.nachricht.anlagen.map((anlage) =>
    anlage.id === verweis ? { ...anlage, typ: 'application/x-msdownload' } : anlage,
  )
  return createPlanfall(
    rahmen,
    { ...grund, nachricht: { ...grund.nachricht, anlagen } },
    {
      kennung,
      titel: `Die Datei zu „${knoten.name}“ hat ein unzulässiges Format`,
      kategorie: 'anlage',
      element: knoten.id,
      erwartet: { ausgang: 'zurueckgewiesen', code: 'regel.dateitypUnzulaessig' },
    },
  )
}

/** Smallest and largest valid message of the frame. */
export function listGrenzfaelle(rahmen: Rahmen): Planfall[] {
  const createFall = (kennung: string, titel: string, grund: Grundnachricht): Planfall =>
    createPlanfall(rahmen, grund, { kennung, titel, kategorie: 'grenze', erwartet: { ausgang: 'zugestellt' } })
  return [
    createFall('klein', 'Nur die Pflichtangaben', createGrundnachricht(rahmen, 'klein', saatOf(rahmen, 'klein'))),
    createFall('gross', 'Alle Angaben, so groß wie möglich', getGroesste(rahmen)),
  ]
}
