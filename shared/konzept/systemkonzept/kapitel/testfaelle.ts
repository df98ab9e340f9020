import { findLeistungOf } from '../../../modell/leistungen.ts'
import { findDatensatz } from '../../../modell/projekt.ts'
import { absatz, type Block, type Kapitel, kapitel, type Tabelle } from '../../dokumentbaum.ts'
import type { Systembezug } from '../bezug.ts'
import type { Konzepttestfall } from '../testfaelle.ts'

/** So many messages of one kind are shown in the document; the package lists all. */
const GEZEIGTE_JE_ART = 2

/** The test messages: how many of what kind, and some of each. */
export function createTestfaelle(bezug: Systembezug, faelle: readonly Konzepttestfall[]): Kapitel {
  if (faelle.length === 0) {
    return kapitel('testfaelle', 'Testfälle', [
      absatz('Zu diesem System gehören in dieser Stufe keine Testnachrichten.'),
    ])
  }
  const typen = [...new Set(faelle.map(({ nachrichtentyp }) => nachrichtentyp))]
  return kapitel(
    'testfaelle',
    'Testfälle',
    [
      absatz(
        'Zu jedem Nachrichtentyp gibt es gute Nachrichten, die angenommen werden müssen, und schlechte, die abgewiesen werden ',
        'müssen. Jede schlechte Nachricht enthält genau einen Fehler. Die Nachrichten liegen dem Paket im Ordner „nachrichten“ ',
        'bei, der vollständige Testplan als „testplan.html“ und „testplan.json“.',
      ),
      createUebersicht(bezug, typen, faelle),
    ],
    typen.map((typ) => createTyp(bezug, typ, faelle)),
  )
}

/** Messages of several Leistungen often have the same name. */
function nameOf({ projekt, leistungen }: Systembezug, typ: string): string {
  const name = findDatensatz(projekt, 'nachrichtentyp', typ)?.name ?? typ
  const leistung = leistungen.length > 1 ? findLeistungOf(projekt, typ) : undefined
  return leistung === undefined ? name : `${name} (${leistung.name})`
}

function createUebersicht(bezug: Systembezug, typen: readonly string[], faelle: readonly Konzepttestfall[]): Tabelle {
  return {
    art: 'tabelle',
    titel: 'Zahl der Testnachrichten',
    spalten: [
      { titel: 'Nachrichtentyp', anteil: 64 },
      { titel: 'das System', anteil: 14 },
      { titel: 'gute', anteil: 10 },
      { titel: 'schlechte', anteil: 12 },
    ],
    zeilen: typen.map((typ) => {
      const eigene = faelle.filter(({ nachrichtentyp }) => nachrichtentyp === typ)
      const gute = eigene.filter(({ urteil }) => urteil === 'angenommen').length
      const sendet = eigene.some(({ richtung }) => richtung === 'versand')
      return { zellen: [nameOf(bezug, typ), sendet ? 'sendet' : 'empfängt', `${gute}`, `${eigene.length - gute}`] }
    }),
  }
}

function createTyp(bezug: Systembezug, typ: string, faelle: readonly Konzepttestfall[]): Kapitel {
  const eigene = faelle.filter(({ nachrichtentyp }) => nachrichtentyp === typ)
  const gezeigte = selectGezeigte(eigene)
  const rest = eigene.length - gezeigte.length
  const hinweis: Block[] = rest === 0 ? [] : [absatz(`${rest} weitere Testfälle stehen im Testplan des Pakets.`)]
  return kapitel(`testfaelle-${typ}`, nameOf(bezug, typ), [
    createFalltabelle(`Testfälle zu „${nameOf(bezug, typ)}“`, gezeigte),
    ...hinweis,
  ])
}

function selectGezeigte(faelle: readonly Konzepttestfall[]): Konzepttestfall[] {
  const anzahl = new Map<string, number>()
  return faelle.filter(({ kategorie, urteil }) => {
    const art = `${urteil} ${kategorie}`
    const bisher = anzahl.get(art) ?? 0
    anzahl.set(art, bisher + 1)
    return bisher < GEZEIGTE_JE_ART
  })
}

/** Also the table of the test plan in the package. */
export function createFalltabelle(titel: string, faelle: readonly Konzepttestfall[]): Tabelle {
  return {
    art: 'tabelle',
    titel,
    spalten: [
      { titel: 'Nummer', anteil: 17 },
      { titel: 'Prüft', anteil: 17 },
      { titel: 'Nachricht', anteil: 29 },
      { titel: 'Erwartetes Ergebnis', anteil: 37 },
    ],
    zeilen: faelle.map((fall) => ({ zellen: [fall.nummer, fall.kategorie, fall.titel, describeErgebnis(fall)] })),
  }
}

function describeErgebnis({ urteil, ebene, befunde }: Konzepttestfall): string {
  if (urteil === 'angenommen') {
    const hinweise = befunde.map(({ satz }) => satz)
    return hinweise.length === 0 ? 'angenommen' : `angenommen; ${hinweise.join('; ')}`
  }
  const wodurch = ebene === 'xsd' ? 'durch das Schema' : 'durch die Integrationsregel'
  return `abgewiesen ${wodurch}: ${befunde.map(({ satz, angabe }) => (angabe === undefined || satz.includes(angabe) ? satz : `${satz} (${angabe})`)).join('; ')}`
}
