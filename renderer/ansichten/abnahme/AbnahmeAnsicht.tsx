import { useEffect, useMemo, useRef } from 'react'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Befundliste } from '../../bausteine/Befundliste.tsx'
import { markBereit, unmarkBereit } from '../../bausteine/bereit.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Wartezeichen } from '../../bausteine/Wartezeichen.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { Abdeckungsbereich } from './Abdeckungsbereich.tsx'
import { type Abnahmeablauf, abnahmeablaufOf } from './ablauf.ts'
import { useAbnahme } from './ergebnisse.ts'
import { Laufleiste } from './Laufleiste.tsx'
import { findKnoten, keyOfLeistung, type Planknoten } from './planbaum.ts'
import { Testfallansicht } from './Testfallansicht.tsx'
import { Testplanbaum } from './Testplanbaum.tsx'
import { usePlansicht } from './usePlansicht.ts'
import { formatZahl } from './zahlen.ts'
import './abnahme.css'

/** While someone goes through the tree by keys, cases they pass are not run. */
const WAHLPAUSE_MS = 200
/** Deriving the plan takes seconds: after an edit it waits until the next one is not coming at once. */
const AENDERUNGSPAUSE_MS = 2000

/** The test plan of the open project: run it, look at single cases, accept what has changed. */
export default function AbnahmeAnsicht() {
  const projekt = useDokument((stand) => stand.projekt)
  const ablauf = abnahmeablaufOf(useHost())
  useTestplan(ablauf)
  return projekt === undefined ? null : <Abnahmefenster projekt={projekt} ablauf={ablauf} />
}

/** Loads the plan when the view is opened, and again when it has become old. */
function useTestplan(ablauf: Abnahmeablauf): void {
  const sitzung = useDokument((stand) => stand.sitzung)
  const veraltet = useAbnahme((stand) => stand.planVeraltet)
  const modellstand = useAbnahme((stand) => stand.modellstand)
  const geladen = useAbnahme((stand) => !stand.laedt && (stand.faelle.length > 0 || stand.befunde.length > 0))
  // every further change is another Modellstand and begins the pause anew
  useEffect(() => {
    if (sitzung === undefined || !veraltet) return
    const uhr = setTimeout(() => void ablauf.loadPlan(), modellstand === '' ? 0 : AENDERUNGSPAUSE_MS)
    return () => clearTimeout(uhr)
  }, [ablauf, sitzung, veraltet, modellstand])
  useEffect(() => {
    if (!geladen) return
    markBereit('abnahme')
    return () => unmarkBereit('abnahme')
  }, [geladen])
}

function Abnahmefenster({ projekt, ablauf }: { projekt: Projekt; ablauf: Abnahmeablauf }) {
  const sicht = usePlansicht(projekt)
  const gewaehlt = useAbnahme((stand) => stand.gewaehlt)
  const leistung = useArbeitsplatz((stand) => stand.leistung)
  // until somebody chooses a row, the plan shows the Leistung of the tab
  const gezeigt = gewaehlt ?? keyOfLeistung(leistung)
  const geaendert = useAbnahme((stand) => stand.geaendert)
  const auswahl = useArbeitsplatz((stand) => stand.auswahl)
  const knoten = useMemo(() => findKnoten(sicht.knoten, gezeigt), [sicht.knoten, gezeigt])
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const choose = (einer: Planknoten): void => {
    clearTimeout(pause.current)
    useAbnahme.setState({ gewaehlt: einer.schluessel })
    if (einer.wert.art !== 'fall') return
    pause.current = setTimeout(() => void ablauf.zeigeFall(einer.schluessel), WAHLPAUSE_MS)
  }
  const betroffene = geaendert.size > 0 ? [...geaendert] : auswahl
  return (
    <div className="abnahme">
      <Testplanbaum projekt={projekt} sicht={sicht} gezeigt={gezeigt} onWahl={choose} />
      <div className="abnahmemitte">
        <Laufleiste
          ablauf={ablauf}
          auswahl={(knoten?.wert.faelle ?? []).map(({ name }) => name)}
          betroffene={betroffene}
        />
        <Mitte ablauf={ablauf} knoten={gewaehlt === undefined ? undefined : knoten} />
      </div>
      <Abdeckungsbereich ablauf={ablauf} />
    </div>
  )
}

function Mitte({ ablauf, knoten }: { ablauf: Abnahmeablauf; knoten: Planknoten | undefined }) {
  const { befunde, laedt, faelle, lauf, detail, detailLaedt, detailbefunde, ergebnisse, gewaehlt } = useAbnahme()
  if (befunde.length > 0) return <Befundliste klasse="abnahmebefunde" befunde={befunde} />
  if (laedt && faelle.length === 0) return <Wartezeichen text="Der Testplan wird aus dem Modell abgeleitet" />
  if (detail !== undefined && detail.eintrag.name === gewaehlt) {
    return <Testfallansicht detail={detail} ablauf={ablauf} />
  }
  if (detailLaedt) return <Wartezeichen text="Der Testfall läuft" />
  if (detailbefunde.length > 0) return <Befundliste klasse="abnahmebefunde" befunde={detailbefunde} />
  if (knoten !== undefined && knoten.wert.art !== 'fall') {
    const anzahl = knoten.wert.faelle.length
    return (
      <Leerzustand
        titel={`${knoten.name}: ${formatZahl(anzahl)} ${anzahl === 1 ? 'Testfall' : 'Testfälle'}`}
        text="Wählen Sie darunter einen Testfall, um Nachricht, Erwartung und Ergebnis zu sehen."
      />
    )
  }
  if (lauf !== undefined) {
    return (
      <Leerzustand
        titel="Die Abnahme läuft."
        text="Links zeigt jeder Testfall sein Ergebnis, sobald er fertig ist. Gewählte stehen dann hier im Einzelnen."
      />
    )
  }
  if (ergebnisse.size === 0) {
    return (
      <Leerzustand
        titel="Noch keine Abnahme gelaufen."
        text="Führen Sie alle Testfälle aus, oder wählen Sie links einen einzelnen: Er läuft dann sofort."
      />
    )
  }
  return (
    <Leerzustand
      titel="Kein Testfall gewählt."
      text="Wählen Sie links einen, um Nachricht, Erwartung und Ergebnis zu sehen."
    />
  )
}
