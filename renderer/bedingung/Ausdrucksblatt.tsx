import { Calculator, Split } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { changeKnoten, removeKnoten, type Umbau } from '../../shared/ausdruck/entwurf/aendern.ts'
import {
  createLeerstelle,
  type Entwurf,
  type Entwurfspfad,
  klasseOf,
  teilformOf,
} from '../../shared/ausdruck/entwurf/knoten.ts'
import { evaluateZeilen, keyOfPfad } from '../../shared/ausdruck/entwurf/probe.ts'
import type { Ausdrucksziel } from '../../shared/dokument/befehle/ausdrucksziele.ts'
import { type Ausdrucksort, findTraeger, keyOfOrt } from '../../shared/dokument/befehle/ausdruecke.ts'
import { nennen } from '../../shared/dokument/befehle/benennung.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { type Ausdruckslage, resolveAusdruckslage } from '../../shared/pruefung/ausdruckslage.ts'
import { isTaste } from '../arbeitsplatz/tasten.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { hasEntwurf } from '../bausteine/textfeld.ts'
import { Blattkopf } from '../blatt/Blattkopf.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { Feldfehler } from '../eigenschaften/Feldfehler.tsx'
import { describeGemeinsames } from '../eigenschaften/gemeinsames.ts'
import { Entwurfszustand } from './Entwurfszustand.tsx'
import { Probebereich } from './Probebereich.tsx'
import { Satzbereich } from './Satzbereich.tsx'
import { type Entwurfsbearbeitung, useEntwurf } from './useEntwurf.ts'
import { useProbe } from './useProbe.ts'
import { Neuezeile, Zeile } from './Zeile.tsx'
import { ZeilenKontext } from './zeilenkontext.ts'
import './bedingung.css'

/** The editor of a Bedingung or Berechnung: its rows, its sentence, and a try-out. */
export default function Ausdrucksblatt({ projekt, ort }: { projekt: Projekt; ort: Ausdrucksort }) {
  const lage = useMemo(() => resolveAusdruckslage(projekt, ort), [projekt, ort])
  const traeger = findTraeger(projekt, ort)
  const was = ort.art === 'berechnung' ? 'Berechnung' : ort.art === 'pflichtWenn' ? 'Pflicht, wenn …' : 'Bedingung'
  const zeichen = ort.art === 'berechnung' ? Calculator : Split
  if (lage === undefined || traeger === undefined) {
    return (
      <>
        <Blattkopf zeichen={zeichen} was={was} wessen="" />
        <Leerzustand titel="Dieses Element gibt es nicht mehr." text="Schließen Sie den Bereich mit „Fertig“." />
      </>
    )
  }
  return <Editor key={keyOfOrt(ort)} {...{ projekt, ort, lage, was, zeichen }} wessen={nennenOrt(projekt, ort)} />
}

/** The element an expression belongs to, a predecessor with both its ends. */
function nennenOrt(projekt: Projekt, ort: Ausdrucksort): string {
  const traeger = findTraeger(projekt, ort)
  const name = traeger === undefined ? '' : nennen(traeger)
  const vorgaenger = ort.art === 'vorgaenger' ? projekt.datensaetze.get(ort.vorgaenger)?.name : undefined
  return vorgaenger === undefined ? name : `${name} nach „${vorgaenger}“`
}

interface Eigenschaften {
  projekt: Projekt
  ort: Ausdrucksort
  lage: Ausdruckslage
  was: string
  wessen: string
  zeichen: typeof Split
}

function Editor({ projekt: modell, ort, lage: modelllage, was, wessen, zeichen }: Eigenschaften) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const bearbeitung = useEntwurf(modell, modelllage, ort)
  const { projekt, lage, wurzel } = bearbeitung
  const klasse = ort.art === 'berechnung' ? 'berechnung' : 'bedingung'
  const traeger = findTraeger(projekt, ort)
  const gemeinsam = traeger && describeGemeinsames(projekt, traeger.id)
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (!isTaste('Strg Z', ereignis) || hasEntwurf(ereignis.target) || !bearbeitung.stepBack()) return
    ereignis.preventDefault()
  }
  return (
    <section className="blatt-inhalt" aria-label={`${was} bearbeiten`} onKeyDown={onKeyDown}>
      <Blattkopf
        {...{ zeichen, was, wessen }}
        stand={<Entwurfszustand bearbeitung={bearbeitung} />}
        werkzeug={
          bearbeitung.offen ? (
            <button type="button" className="knopf klein leise" onClick={bearbeitung.discard}>
              Entwurf verwerfen
            </button>
          ) : undefined
        }
      />
      {gemeinsam === undefined ? null : <p className="eig-hinweis zweit">{gemeinsam}</p>}
      {wurzel === undefined ? (
        <Leerzustand
          titel={klasse === 'bedingung' ? 'Noch keine Bedingung' : 'Noch keine Berechnung'}
          text={LEERTEXT[ort.art]}
          knopf={
            schreibrecht ? (
              <button type="button" className="knopf voll" onClick={() => bearbeitung.change(createLeerstelle(klasse))}>
                Erste Zeile anlegen
              </button>
            ) : undefined
          }
        />
      ) : (
        <Arbeitsbereich {...{ projekt, lage, bearbeitung, wurzel }} lesend={!schreibrecht} />
      )}
      <Feldfehler satz={bearbeitung.fehler} />
    </section>
  )
}

