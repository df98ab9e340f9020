import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import type { Entwurf } from '../../shared/ausdruck/entwurf/knoten.ts'
import type { Feldknoten } from '../../shared/modell/feldbaum.ts'
import { Mehrfachauswahl } from '../bausteine/Mehrfachauswahl.tsx'
import { Textwert } from '../eigenschaften/Textwert.tsx'
import { listFeldauswahl } from './feldauswahl.ts'
import { useZeilen } from './zeilenkontext.ts'

const alles = (): boolean => true

/** The marked exception: an XPath that nobody can check or try out here, with the sentence that concepts print. */
export function FreierXPath({
  zeile,
  innen,
  onZeile,
}: {
  zeile: Entwurf
  innen: Feldknoten | undefined
  onZeile(change: (zeile: Entwurf) => Entwurf): void
}) {
  const { projekt, lage, lesend } = useZeilen()
  const auswahl = useMemo(() => listFeldauswahl(projekt, lage.felder, alles, innen), [projekt, lage, innen])
  return (
    <div className="be-xpath">
      <p className="plk warnung">
        <TriangleAlert size={12} strokeWidth={1.75} aria-hidden /> Ausnahme: freier XPath
      </p>
      <span className="formlabel">XPath</span>
      <Textwert
        name="XPath, relativ zum Dokument"
        wert={zeile.xpath}
        lesend={lesend}
        technisch
        platzhalter="relativ zum Dokument"
        onWert={(xpath) => {
          onZeile((alte) => ({ ...alte, xpath }))
          return true
        }}
      />
      <span className="formlabel">Satz</span>
      <Textwert
        name="Dieselbe Bedingung als deutscher Satz"
        wert={zeile.satz}
        lesend={lesend}
        platzhalter="dieselbe Bedingung als deutscher Satz, für Konzepte"
        onWert={(satz) => {
          onZeile((alte) => ({ ...alte, satz }))
          return true
        }}
      />
      <span className="formlabel">Liest</span>
      <Mehrfachauswahl
        name="Gelesene Datenfelder"
        werte={auswahl}
        gewaehlte={zeile.felder}
        placeholder="Datenfelder, die der XPath liest"
        lesend={lesend}
        nothingFoundMessage="Nichts passt dazu. Was der XPath liest, muss es schon geben: Sie brauchen seinen technischen Namen."
        onWahl={(felder) => onZeile((alte) => ({ ...alte, felder }))}
      />
      <p className="dritt be-hinweis">
        Ob er stimmt, zeigt erst die Abnahme; hier lässt er sich nicht ausprobieren. Konzepte kennzeichnen ihn.
      </p>
    </div>
  )
}
