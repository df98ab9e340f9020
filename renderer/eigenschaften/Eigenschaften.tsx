import { Lock, PanelRightClose } from 'lucide-react'
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { TESTFALL } from '../arbeitsplatz/elemente.ts'
import { useGeste } from '../arbeitsplatz/geste.ts'
import { meldeAusgang } from '../arbeitsplatz/meldungen.ts'
import { ARTEN, type Zeichenart } from '../bausteine/arten.ts'
import { useErstesBild } from '../bausteine/erstesBild.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { onPfeiltasten } from '../bausteine/pfeiltasten.ts'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { finishEingabe } from '../bausteine/textfeld.ts'
import { Wahlknopf } from '../bausteine/Wahlknopf.tsx'
import { Zeichen } from '../bausteine/Zeichen.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { Baukastenhinweis } from './Baukastenhinweis.tsx'
import { Baukastenteil } from './Baukastenteil.tsx'
import { Besonderes } from './Besonderes.tsx'
import { Bezuege } from './Bezuege.tsx'
import { Elementloeschung } from './Elementloeschung.tsx'
import { Feldbaumbereich } from './Feldbaumbereich.tsx'
import { Formular } from './Formular.tsx'
import { useFeldhilfetasten } from './feldhilfe.ts'
import { Herkunft } from './Herkunft.tsx'
import { KARTEN, useKarte } from './karte.ts'
import { Mehrfachformular } from './Mehrfachformular.tsx'
import { Testfalldetails } from './Testfalldetails.tsx'
import './eigenschaften.css'

/**
 * The properties of the chosen element. A form takes longer to draw than a selection may take to move: the panel follows a
 * moment later, and while keys are held down only once; whoever drags an element chooses it with the first movement, and gets its
 * properties when it is let go. Until then it says that it is busy (`runNachEigenschaften`).
 */
export function Eigenschaften({ onZu }: { onZu(): void }) {
  useFeldhilfetasten()
  useEffect(() => useArbeitsplatz.subscribe(finishVorWechsel), [])
  const auswahl = useArbeitsplatz((stand) => stand.auswahl)
  const zieht = useGeste((geste) => geste.zieht)
  const [ruhende, setRuhende] = useState(auswahl)
  if (!zieht && ruhende !== auswahl) setRuhende(auswahl)
  const { da } = useErstesBild()
  const gezeigte = useDeferredValue(da ? ruhende : NICHTS)
  return (
    <section className="eig" data-bereich="eigenschaften" aria-label="Eigenschaften" aria-busy={gezeigte !== auswahl}>
      <Auswahleigenschaften auswahl={gezeigte} onZu={onZu} />
    </section>
  )
}

/** What is typed in the form is about the element it shows: it is taken over before another one is chosen by a key. */
function finishVorWechsel(platz: Auswahlstand, davor: Auswahlstand): void {
  const gewechselt = platz.auswahl !== davor.auswahl || platz.feld !== davor.feld
  if (gewechselt && document.activeElement?.closest("[data-bereich='eigenschaften']") != null) finishEingabe()
}

type Auswahlstand = Pick<ReturnType<typeof useArbeitsplatz.getState>, 'auswahl' | 'feld'>

/** The form of what a project opens with comes after the view that shows it. */
const NICHTS: readonly string[] = []

const Auswahleigenschaften = memo(function Auswahleigenschaften({
  auswahl,
  onZu,
}: {
  auswahl: readonly string[]
  onZu(): void
}) {
  const projekt = useDokument((stand) => stand.projekt)
  const testfaelle = useDokument((stand) => stand.testfaelle)
  const id = auswahl.at(-1)
  const datensatz = id === undefined ? undefined : projekt?.datensaetze.get(id)
  const mehrere = useMemo(() => auswahl.flatMap((einer) => projekt?.datensaetze.get(einer) ?? []), [auswahl, projekt])
  const testfall = testfaelle.find(({ kennung }) => id === TESTFALL + kennung)
  return (
    <>
      {projekt !== undefined && mehrere.length > 1 ? (
        <Mehrere projekt={projekt} datensaetze={mehrere} onZu={onZu} />
      ) : projekt !== undefined && datensatz !== undefined ? (
        <Element projekt={projekt} datensatz={datensatz} onZu={onZu} />
      ) : testfall !== undefined ? (
        <>
          <Kopf art="testfall" name={testfall.testfall.name} kennung={testfall.kennung} onZu={onZu} />
          <div className="eig-inhalt">
            <Testfalldetails testfall={testfall.testfall} />
          </div>
        </>
      ) : (
        <>
          <div className="kopf">
            <h2>Eigenschaften</h2>
            <span className="rechts">
              <Symbolknopf zeichen={PanelRightClose} name="Eigenschaften einklappen" taste="Strg E" onClick={onZu} />
            </span>
          </div>
          <Leerzustand
            titel="Nichts gewählt"
            text="Wählen Sie ein Element im Navigator, im Graph oder in den Befunden; hier stehen dann seine Eigenschaften."
          />
        </>
      )}
    </>
  )
})

interface Elementeigenschaften {
  projekt: Projekt
  datensatz: Datensatz
  onZu(): void
}

