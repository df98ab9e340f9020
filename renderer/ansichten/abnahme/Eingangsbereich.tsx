import { Mail, PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import type { Testfalldetail } from '../../../shared/host/abnahme.ts'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { XmlText } from '../../xml/XmlText.tsx'

interface Eigenschaften {
  nachricht: Testfalldetail['nachricht']
  offen: boolean
  setOffen(offen: boolean): void
}

/** The message that came in; folded it leaves its room to expected and delivered. */
export function Eingangsbereich({ nachricht, offen, setOffen }: Eigenschaften) {
  if (!offen) {
    return (
      <div className="schmal">
        <Symbolknopf
          zeichen={PanelLeftOpen}
          name="Eingang öffnen"
          aria-expanded={false}
          onClick={() => setOffen(true)}
        />
        <span className="schmal-name" aria-hidden>
          Eingang
        </span>
      </div>
    )
  }
  return (
    <XmlText
      titel="Eingang"
      xml={nachricht.xml}
      zeichen={<Mail className="ka nachricht" size={15} strokeWidth={1.75} aria-hidden />}
      zusatz={
        <>
          <span className="plk kurz" title={nachricht.titel}>
            {nachricht.titel}
          </span>
          <Symbolknopf zeichen={PanelLeftClose} name="Eingang einklappen" onClick={() => setOffen(false)} />
        </>
      }
    />
  )
}
