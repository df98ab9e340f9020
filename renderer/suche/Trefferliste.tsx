import { Square, SquareCheck, SquareMinus } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { Ungueltige } from '../../shared/suche/ersetze.ts'
import type { Fund } from '../../shared/suche/suche.ts'
import type { Suchmuster } from '../../shared/suche/suchmuster.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { listLeistungenOf } from '../arbeitsplatz/elemente.ts'
import { openElement } from '../arbeitsplatz/oeffnen.ts'
import { ARTEN } from '../bausteine/arten.ts'
import { Baum } from '../bausteine/Baum.tsx'
import { Schwerezeichen } from '../bausteine/Schwerezeichen.tsx'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { Zeichen } from '../bausteine/Zeichen.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { useSuche } from './suchspeicher.ts'
import {
  createTrefferbaum,
  cutText,
  describeStelle,
  describeZeile,
  findHindernis,
  type Trefferzeile,
} from './trefferbaum.ts'

interface Eigenschaften {
  funde: readonly Fund[]
  muster: Suchmuster
  ungueltige: ReadonlyMap<string, Ungueltige>
}

/** What was found, element by element; a row leads to its place, the space bar takes it out of the replacement. */
export function Trefferliste({ funde, muster, ungueltige }: Eigenschaften) {
  const abgewaehlte = useSuche((stand) => stand.abgewaehlte)
  const setGewaehlt = useSuche((stand) => stand.setGewaehlt)
  const ersetzt = useSuche(({ ersatz }) => ersatz !== undefined)
  const baum = useMemo(() => createTrefferbaum(funde), [funde])
  const [zugeklappte, setZugeklappte] = useState<ReadonlySet<string>>(new Set())
  const [aktiv, setAktiv] = useState<{ schluessel: string; zeile: Trefferzeile }>()
  const offene = useMemo(
    () => new Set(baum.map(({ schluessel }) => schluessel).filter((eine) => !zugeklappte.has(eine))),
    [baum, zugeklappte],
  )
  const toggle = (zeile: Trefferzeile): void => {
    const stellen = zeile.art === 'element' ? zeile.stellen : zeile.ersetzbar ? [zeile.schluessel] : []
    setGewaehlt(
      stellen,
      stellen.some((eine) => abgewaehlte.has(eine)),
    )
  }
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (ereignis.key !== ' ' || aktiv === undefined || !ersetzt) return
    ereignis.preventDefault()
    toggle(aktiv.zeile)
  }
  return (
    <section className="trefferliste" aria-label="Fundstellen im Projekt" onKeyDown={onKeyDown}>
      <Baum
        name="Fundstellen"
        knoten={baum}
        offene={offene}
        onOffene={(neue) =>
          setZugeklappte(new Set(baum.map(({ schluessel }) => schluessel).filter((eine) => !neue.has(eine))))
        }
        gewaehlt={new Set(aktiv === undefined ? [] : [aktiv.schluessel])}
        onWahl={({ knoten }) => {
          setAktiv({ schluessel: knoten.schluessel, zeile: knoten.wert })
          if (isHier(knoten.wert.fund.element.id)) openElement(knoten.wert.fund.element.id)
        }}
        onAusfuehren={({ knoten }) => openElement(knoten.wert.fund.element.id)}
        nameOf={({ knoten: { schluessel, wert } }) =>
          describeZeile(wert, {
            ersetzt,
            gewaehlt: !abgewaehlte.has(schluessel),
            ungueltig: ungueltige.get(schluessel),
          })
        }
        zeile={({ knoten: { schluessel, wert } }) =>
          wert.art === 'element' ? (
            <Elementzeile zeile={wert} abgewaehlte={abgewaehlte} onToggle={() => toggle(wert)} />
          ) : (
            <Stellenzeile
              zeile={wert}
              muster={muster}
              gewaehlt={!abgewaehlte.has(schluessel)}
              ungueltig={ungueltige.get(schluessel)}
              onToggle={() => toggle(wert)}
            />
          )
        }
      />
    </section>
  )
}

