import '../../antrag/formular.css'
import { ArrowLeft, Send } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { Befund } from '../../../shared/befund.ts'
import type { Pruefstandvorgang } from '../../../shared/host/pruefstandstand.ts'
import type { HostWert } from '../../../shared/host.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { completeAnlage } from '../../antrag/anlagen.ts'
import { Fehlerliste, focusFeld } from '../../antrag/Fehlerliste.tsx'
import { createForm, type Form } from '../../antrag/form.ts'
import { Formularteile } from '../../antrag/Gruppeneingabe.tsx'
import { listInhalte } from '../../antrag/lage.ts'
import type { Antragsanlage } from '../../antrag/nachricht.ts'
import type { Formbefund } from '../../antrag/pruefung.ts'
import { useFormular } from '../../antrag/useFormular.ts'
import { Befundliste } from '../../bausteine/Befundliste.tsx'
import { Wartezeichen } from '../../bausteine/Wartezeichen.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { showTransaktion, usePruefstand } from './pruefstandspeicher.ts'

type Vorlage = HostWert<'pruefstandAntwortvorlage'>

interface Eigenschaften {
  vorgang: Pruefstandvorgang
  nachrichtentyp: string
  onFertig(): void
}

interface Geladen {
  form: Form
  vorlage: Vorlage
  anlagen: readonly Antragsanlage[]
}

/** The small form in which a clerk (or another party) answers; what the case already knows is filled in. */
export function Antwortformular({ vorgang, nachrichtentyp, onFertig }: Eigenschaften) {
  const projekt = useDokument((stand) => stand.projekt)
  const sitzung = useDokument((stand) => stand.sitzung)
  const host = useHost()
  const [geladen, setGeladen] = useState<Geladen>()
  const [befunde, setBefunde] = useState<readonly Befund[]>([])
  useEffect(() => {
    let gilt = true
    const load = async (eines: Projekt, id: string): Promise<void> => {
      const vorlage = await host.rufe('pruefstandAntwortvorlage', { sitzung: id, vorgang: vorgang.id, nachrichtentyp })
      if (!gilt) return
      if (!vorlage.ok) {
        setBefunde(vorlage.befunde)
        return
      }
      const form = createForm(eines, nachrichtentyp, vorlage.wert.stufe as Umsetzungsstufe)
      const anlagen = await Promise.all(vorlage.wert.anlagen.map(completeAnlage))
      if (gilt && form !== undefined) setGeladen((bisher) => bisher ?? { form, vorlage: vorlage.wert, anlagen })
    }
    if (projekt !== undefined && sitzung !== undefined) void load(projekt, sitzung)
    return () => {
      gilt = false
    }
  }, [host, projekt, sitzung, vorgang.id, nachrichtentyp])
  const name = vorgang.antworten.find((eine) => eine.nachrichtentyp === nachrichtentyp)?.name ?? ''
  return (
    <div className="fall-blatt">
      <button type="button" className="knopf klein leise" onClick={onFertig}>
        <ArrowLeft size={12} aria-hidden /> Zurück zum Vorgang
      </button>
      <h3>{name}</h3>
      {befunde.length > 0 ? (
        <Befundliste befunde={befunde} />
      ) : geladen === undefined ? (
        <Wartezeichen text="Antwort wird vorbereitet" />
      ) : (
        <Ausgefuellt {...{ vorgang, nachrichtentyp, onFertig, geladen, name }} />
      )}
    </div>
  )
}

function Ausgefuellt({
  vorgang,
  nachrichtentyp,
  onFertig,
  geladen,
  name,
}: Eigenschaften & { geladen: Geladen; name: string }) {
  const { form, vorlage } = geladen
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const formular = useFormular(form, vorlage.dokumente, geladen.anlagen)
  const [leser, setLeser] = useState(vorlage.leserwahl[0]?.kennung ?? '')
  const [gemeldet, setGemeldet] = useState<readonly Formbefund[]>([])
  const laeuft = usePruefstand((stand) => stand.laeuft)
  const uebernommen = useMemo(() => new Set(vorlage.uebernommen), [vorlage])
  const eigene = formular.seiten.filter(({ dokument, vorhanden }) => vorhanden && !uebernommen.has(dokument.id))
  const fremde = formular.seiten.filter(({ dokument }) => uebernommen.has(dokument.id))

  const send = async (): Promise<void> => {
    if (sitzung === undefined) return
    formular.reveal(formular.seiten.map(({ dokument }) => dokument.id))
    if (formular.befunde.length > 0) {
      setGemeldet([...formular.befunde])
      return
    }
    usePruefstand.setState({ laeuft: `„${name}“ wird gesendet` })
    const ergebnis = await host.rufe('pruefstandAntworte', {
      ...{ sitzung, vorgang: vorgang.id, nachrichtentyp },
      dokumente: listInhalte(formular.lage),
      anlagen: formular.anlagen.map(({ id, name: datei, typ, inhalt }) => ({ id, name: datei, typ, inhalt })),
      ...(leser === '' ? {} : { leser }),
    })
    usePruefstand.setState({ laeuft: undefined })
    if (!ergebnis.ok) {
      usePruefstand.setState({ meldung: { satz: 'Die Antwort ließ sich nicht senden.', befunde: ergebnis.befunde } })
      return
    }
    showTransaktion(ergebnis.wert.transaktion, vorgang.id)
    usePruefstand.setState({ meldung: { satz: `${name}: ${ergebnis.wert.satz}`, befunde: ergebnis.wert.befunde } })
    onFertig()
  }

  return (
    <div className="formular antwortformular">
      {gemeldet.length > 0 ? (
        <Fehlerliste
          key={gemeldet.map(({ schluessel }) => schluessel).join()}
          befunde={gemeldet.filter(({ schluessel, code }) =>
            formular.befunde.some((einer) => einer.schluessel === schluessel && einer.code === code),
          )}
          titel="Bitte prüfen Sie diese Angaben"
          mitDokument={false}
          onZiel={({ schluessel }) => focusFeld(schluessel)}
        />
      ) : null}
      {vorlage.leserwahl.length === 0 ? null : (
        <div className="f">
          <label className="f-name" htmlFor="antwort-leser">
            An welche Stelle?
          </label>
          <select id="antwort-leser" className="f-ein" value={leser} onChange={({ target }) => setLeser(target.value)}>
            {vorlage.leserwahl.map(({ kennung, name: stelle }) => (
              <option key={kennung} value={kennung}>
                {stelle}
              </option>
            ))}
          </select>
        </div>
      )}
      {eigene.map(({ dokument, kinder }) => (
        <section key={dokument.id} aria-label={dokument.name}>
          {eigene.length > 1 ? <h4 className="f-titel">{dokument.name}</h4> : null}
          <Formularteile formular={formular} ansichten={kinder} ebene={4} />
        </section>
      ))}
      {fremde.length === 0 ? null : (
        <p className="f-hilfe antwort-fremd">
          Aus dem Vorgang übernommen: {fremde.map(({ dokument }) => dokument.name).join(', ')}
        </p>
      )}
      <div className="akt">
        <button type="button" className="knopf an" disabled={laeuft !== undefined} onClick={() => void send()}>
          <Send size={14} aria-hidden /> {laeuft === undefined ? 'Antwort senden' : 'Wird gesendet …'}
        </button>
        <button type="button" className="knopf" onClick={onFertig}>
          Abbrechen
        </button>
      </div>
    </div>
  )
}
