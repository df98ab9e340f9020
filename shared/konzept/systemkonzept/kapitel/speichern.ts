import { findDatensatz } from '../../../modell/projekt.ts'
import { type Anforderung, absatz, type Kapitel, kapitel, type Tabelle, verweis } from '../../dokumentbaum.ts'
import { createAnforderung, createGrundanforderungen } from '../anforderungen.ts'
import { createFeldtabelle, type Gebrauch, idOfDokument } from '../angaben.ts'
import type { Systembezug } from '../bezug.ts'
import { profilOf } from '../profil.ts'

/** What the system must keep. */
export function createSpeichern(bezug: Systembezug, gebrauch: readonly Gebrauch[]): Kapitel {
  const { komponententyp } = bezug
  const grund = createGrundanforderungen(bezug, 'SPE', profilOf(komponententyp).speichern)
  const akten = komponententyp.dienst === 'ablage' ? [createAktenplan(bezug)] : []
  const dokumente = komponententyp.dienst === undefined ? gebrauch.map((eines) => createDokument(bezug, eines)) : []
  const einleitung =
    dokumente.length === 0
      ? []
      : [absatz('Welche Angaben ein Dokument hat, steht im Anhang; dort hat jede Angabe eine eigene Nummer.')]
  return kapitel('speichern', 'Was das System speichern muss', [...einleitung, ...grund, ...dokumente, ...akten])
}

function createDokument(bezug: Systembezug, gebrauch: Gebrauch): Anforderung {
  const { dokument } = gebrauch
  const anzahl = createFeldtabelle(bezug, gebrauch).zeilen.filter(({ gruppe }) => gruppe !== true).length
  return createAnforderung(bezug, 'SPE', {
    element: dokument.id,
    satz: [
      'Das System muss ',
      anzahl === 1 ? 'die eine Angabe' : `alle ${anzahl} Angaben`,
      ' des Dokuments ',
      verweis(`„${dokument.name}“`, idOfDokument(dokument)),
      ' in der Länge und Genauigkeit speichern, in der die Nachricht sie tragen darf.',
    ],
    einzelheiten: [],
  })
}

/** Which Akte a case belongs to, and how long it is kept. */
function createAktenplan({ projekt, leistungen }: Systembezug): Tabelle {
  return {
    art: 'tabelle',
    titel: 'Akten und Aufbewahrung je Vorgangstyp',
    spalten: [
      { titel: 'Leistung', anteil: 22 },
      { titel: 'Vorgangstyp', anteil: 34 },
      { titel: 'Aktenplan', anteil: 14 },
      { titel: 'Akte', anteil: 14 },
      { titel: 'Aufbewahrung', anteil: 16 },
    ],
    zeilen: leistungen.flatMap(({ name, vorgangstypen }) =>
      vorgangstypen.flatMap((id) => {
        const typ = findDatensatz(projekt, 'vorgangstyp', id)
        if (typ === undefined) return []
        const { aktenplankennzeichen, anlage, aufbewahrungJahre } = typ.akte
        const akte = anlage === 'neu' ? 'neue Akte' : 'bestehende Akte'
        return [{ zellen: [name, typ.name, aktenplankennzeichen, akte, `${aufbewahrungJahre} Jahre`] }]
      }),
    ),
  }
}
