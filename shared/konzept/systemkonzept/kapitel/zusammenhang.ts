import type { Dienst } from '../../../modell/elemente/nachricht.ts'
import { getDatensatz } from '../../../modell/projekt.ts'
import { absatz, type Kapitel, kapitel, type Tabelle } from '../../dokumentbaum.ts'
import type { Systembezug } from '../bezug.ts'
import { drawFlussbilder } from '../flussbild.ts'
import { drawGraphbilder } from '../graphbild.ts'
import { profilOf } from '../profil.ts'

export const DIENSTWORTE: Readonly<Record<Dienst, string>> = {
  ablage: 'Ablageauftrag',
  mitteilung: 'Mitteilungsauftrag',
  postfach: 'Postfachauftrag',
  registerabfrage: 'Abfrage',
  zahlung: 'Zahlungsauftrag',
}

/** How the system stands among the others: a picture and the same as a table. */
export function createZusammenhang(bezug: Systembezug): Kapitel {
  const { komponententyp, empfang, versand } = bezug
  return kapitel('zusammenhang', 'Das System im Zusammenhang', [
    absatz(
      'Das System spricht nur mit der Datendrehscheibe, nie unmittelbar mit anderen Systemen. Diese prüft jede eingehende ',
      'Nachricht gegen ihr Schema und die Integrationsregel der Leistung, bestimmt die zuständige Stelle und stellt zu.',
    ),
    absatz(`Das System erhält: ${profilOf(komponententyp).eingang}`),
    ...drawFlussbilder(bezug),
    ...drawGraphbilder(bezug),
    ...(empfang.length + versand.length === 0 ? [] : [createUebersicht(bezug)]),
  ])
}

function createUebersicht({ projekt, komponententyp, empfang, versand }: Systembezug): Tabelle {
  const rolle = (id: string): string => getDatensatz(projekt, 'rolle', id).name
  const auftrag = komponententyp.dienst === undefined ? '' : ` (${DIENSTWORTE[komponententyp.dienst]})`
  return {
    art: 'tabelle',
    titel: 'Nachrichten und Aufträge des Systems',
    spalten: [
      { titel: 'Richtung', anteil: 17 },
      { titel: 'Nachrichtentyp', anteil: 23 },
      { titel: 'Leistung', anteil: 21 },
      { titel: 'von', anteil: 16 },
      { titel: 'an', anteil: 23 },
    ],
    zeilen: [
      ...empfang.map(({ leistung, typ }) => ({
        zellen: [`empfängt${auftrag}`, typ.name, leistung.name, rolle(typ.von), typ.an.map(rolle).join(', ')],
      })),
      ...versand.map(({ leistung, typ }) => ({
        zellen: ['sendet', typ.name, leistung.name, rolle(typ.von), typ.an.map(rolle).join(', ')],
      })),
    ],
  }
}
