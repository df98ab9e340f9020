import { ListFilter } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Kurzergebnis } from '../../../shared/host/abnahme.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { Baum } from '../../bausteine/Baum.tsx'
import type { Baumzeile } from '../../bausteine/baumzeilen.ts'
import { Filterfeld } from '../../bausteine/Filterfeld.tsx'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Mittelkurz } from '../../bausteine/Mittelkurz.tsx'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useAbnahme } from './ergebnisse.ts'
import { listAnfangsoffene, listGruppen, listGruppenUm, type Planknoten, type Planzeile } from './planbaum.ts'
import { STAENDE, Teststandzeichen } from './Teststandzeichen.tsx'
import type { Plansicht } from './usePlansicht.ts'
import { countFaelle, formatZahl, standOf, standOfZahlen, type Testzahlen } from './zahlen.ts'

interface Eigenschaften {
  projekt: Projekt
  sicht: Plansicht
  /** key of the row that is chosen, or stands for the Leistung that is open */
  gezeigt: string | undefined
  onWahl(knoten: Planknoten): void
}

/** The test plan by Leistung, Nachrichtentyp and Kategorie, with counts and signs; searchable. */
export function Testplanbaum({ projekt, sicht, gezeigt, onWahl }: Eigenschaften) {
  const { faelle, ergebnisse, modellstand, gewaehlt } = useAbnahme()
  const { suche, setSuche, nurRote, setNurRote, gefunden, knoten } = sicht
  const [offene, setOffene] = useState<ReadonlySet<string>>()
  const gefiltert = suche !== '' || nurRote
  const geladen = knoten.length > 0
  // the row of the open Leistung shows what is below it, a row somebody chose only stands in sight
  const weg = useMemo(
    () => (gezeigt === undefined ? [] : gewaehlt === undefined ? [gezeigt] : listGruppenUm(knoten, gezeigt)),
    [knoten, gezeigt, gewaehlt],
  )
  const openWeg = useEffectEvent(() => setOffene((bisher) => bisher && new Set([...bisher, ...weg])))
  // to another row, not again with every result
  useEffect(() => {
    if (geladen && gezeigt !== undefined) openWeg()
  }, [gezeigt, geladen])
  const aufgeklappt = useMemo(
    () => new Set(gefiltert ? listGruppen(knoten) : (offene ?? listAnfangsoffene(knoten, weg))),
    [gefiltert, knoten, offene, weg],
  )

  return (
    <aside className="tp" aria-label="Testplan">
      <div className="kopf">
        <h2>Testplan</h2>
        <span className="rechts">
          <Symbolknopf
            zeichen={ListFilter}
            name="Nur fehlgeschlagene zeigen"
            an={nurRote}
            onClick={() => setNurRote(!nurRote)}
          />
        </span>
      </div>
      <search className="tpsuche">
        <Filterfeld
          name="Testplan durchsuchen"
          platzhalter="Testfall oder Datenfeld …"
          filter={suche}
          onFilter={setSuche}
        />
        {gefiltert ? (
          <span className="unsichtbar" role="status">
            {formatZahl(gefunden.length)} Testfälle gefunden
          </span>
        ) : null}
      </search>
      {knoten.length === 0 && faelle.length > 0 ? (
        <Leerzustand
          titel="Kein Testfall gefunden."
          text={nurRote ? 'Kein Testfall ist fehlgeschlagen.' : 'Suchen Sie nach einem anderen Wort.'}
        />
      ) : (
        <Baum
          name="Testplan"
          knoten={knoten}
          offene={aufgeklappt}
          onOffene={setOffene}
          gewaehlt={new Set(gezeigt === undefined ? [] : [gezeigt])}
          onWahl={({ knoten: einer }) => {
            if (!gefiltert) setOffene(aufgeklappt)
            onWahl(einer)
          }}
          nameOf={(zeile) => describeZeile(projekt, zeile, ergebnisse, modellstand)}
          zeile={(zeile) => <Zeileninhalt zeile={zeile} ergebnisse={ergebnisse} modellstand={modellstand} />}
        />
      )}
    </aside>
  )
}

interface Zeileneigenschaften {
  zeile: Baumzeile<Planzeile>
  ergebnisse: ReadonlyMap<string, Kurzergebnis>
  modellstand: string
}

function Zeileninhalt({ zeile, ergebnisse, modellstand }: Zeileneigenschaften) {
  const {
    knoten: { name, wert },
    anfangsgleich,
  } = zeile
  if (wert.art === 'fall') {
    return (
      <>
        <Teststandzeichen stand={standOf(ergebnisse.get(wert.fall.name), modellstand)} />
        <Mittelkurz name={name} anfangsgleich={anfangsgleich} />
        {wert.kennzeichen === '' ? null : <span className="re kennzeichen kurz">{wert.kennzeichen}</span>}
      </>
    )
  }
  const zahlen = countFaelle(wert.faelle, ergebnisse, modellstand)
  return (
    <>
      <Teststandzeichen stand={standOfZahlen(zahlen)} />
      <Mittelkurz name={name} anfangsgleich={anfangsgleich} klasse={wert.art === 'leistung' ? 'stark' : ''} />
      <Anzahl {...zahlen} />
    </>
  )
}

function Anzahl({ gesamt, gelaufen, gescheitert }: Testzahlen) {
  const teilweise = gelaufen > 0 && gelaufen < gesamt && gescheitert === 0
  return (
    <span className="re zahl">
      {gescheitert > 0 ? <b className="fehler st">{formatZahl(gescheitert)}</b> : null}
      {teilweise ? <span>{formatZahl(gelaufen)}</span> : null}
      {gescheitert > 0 || teilweise ? <span>von</span> : null}
      <span>{formatZahl(gesamt)}</span>
    </span>
  )
}

function describeZeile(
  projekt: Projekt,
  { knoten: { name, wert } }: Baumzeile<Planzeile>,
  ergebnisse: ReadonlyMap<string, Kurzergebnis>,
  modellstand: string,
): string {
  if (wert.art === 'fall') {
    const { stufe, organisation } = wert.fall
    const wo = projekt.datensaetze.get(organisation)?.name ?? ''
    const stand = STAENDE[standOf(ergebnisse.get(wert.fall.name), modellstand)].wort
    const { kennzeichen } = wert
    const ort = kennzeichen.startsWith(wo) ? '' : kennzeichen
    return [name, ort, wo, stufe === null ? '' : `Stufe ${stufe}`, stand].filter((teil) => teil !== '').join(', ')
  }
  const zahlen = countFaelle(wert.faelle, ergebnisse, modellstand)
  const rote = zahlen.gescheitert === 0 ? '' : `, ${zahlen.gescheitert} fehlgeschlagen`
  return `${name}, ${zahlen.gesamt} Testfälle${rote}, ${STAENDE[standOfZahlen(zahlen)].wort}`
}
