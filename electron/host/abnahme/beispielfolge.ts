import { type Befund, createBefund } from '../../../shared/befund.ts'
import type { Planfall } from '../../../shared/generator/testplan/planfall.ts'
import { findGueltigenFall, type Sendeauftrag } from '../../../shared/generator/testplan/testplan.ts'
import { stufeSchema } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Nachricht } from '../../../shared/modell/nachricht.ts'
import { writeNachricht } from '../../../shared/modell/nachrichtXml.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { type Testfalldaten, VORGANG_PLATZHALTER } from '../../../shared/modell/testfalldaten.ts'
import { createModellindex } from '../prozessor/modellindex.ts'
import { sha256Hex } from './plan.ts'
import { findKanal } from './planlauf.ts'

/** A message that follows from the model, as Testfälle that nobody has to write: those that come before it in its case, then its own. */
export function deriveBeispielfolge(projekt: Projekt, wahl: Sendeauftrag): Testfalldaten[] {
  const fall = findGueltigenFall(projekt, sha256Hex, wahl)
  if (fall === undefined) return []
  const nachrichten = [...fall.vorher, fall.nachricht]
  return nachrichten.map((nachricht, nummer) => createTestfall(projekt, fall, nachricht, nummer))
}

function createTestfall(projekt: Projekt, fall: Planfall, nachricht: Nachricht, nummer: number): Testfalldaten {
  const { nachrichtentyp, kopf } = nachricht
  const form = createModellindex(projekt).findForm(nachrichtentyp)
  const eigene = nummer === 0 ? nachricht : { ...nachricht, kopf: { ...kopf, vorgangId: VORGANG_PLATZHALTER } }
  return {
    kennung: kennungOf(nummer),
    testfall: {
      name: findDatensatz(projekt, 'nachrichtentyp', nachrichtentyp)?.name ?? fall.titel,
      beschreibung: fall.titel,
      organisation: fall.organisation,
      stufe: stufeSchema.parse(fall.stufe),
      kanal: findKanal(projekt, nachrichtentyp),
      vorher: Array.from({ length: nummer }, (_, davor) => kennungOf(davor)),
      dienstantworten: fall.dienstantworten,
      erwartet: { ausgang: 'zugestellt', befunde: [], zustellungen: [] },
    },
    nachricht: form === undefined ? '' : writeNachricht(form, eigene),
    anlagen: new Map(
      nachricht.anlagen.flatMap(({ name, sha256 }) => {
        const bytes = fall.anlagen.get(sha256)
        return bytes === undefined ? [] : [[name, bytes] as const]
      }),
    ),
    erwartet: new Map(),
  }
}

/** Names of folders have no slash: none of them is a Testfall of the project. */
function kennungOf(nummer: number): string {
  return `abgeleitet/${nummer}`
}

export function createAbleitungsbefund(): Befund {
  return createBefund({
    code: 'pruefstand.ableitung',
    satz: 'Aus dem Modell lässt sich hierfür keine gültige Nachricht ableiten.',
    abhilfe: 'Sehen Sie in den Befunden nach, was dem Modell noch fehlt, oder füllen Sie den Antrag von Hand aus.',
  })
}
