import { FileDiff } from 'lucide-react'
import type { Spielbericht } from '../../shared/host/spiel.ts'
import { formatDauer } from './dauer.ts'
import { Spielbefunde } from './Spielbefunde.tsx'
import { SCHRITTZEICHEN } from './schrittzeichen.ts'
import { useSpiel } from './spielspeicher.ts'

/** What happens in the present step. */
export function Schrittanzeige({ bericht }: { bericht: Spielbericht }) {
  const { lage, xmlOffen, setXmlOffen } = useSpiel()
  const schritt = bericht.schritte[lage.schritt]
  if (schritt === undefined) {
    return (
      <div className="schrittanzeige">
        <p className="schritt-titel">{bericht.titel}</p>
        <p className="zweit">{describeAnfang(bericht)}</p>
      </div>
    )
  }
  const Zeichen = SCHRITTZEICHEN[schritt.art]
  const hatXml = schritt.eingabe !== undefined || schritt.ausgabe !== undefined
  return (
    <div className={`schrittanzeige ${schritt.gelungen ? '' : 'misslungen'}`}>
      <p className="schritt-titel">
        <Zeichen size={16} strokeWidth={1.75} aria-hidden />
        <span className="dehn">{schritt.titel}</span>
        {schritt.dauerMs === undefined ? null : (
          <span className="zahl dritt schritt-dauer">{formatDauer(schritt.dauerMs)}</span>
        )}
        <button
          type="button"
          className={`knopf klein ${xmlOffen ? 'an' : ''}`}
          aria-pressed={xmlOffen}
          disabled={!hatXml}
          title={schritt.eingabe === undefined ? 'XML dieses Schritts' : 'XML vor und nach diesem Schritt'}
          onClick={() => setXmlOffen(!xmlOffen)}
        >
          <FileDiff size={14} strokeWidth={1.75} aria-hidden />
          XML
        </button>
      </p>
      <p aria-live={lage.laeuft ? 'off' : 'polite'}>{schritt.text}</p>
      <Spielbefunde befunde={schritt.befunde} />
    </div>
  )
}

function describeAnfang({ vorher, verlegung }: Spielbericht): string {
  const davor =
    vorher.length === 0 ? '' : `Im selben Vorgang ging schon ein: ${vorher.map((name) => `„${name}“`).join(', ')}. `
  return `${davor}${verlegung ?? ''}` || 'Die Nachricht ist bereit.'
}