function Element({ projekt, datensatz, onZu }: Elementeigenschaften) {
  const karte = useKarte((stand) => stand.karte)
  return (
    <>
      <Kopf art={datensatz.art} name={datensatz.name} kennung={datensatz.id} onZu={onZu} />
      <div className="eig-karten" role="tablist" aria-label="Eigenschaften des Elements" onKeyDown={onPfeiltasten}>
        {KARTEN.map(({ karte: eine, name }) => (
          <Wahlknopf
            rolle="tab"
            key={eine}
            an={eine === karte}
            aria-controls="eigenschaftskarte"
            onWahl={() => useKarte.setState({ karte: eine })}
          >
            {name}
          </Wahlknopf>
        ))}
      </div>
      <Schreibrechthinweis />
      <Baukastenhinweis projekt={projekt} id={datensatz.id} />
      <div id="eigenschaftskarte" role="tabpanel" aria-label={datensatz.name} className="eig-inhalt" key={datensatz.id}>
        {karte === 'eigenschaften' ? <Angaben projekt={projekt} datensatz={datensatz} /> : null}
        {karte === 'bezuege' ? <Bezuege projekt={projekt} datensatz={datensatz} /> : null}
        {karte === 'herkunft' ? <Herkunft projekt={projekt} datensatz={datensatz} /> : null}
      </div>
    </>
  )
}

/** Several chosen elements: what they have in common. */
function Mehrere({
  projekt,
  datensaetze,
  onZu,
}: {
  projekt: Projekt
  datensaetze: readonly Datensatz[]
  onZu(): void
}) {
  const letzter = datensaetze.at(-1)
  if (letzter === undefined) return null
  const einerArt = datensaetze.every(({ art }) => art === letzter.art)
  const kennung = einerArt ? `${ARTEN[letzter.art].name}, gemeinsame Angaben` : 'verschiedene Arten'
  return (
    <>
      <header className={`eig-kopf ${ARTEN[letzter.art].klasse}`}>
        <div className="dehn">
          <h2>{datensaetze.length} Elemente</h2>
          <p className="zweit kurz">{kennung}</p>
        </div>
        <Symbolknopf zeichen={PanelRightClose} name="Eigenschaften einklappen" taste="Strg E" onClick={onZu} />
      </header>
      <Schreibrechthinweis />
      <div className="eig-inhalt">
        <div className="eig-rollt">
          <Mehrfachformular projekt={projekt} datensaetze={datensaetze} />
          <Elementloeschung projekt={projekt} datensatz={letzter} />
        </div>
      </div>
    </>
  )
}

/** A Dokument gives most of the space to its fields; every other kind is a form with what only it has below. */
function Angaben({ projekt, datensatz }: { projekt: Projekt; datensatz: Datensatz }) {
  const teil = useArbeitsplatz((platz) => platz.feld)
  if (datensatz.art === 'baukastenverwendung' && teil?.startsWith(`${datensatz.id}/`) === true) {
    return <Baukastenteil projekt={projekt} feldpfad={teil} />
  }
  if (datensatz.art === 'dokument') {
    return (
      <div className="eig-dokument">
        <Formular projekt={projekt} datensatz={datensatz} ohne={['technischerName', 'beschreibung']} />
        <Feldbaumbereich projekt={projekt} dokument={datensatz} />
        <Elementloeschung projekt={projekt} datensatz={datensatz} />
      </div>
    )
  }
  return (
    <div className="eig-rollt">
      <Formular projekt={projekt} datensatz={datensatz} ohne={OHNE[datensatz.art] ?? []} />
      <Besonderes projekt={projekt} datensatz={datensatz} />
      <Elementloeschung projekt={projekt} datensatz={datensatz} />
    </div>
  )
}

/** Shown by `Besonderes` in a better form, or long lists of ids that the navigator shows as a tree. */
const OHNE: Readonly<Partial<Record<Datensatz['art'], readonly string[]>>> = {
  zuordnung: ['zeilen', 'reihenfolge'],
  installation: ['werte', 'schnittstellen'],
  organisation: ['stufen', 'stellen', 'installationen'],
  anliegensklaerung: ['start', 'fragen'],
  leistung: ['vorgangstypen', 'teilleistungen', 'dokumente', 'rollen', 'nachrichtentypen', 'zustellwege'],
}

function Kopf({ art, name, kennung, onZu }: { art: Zeichenart; name: string; kennung: string; onZu(): void }) {
  return (
    <header className={`eig-kopf ${ARTEN[art].klasse}`}>
      <span className="eig-zeichen">
        <Zeichen art={art} groesse={18} />
      </span>
      <div className="dehn">
        <h2 title={name}>{name}</h2>
        <p className="zweit kurz">
          {ARTEN[art].name} · <span className="fest">{kennung}</span>
        </p>
      </div>
      <Symbolknopf zeichen={PanelRightClose} name="Eigenschaften einklappen" taste="Strg E" onClick={onZu} />
    </header>
  )
}

function Schreibrechthinweis() {
  const grund = useNurlesegrund()
  const aktionen = useAktionen()
  if (grund === undefined) return null
  return (
    <div className="schreibrecht" role="note">
      <Lock size={14} strokeWidth={1.75} aria-hidden />
      <span className="dehn">
        {grund.satz}
        {grund.angebot === 'uebernehmen' ? null : ` ${grund.abhilfe}`}
      </span>
      {grund.angebot === 'uebernehmen' ? (
        <button type="button" className="knopf klein" onClick={() => void meldeAusgang(aktionen.uebernimm())}>
          Schreibrecht übernehmen
        </button>
      ) : null}
    </div>
  )
}
