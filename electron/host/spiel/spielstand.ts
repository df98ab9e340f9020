import type { Dienstantwort } from '../../../shared/modell/elemente/testfall.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { createDemoumgebung } from '../demo/demoumgebung.ts'
import { answerAnfrage } from '../demo/register.ts'
import { check0604 } from '../demo/xdomea0604.ts'
import { createModellindex } from '../prozessor/modellindex.ts'
import { createRegelProzessor, type RegelProzessor } from '../prozessor/regelProzessor.ts'
import type { Transformiere } from '../prozessor/regelwerk.ts'
import { createSchemata } from '../prozessor/schemata.ts'
import { createFluechtigenSpeicher, type Speicher } from '../prozessor/speicher/speicher.ts'
import type { Uhr } from '../prozessor/uhr.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'
import type { FindZielsystem, Sendung, Zielsystem } from '../prozessor/zielsystem.ts'
import type { Stylesheetrolle, Textregelwerk } from '../regelwerk/textregelwerk.ts'

/** A fresh processor with fresh demo systems for one play; how long its parts took is measured beside it. */
export interface Spielstand {
  projekt: Projekt
  regelwerk: Textregelwerk
  prozessor: RegelProzessor
  speicher: Speicher
  zeiten: Spielzeiten
  setzeAntworten(antworten: readonly Dienstantwort[]): void
  dispose(): void
}

/** Milliseconds of transformations and of target systems, found by what they worked on. */
export interface Spielzeiten {
  /** in the order in which they ended */
  transformationen: Transformationslauf[]
  /** by UUID of what was sent */
  sendungen: Map<string, number>
}

interface Transformationslauf {
  art: Stylesheetrolle['art'] | 'erkennung'
  quelle: string
  auftrag: string | undefined
  eingang: string | undefined
  ausgabe: string | undefined
  ms: number
}

/** Below it all ids of plays are minted: the same message gets the same ids in every play, so plays can be compared. */
const NAMENSRAUM = '3d5b7f0a-9c3e-4b0e-8a54-6f2f0b7f5d21'
const ZEITPUNKT = new Date('2026-11-02T10:15:00.000Z')

/** Time stands still: no play waits for a further try, and equal plays give equal texts. */
const SPIELUHR: Uhr = {
  jetzt: () => ZEITPUNKT,
  schlafe: (_millisekunden, abbruch) => (abbruch === undefined ? Promise.resolve() : new Promise(() => {})),
}

export function createSpielstand(projekt: Projekt, regelwerk: Textregelwerk, transformiere: Transformiere): Spielstand {
  const schemata = createSchemata(regelwerk, createModellindex(projekt))
  const demo = createDemoumgebung({ projekt, uhr: SPIELUHR, schemata, check0604 })
  const speicher = createFluechtigenSpeicher()
  const zeiten: Spielzeiten = { transformationen: [], sendungen: new Map() }
  const register = createRegister(demo.findZielsystem, zeiten)
  const prozessor = createRegelProzessor({
    projekt,
    regelwerk,
    transformiere: measure(regelwerk, transformiere, zeiten, register.note),
    speicher,
    findZielsystem: register.findZielsystem,
    uhr: SPIELUHR,
    namensraum: NAMENSRAUM,
  })
  return {
    projekt,
    regelwerk,
    prozessor,
    speicher,
    zeiten,
    setzeAntworten: register.setze,
    dispose: () => {
      prozessor.dispose()
      schemata.dispose()
      speicher.close()
    },
  }
}

function measure(
  regelwerk: Textregelwerk,
  innen: Transformiere,
  zeiten: Spielzeiten,
  note: (auftrag: string) => void,
): Transformiere {
  return async (stylesheet, quelle, parameter) => {
    const { auftrag, eingang } = parameter
    if (auftrag !== undefined) note(auftrag)
    const beginn = performance.now()
    const ergebnis = await innen(stylesheet, quelle, parameter)
    const ms = performance.now() - beginn
    const art = regelwerk.rolleOf(stylesheet)?.art ?? 'erkennung'
    const ausgabe = ergebnis.ok ? ergebnis.wert : undefined
    zeiten.transformationen.push({ art, quelle, auftrag, eingang, ausgabe, ms })
    return ergebnis
  }
}

/**
 * The registers answer what the Testfall says for a Zustellweg; where it says nothing, the demo register does. Whose Anfrage a
 * Sendung is tells its UUID, known from the run of its Zuordnung.
 */
function createRegister(ziele: FindZielsystem, zeiten: Spielzeiten) {
  let aktuelle: readonly Dienstantwort[] = []
  const wege = new Map<string, string>()
  const answer = (ziel: Zielsystem | undefined, sendung: Sendung) => {
    const weg = wege.get(sendung.uuid)
    const antwort =
      sendung.art === 'anfrage' ? aktuelle.find(({ zustellweg }) => zustellweg === weg)?.antwort : undefined
    if (antwort?.art === 'zeit') {
      return { art: 'fehler', fehler: 'zeit', text: 'Keine Antwort innerhalb der Frist' } as const
    }
    if (antwort !== undefined) return answerAnfrage(antwort)
    return ziel?.sende(sendung) ?? ({ art: 'fehler', fehler: 'ablehnung', text: 'Kein System verbunden' } as const)
  }
  return {
    setze: (antworten: readonly Dienstantwort[]): void => {
      aktuelle = antworten
    },
    note: (auftrag: string): void => {
      const baum = parseBaum(auftrag)
      const { uuid, zustellweg } = baum.ok ? baum.wert.attribute : {}
      if (uuid !== undefined && zustellweg !== undefined) wege.set(uuid, zustellweg)
    },
    findZielsystem: (installation: string): Zielsystem => {
      const ziel = ziele(installation)
      return {
        sende: async (sendung) => {
          const beginn = performance.now()
          const ergebnis = await answer(ziel, sendung)
          zeiten.sendungen.set(sendung.uuid, performance.now() - beginn)
          return ergebnis
        },
      }
    },
  }
}