/** Walking through the results opens no other Leistung; Enter does. */
function isHier(id: string): boolean {
  const { projekt } = useDokument.getState()
  const { leistung } = useArbeitsplatz.getState()
  if (projekt === undefined) return false
  const leistungen = listLeistungenOf(projekt, id)
  return leistungen.length === 0 || leistungen.some((eine) => eine.id === leistung)
}

function Elementzeile({
  zeile: { fund, stellen },
  abgewaehlte,
  onToggle,
}: {
  zeile: Extract<Trefferzeile, { art: 'element' }>
  abgewaehlte: ReadonlySet<string>
  onToggle(): void
}) {
  const { element } = fund
  const offen = stellen.filter((eine) => abgewaehlte.has(eine)).length
  const stand = offen === 0 ? 'alle' : offen === stellen.length ? 'keine' : 'einige'
  const ersetzt = useSuche(({ ersatz }) => ersatz !== undefined)
  return (
    <>
      {stellen.length === 0 || !ersetzt ? null : <Haken stand={stand} onToggle={onToggle} />}
      <Zeichen art={element.art} groesse={14} />
      <span className="kurz stark">{element.name}</span>
      <span className="dritt kurz">{ARTEN[element.art].name}</span>
      <span className="re zahl">{fund.stellen.length}</span>
    </>
  )
}

function Stellenzeile({
  zeile: { stelle, ersetzbar },
  muster,
  gewaehlt,
  ungueltig,
  onToggle,
}: {
  zeile: Extract<Trefferzeile, { art: 'stelle' }>
  muster: Suchmuster
  gewaehlt: boolean
  ungueltig: Ungueltige | undefined
  onToggle(): void
}) {
  const ersatz = useSuche((stand) => stand.ersatz)
  const { text, treffer, art } = stelle
  const wirdErsetzt = ersatz !== undefined && ersetzbar && gewaehlt
  const hindernis = findHindernis(stelle)
  const stuecke = cutText(text, treffer, ({ von, bis }) =>
    wirdErsetzt ? muster.ersetze(text.slice(von, bis), ersatz) : '',
  )
  return (
    <>
      {ersatz === undefined ? null : ersetzbar ? (
        <Haken stand={gewaehlt ? 'alle' : 'keine'} onToggle={onToggle} />
      ) : (
        <span className="ersatzhaken" />
      )}
      <span className="dritt stellenname kurz">{describeStelle(stelle)}</span>
      <span
        className={art === 'technisch' || art === 'xpath' ? 'kurz dehn fest' : 'kurz dehn'}
        title={hindernis === undefined ? text : `${text} – ${hindernis.grund}`}
      >
        {createSchluessel(stuecke, ({ art: stueckart }) => stueckart).map(([schluessel, stueck]) =>
          stueck.art === 'text' ? (
            stueck.text
          ) : stueck.art === 'treffer' ? (
            <mark key={schluessel} className={wirdErsetzt ? 'entfaellt' : ''}>
              {stueck.text}
            </mark>
          ) : (
            <ins key={schluessel}>{stueck.text}</ins>
          ),
        )}
      </span>
      {hindernis === undefined || ersatz === undefined ? null : (
        <span className="re dritt" title={hindernis.grund}>
          bleibt: {hindernis.woher}
        </span>
      )}
      {ungueltig === undefined ? null : (
        <span className="re st warnung" title={ungueltig.grund}>
          <Schwerezeichen schwere="warnung" groesse={14} stumm />
          bleibt: {ungueltig.grund}
        </span>
      )}
    </>
  )
}

/** Whether a row is replaced; the tree says it in words and has the key for it. */
function Haken({ stand, onToggle }: { stand: 'alle' | 'einige' | 'keine'; onToggle(): void }) {
  const Icon = { alle: SquareCheck, einige: SquareMinus, keine: Square }[stand]
  return (
    <span
      className="ersatzhaken"
      aria-hidden="true"
      title={stand === 'keine' ? 'Mit ersetzen (Leertaste)' : 'Nicht ersetzen (Leertaste)'}
      onClick={(ereignis) => {
        ereignis.stopPropagation()
        onToggle()
      }}
    >
      <Icon size={14} strokeWidth={1.75} />
    </span>
  )
}
