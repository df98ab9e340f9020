import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Dokumentquelle } from '../../../shared/host/pruefstand.ts'
import type { Aktendokumentangaben } from '../../../shared/host/pruefstandstand.ts'
import type { HostWert } from '../../../shared/host.ts'
import { formatGroesse } from '../../antrag/anlagen.ts'
import { Auswahlgruppe } from '../../bausteine/Auswahlgruppe.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { XmlText } from '../../xml/XmlText.tsx'
import { saveDokument } from './herunterladen.ts'
import { Sicherblatt } from './Sicherblatt.tsx'
import { formatTag } from './worte.ts'

type Blatt = 'Blatt' | 'XML' | 'Metadaten'
const BLAETTER = (['Blatt', 'XML', 'Metadaten'] satisfies Blatt[]).map((wert: Blatt) => ({ wert, text: wert }))

/** A document of the E-Akte: as people read it, as it came, and what the DMS knows about it. */
export function Dokumentvorschau({ installation, dokument }: { installation: string; dokument: Aktendokumentangaben }) {
  const [blatt, setBlatt] = useState<Blatt>('Blatt')
  const { id, betreff, datum, dateiname } = dokument
  return (
    <div className="vorschau">
      <div className="vorschau-kopf">
        <b className="kurz" title={betreff}>
          {betreff}
        </b>
        <span className="zweit kurz">
          {formatTag(datum)}, {dateiname.slice(dateiname.lastIndexOf('.') + 1).toUpperCase()}
        </span>
        <span className="dehn" />
        <Auswahlgruppe
          name="Ansicht des Dokuments"
          werte={BLAETTER}
          gewaehlt={blatt}
          onWahl={(wert) => setBlatt(wert)}
        />
      </div>
      {blatt === 'Blatt' ? <Inhalt quelle={{ art: 'akte', installation, id }} titel={betreff} /> : null}
      {blatt === 'XML' ? (
        <Inhalt quelle={{ art: 'aktenxml', installation, id }} titel={`Nachricht 0604 zu „${betreff}“`} />
      ) : null}
      {blatt === 'Metadaten' ? <Metadaten dokument={dokument} /> : null}
    </div>
  )
}

function Inhalt({ quelle, titel }: { quelle: Dokumentquelle; titel: string }) {
  const inhalt = useInhalt(quelle)
  if (inhalt === undefined) return null
  const { typ, text, name, groesse } = inhalt
  if (typ === 'text/html') return <Sicherblatt html={text ?? ''} titel={titel} />
  if (typ.endsWith('xml')) return <XmlText xml={text ?? ''} titel={titel} />
  if (typ.startsWith('image/')) {
    return (
      <div className="bild">
        <img src={`data:${typ};base64,${inhalt.inhalt ?? ''}`} alt={titel} />
      </div>
    )
  }
  return (
    <div className="sys-leer">
      <p>{name}</p>
      <p className="zweit">{formatGroesse(groesse)}; eine Vorschau gibt es nur für Seiten, Bilder und XML.</p>
      <button type="button" className="knopf" onClick={() => saveDokument(inhalt)}>
        <Download size={14} aria-hidden /> Herunterladen
      </button>
    </div>
  )
}

/** The content at a place of the Prüfstand; undefined until it is there. */
export function useInhalt(quelle: Dokumentquelle): HostWert<'pruefstandDokument'> | undefined {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const [inhalt, setInhalt] = useState<HostWert<'pruefstandDokument'>>()
  const schluessel = JSON.stringify(quelle)
  useEffect(() => {
    let gilt = true
    setInhalt(undefined)
    if (sitzung === undefined) return
    void host
      .rufe('pruefstandDokument', { sitzung, quelle: JSON.parse(schluessel) as Dokumentquelle })
      .then((ergebnis) => {
        if (gilt && ergebnis.ok) setInhalt(ergebnis.wert)
      })
    return () => {
      gilt = false
    }
  }, [host, sitzung, schluessel])
  return inhalt
}

function Metadaten({ dokument }: { dokument: Aktendokumentangaben }) {
  const { id, betreff, typ, fassung, datum, richtung, dateiname, groesse } = dokument
  const zeilen = [
    ['Betreff', betreff],
    ['Art', typ],
    [richtung === 'eingang' ? 'Eingang am' : 'Ausgang am', formatTag(datum)],
    ['Fassung', fassung],
    ['Datei', dateiname],
    ['Größe', formatGroesse(groesse)],
    ['Kennung', id],
  ]
  return (
    <dl className="paare metadaten">
      {zeilen.map(([name, wert]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={name === 'Kennung' ? 'fest' : ''}>{wert}</dd>
        </div>
      ))}
    </dl>
  )
}
