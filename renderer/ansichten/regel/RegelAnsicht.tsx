import { ArrowDown, ArrowUp, Waypoints } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { markBereit } from '../../bausteine/bereit.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { Quelltext } from '../../monaco/Quelltext.tsx'
import { nameOfElement } from './elementname.ts'
import { type Fundstelle, findElementAt, listFundstellen } from './fundstellen.ts'
import { graphElementOf } from './graphelement.ts'
import './regel.css'
import { listRegeltexte } from './regeltexte.ts'
import { Textauswahl } from './Textauswahl.tsx'
import { usePruefsumme } from './usePruefsumme.ts'

/** The texts generated from the model, with jumps from an element to its lines and back. */
export default function RegelAnsicht() {
  const projekt = useDokument((stand) => stand.projekt)
  const { leistung, stufe, setStufe, auswahl, feld, select, setAnsicht } = useArbeitsplatz()
  const texte = useMemo(
    () => (projekt === undefined || leistung === undefined ? [] : listRegeltexte(projekt, leistung)),
    [projekt, leistung],
  )
  const [pfad, setPfad] = useState<string>()
  const gezeigter =
    texte.find((einer) => einer.pfad === pfad) ?? texte.find((einer) => einer.stufe === stufe && !einer.eigen)
  const text = useMemo(() => gezeigter?.generate() ?? '', [gezeigter])
  const stellen = useMemo(() => listFundstellen(text), [text])
  const pruefsumme = usePruefsumme(text)

  const gesucht = feld?.split('/').at(-1) ?? auswahl.at(-1)
  const treffer = useMemo(() => stellen.filter(({ element }) => element === gesucht), [stellen, gesucht])
  // another element or text starts with its first place
  const [gegangen, setGegangen] = useState({ treffer, nummer: 0 })
  const nummer = gegangen.treffer === treffer ? gegangen.nummer : 0
  const [zeile, setZeile] = useState(1)
  const stelle = treffer[nummer]
  const ziel = useMemo(() => (stelle === undefined ? undefined : { zeile: stelle.von }), [stelle])
  const marken = useMemo(
    () => treffer.map(({ von, bis }, index) => ({ von, bis, gewaehlt: index === nummer })),
    [treffer, nummer],
  )
  useEffect(() => {
    if (text !== '') markBereit('regel')
  }, [text])

  if (projekt === undefined || gezeigter === undefined) {
    return <Leerzustand titel="Keine Leistung geöffnet" text="Öffnen Sie im Navigator eine Leistung." />
  }
  const unterZeiger = findElementAt(stellen, zeile)
  const imGraph = unterZeiger === undefined ? undefined : graphElementOf(projekt, stellen, unterZeiger)
  const gehe = (schritt: number): void =>
    setGegangen({ treffer, nummer: (nummer + schritt + treffer.length) % treffer.length })

  return (
    <div className="regelansicht">
      <Textauswahl
        texte={texte}
        gewaehlt={gezeigter.pfad}
        onWahl={(neuer) => {
          setPfad(neuer.pfad)
          if (neuer.stufe !== undefined) setStufe(neuer.stufe as typeof stufe)
        }}
      />
      <div className="regel-text">
        <div className="werkzeug">
          <span className="fest kurz" title={gezeigter.pfad}>
            {gezeigter.pfad}
          </span>
          {gezeigter.eigen ? <span className="plk hinweis">eigener Teil</span> : <span className="plk">erzeugt</span>}
          <span className="dehn" />
          {gesucht === undefined ? null : (
            <Fundstellenwahl
              name={nameOfElement(projekt, gesucht)}
              treffer={treffer}
              nummer={nummer}
              onSchritt={gehe}
            />
          )}
        </div>
        <Quelltext
          text={text}
          name={`Text ${gezeigter.pfad}`}
          onZeile={setZeile}
          marken={marken}
          ziel={ziel}
          style={{ flex: 1, minHeight: 0 }}
        />
        <div className="regel-fuss">
          <span className="zahl">Zeile {zeile.toLocaleString('de-DE')}</span>
          <span className="kurz">
            {unterZeiger === undefined
              ? 'gehört zu allen Leistungen gemeinsam'
              : `gehört zu „${nameOfElement(projekt, unterZeiger.element)}“`}
          </span>
          <button
            type="button"
            className="knopf klein"
            disabled={imGraph === undefined}
            onClick={() => {
              if (imGraph === undefined) return
              select([imGraph])
              setAnsicht('graph')
            }}
          >
            <Waypoints size={14} strokeWidth={1.75} aria-hidden />
            Im Graph zeigen
          </button>
          <span className="dehn" />
          <span
            className="fest kurz"
            title={`Prüfsumme des Textes (SHA-256): Ist sie gleich, ist es derselbe Text. ${pruefsumme}`}
          >
            Prüfsumme {pruefsumme.slice(0, 16)}…
          </span>
        </div>
      </div>
    </div>
  )
}

interface Fundstellenwahlangaben {
  name: string
  treffer: readonly Fundstelle[]
  nummer: number
  onSchritt(schritt: number): void
}

function Fundstellenwahl({ name, treffer, nummer, onSchritt }: Fundstellenwahlangaben) {
  if (treffer.length === 0) return <span className="dritt kurz">„{name}“ hat in diesem Text keine eigene Stelle</span>
  return (
    <>
      <span className="zahl regel-fundort">
        <span className="kurz" title={name}>
          „{name}“
        </span>
        : Stelle {nummer + 1} von {treffer.length}
      </span>
      <Symbolknopf zeichen={ArrowUp} name="Vorige Stelle" onClick={() => onSchritt(-1)} />
      <Symbolknopf zeichen={ArrowDown} name="Nächste Stelle" onClick={() => onSchritt(1)} />
    </>
  )
}
