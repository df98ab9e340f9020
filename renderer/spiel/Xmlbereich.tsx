import { X } from 'lucide-react'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { XmlText } from '../xml/XmlText.tsx'
import { XmlVergleich } from '../xml/XmlVergleich.tsx'
import { useSpiel } from './spielspeicher.ts'
import { isSameForm } from './xmlform.ts'
import './spiel.css'

/** XML before and after the present step, below the graph. */
export function Xmlbereich() {
  const { offen, xmlOffen, bericht, lage, setXmlOffen } = useSpiel()
  if (!offen || !xmlOffen || bericht === undefined) return null
  const schritt = bericht.schritte[lage.schritt]
  const { eingabe, ausgabe } = schritt ?? {}
  return (
    <section className="spiel-xml" aria-label="XML des Schritts">
      <header className="kopf">
        <span className="kurz">{schritt?.titel ?? bericht.titel}</span>
        <span className="zweit kurz">{gekuerzt(eingabe?.gekuerzt === true || ausgabe?.gekuerzt === true)}</span>
        <div className="rechts">
          <Symbolknopf zeichen={X} name="XML schließen" onClick={() => setXmlOffen(false)} />
        </div>
      </header>
      {eingabe !== undefined && ausgabe !== undefined && !isSameForm(eingabe.text, ausgabe.text) ? (
        <div className="spiel-xml-paar">
          <XmlText xml={eingabe.text} titel={`Vorher: ${eingabe.name}`} />
          <XmlText xml={ausgabe.text} titel={`Nachher: ${ausgabe.name}`} />
        </div>
      ) : eingabe !== undefined && ausgabe !== undefined ? (
        <XmlVergleich
          erwartet={eingabe.text}
          tatsaechlich={ausgabe.text}
          titel={[`Vorher: ${eingabe.name}`, `Nachher: ${ausgabe.name}`]}
          art="wandel"
        />
      ) : ausgabe === undefined ? (
        <Leerzustand titel="Dieser Schritt ändert keine Nachricht" text="Gehen Sie einen Schritt weiter oder zurück." />
      ) : (
        <XmlText xml={ausgabe.text} titel={ausgabe.name} />
      )}
    </section>
  )
}

function gekuerzt(ja: boolean): string {
  return ja ? 'Lange Inhalte stehen mit ihrer Länge da.' : ''
}
