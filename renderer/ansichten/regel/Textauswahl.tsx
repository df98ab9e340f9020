import { FileCode2, FolderCode } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Baum } from '../../bausteine/Baum.tsx'
import type { Baumknoten } from '../../bausteine/baumzeilen.ts'
import { Mittelkurz } from '../../bausteine/Mittelkurz.tsx'
import type { Regeltext } from './regeltexte.ts'

type Wert = Regeltext | { anzahl: number }

interface Textauswahlangaben {
  texte: readonly Regeltext[]
  gewaehlt: string
  onWahl(text: Regeltext): void
}

/** The texts of a Leistung as a tree of their groups. */
export function Textauswahl({ texte, gewaehlt, onWahl }: Textauswahlangaben) {
  const [offene, setOffene] = useState<ReadonlySet<string>>(new Set(['Integrationsregel', 'Zuordnungen']))
  const knoten = useMemo(() => groupTexte(texte), [texte])
  return (
    <nav className="regel-auswahl" aria-label="Erzeugte Texte">
      <div className="kopf">Texte</div>
      <Baum<Wert>
        name="Erzeugte Texte"
        knoten={knoten}
        offene={offene}
        onOffene={setOffene}
        gewaehlt={new Set([gewaehlt])}
        onWahl={({ knoten: { wert } }) => {
          if ('pfad' in wert) onWahl(wert)
        }}
        zeile={({ knoten: { name, wert }, anfangsgleich }) => (
          <>
            {'pfad' in wert ? (
              <FileCode2 size={16} strokeWidth={1.75} aria-hidden className="dritt" />
            ) : (
              <FolderCode size={16} strokeWidth={1.75} aria-hidden className="dritt" />
            )}
            <Mittelkurz name={name} anfangsgleich={anfangsgleich} />
            {'anzahl' in wert ? <span className="re zahl">{wert.anzahl}</span> : null}
          </>
        )}
      />
    </nav>
  )
}

function groupTexte(texte: readonly Regeltext[]): Baumknoten<Wert>[] {
  const gruppen = Map.groupBy(texte, ({ gruppe }) => gruppe)
  return [...gruppen].map(([gruppe, teil]) => ({
    schluessel: gruppe,
    name: gruppe,
    wert: { anzahl: teil.length },
    kinder: () => teil.map((text) => ({ schluessel: text.pfad, name: text.name, wert: text })),
  }))
}