const LEERTEXT: Readonly<Record<Ausdrucksort['art'], string>> = {
  pflichtWenn: 'Mit einer Bedingung ist die Angabe nur Pflicht, wenn sie zutrifft, und wird sonst nicht gefragt.',
  berechnung: 'Ein berechnetes Feld füllt der Antrag selbst aus, und die Regel prüft das Ergebnis.',
  zustellweg: 'Mit einer Bedingung wird nur zugestellt, wenn sie in der eingehenden Nachricht zutrifft.',
  vorgaenger: 'Mit einer Bedingung zählt der Vorgänger nur, wenn sie zutrifft.',
}

interface Arbeit {
  projekt: Projekt
  lage: Ausdruckslage
  bearbeitung: Entwurfsbearbeitung
  wurzel: Entwurf
  lesend: boolean
}

function Arbeitsbereich({ projekt, lage, bearbeitung, wurzel, lesend }: Arbeit) {
  const baum = useRef<HTMLDivElement>(null)
  const [ziel, setZiel] = useState<{ pfad: Entwurfspfad; fokus: 'griff' | 'eingabe' }>()
  const probe = useProbe(projekt, lage, wurzel)
  const ergebnisse = useMemo(() => evaluateZeilen(wurzel, probe.dokumente, lage), [wurzel, probe.dokumente, lage])
  // the row that was meant keeps the focus wherever it went
  useEffect(() => {
    if (ziel === undefined) return
    const griff = baum.current?.querySelector<HTMLElement>(`[data-pfad="${keyOfPfad(ziel.pfad)}"]`)
    const eingabe = griff?.closest('.be-zeile')?.querySelector<HTMLElement>('input')
    if (ziel.fokus === 'eingabe' && eingabe) eingabe.focus()
    else griff?.focus()
  }, [ziel])
  const rebuild = (umbau: Umbau | undefined, fokus: 'griff' | 'eingabe' = 'griff'): void => {
    if (umbau === undefined) return
    bearbeitung.change(umbau.wurzel)
    setZiel({ pfad: umbau.pfad, fokus })
  }
  const kontext = {
    ...{ projekt, lage, wurzel, lesend, ergebnisse, rebuild },
    maengel: bearbeitung.maengel,
    changeZeile: (pfad: Entwurfspfad, change: (zeile: Entwurf) => Entwurf, ziel?: Ausdrucksziel) =>
      bearbeitung.change(changeKnoten(wurzel, pfad, change), ziel),
    remove: (pfad: Entwurfspfad) => {
      const umbau = removeKnoten(wurzel, pfad)
      if (umbau === undefined) bearbeitung.change(undefined)
      else rebuild(umbau)
    },
  }
  const istListe = teilformOf(wurzel.art).art === 'liste'
  return (
    <ZeilenKontext.Provider value={kontext}>
      <div className="be-flaeche">
        <div className="be-links" ref={baum}>
          <ul className="be-baum">
            <Zeile zeile={wurzel} pfad={[]} innen={undefined} eltern={undefined} />
          </ul>
          {istListe || lesend ? null : (
            <div className="be-anfuegen">
              {klasseOf(wurzel.art) === 'bedingung' ? (
                <>
                  <Neuezeile pfad={[]} art="und" name="Außerdem (UND)" />
                  <Neuezeile pfad={[]} art="oder" name="Oder (ODER)" />
                </>
              ) : (
                <>
                  <Neuezeile pfad={[]} art="summe" name="Dazuzählen (+)" />
                  <Neuezeile pfad={[]} art="produkt" name="Malnehmen (×)" />
                </>
              )}
            </div>
          )}
        </div>
        <div className="be-rechts">
          <Satzbereich projekt={projekt} lage={lage} wurzel={wurzel} />
          <Probebereich probe={probe} ergebnis={ergebnisse.get('')} klasse={klasseOf(wurzel.art)} projekt={projekt} />
        </div>
      </div>
    </ZeilenKontext.Provider>
  )
}
