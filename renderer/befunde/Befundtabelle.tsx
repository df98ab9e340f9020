import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { Befund, Schwere } from '../../shared/befund.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { runBefehl } from '../arbeitsplatz/befehle.ts'
import { nameOf } from '../arbeitsplatz/elemente.ts'
import { openElement } from '../arbeitsplatz/oeffnen.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { Schwerezeichen, STIMMUNGEN } from '../bausteine/Schwerezeichen.tsx'
import { useZeilenliste } from '../bausteine/useZeilenliste.ts'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'
import { Zeichen } from '../bausteine/Zeichen.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { Befunddetails } from './Befunddetails.tsx'
import { countSchweren, SCHWEREN } from './befundsicht.ts'
import { useBefunde } from './befundspeicher.ts'
import { describeDateistelle } from './dateistelle.ts'

/** Shows the Befund at this place of the list and what it is about. */
export function chooseBefund(index: number): void {
  const befund = listGezeigte()[index]
  useBefunde.getState().setAktuell(befund === undefined ? -1 : index)
  const ort = befund?.ort
  if (ort?.element !== undefined) openElement(ort.element, isFeldort(ort.element, ort.feld) ? ort.feld : undefined)
}

/** Shows a Befund in the table, also one of a severity that is hidden there now. */
export function showBefund(befund: Befund): void {
  const { gezeigt, toggleSchwere } = useBefunde.getState()
  if (!gezeigt.has(befund.schwere)) toggleSchwere(befund.schwere)
  runBefehl('pruefen.befunde')
  chooseBefund(listGezeigte().indexOf(befund))
}

/** A Befund may name a Feldpfad at the element that uses it; only a Dokument shows a field itself. */
function isFeldort(element: string, feld: string | undefined): boolean {
  return feld !== undefined && useDokument.getState().projekt?.datensaetze.get(element)?.art === 'dokument'
}

/** The Befunde as the table shows them now. */
export function listGezeigte(): readonly Befund[] {
  const { befunde, gezeigt } = useBefunde.getState()
  return befunde.filter(({ schwere }) => gezeigt.has(schwere))
}

/** Switches for the severities, each with its count. */
export function Schwerefilter() {
  const befunde = useBefunde((stand) => stand.befunde)
  const gezeigt = useBefunde((stand) => stand.gezeigt)
  const toggleSchwere = useBefunde((stand) => stand.toggleSchwere)
  const zahlen = countSchweren(befunde)
  return (
    <fieldset className="gruppe" aria-label="Nach Schwere filtern">
      {SCHWEREN.map((schwere: Schwere) => (
        <button
          key={schwere}
          type="button"
          aria-pressed={gezeigt.has(schwere)}
          className={gezeigt.has(schwere) ? '' : 'aus'}
          title={
            gezeigt.has(schwere)
              ? `${STIMMUNGEN[schwere].mehrzahl} ausblenden`
              : `${STIMMUNGEN[schwere].mehrzahl} zeigen`
          }
          onClick={() => toggleSchwere(schwere)}
        >
          <Schwerezeichen schwere={schwere} groesse={14} stumm />
          <span className="zahl">{zahlen[schwere]}</span>
          <span className="unsichtbar">{STIMMUNGEN[schwere].mehrzahl}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** Table of the Befunde: severity, code, sentence, element, remedy; the chosen one in full beside it. One tab stop; arrow keys choose. */
export function Befundtabelle() {
  const projekt = useDokument((stand) => stand.projekt)
  const alle = useBefunde((stand) => stand.befunde)
  const gezeigt = useBefunde((stand) => stand.gezeigt)
  const geprueft = useBefunde((stand) => stand.geprueft)
  const aktuell = useBefunde((stand) => stand.aktuell)
  const befunde = useMemo(() => alle.filter(({ schwere }) => gezeigt.has(schwere)), [alle, gezeigt])
  if (projekt === undefined || geprueft === undefined) return <Wartezeichen text="Modell wird geprüft" />
  if (alle.length === 0) {
    return (
      <Leerzustand titel="Keine Befunde" text="Jede Änderung wird sofort geprüft; was auffällt, steht dann hier." />
    )
  }
  if (befunde.length === 0) {
    return <Leerzustand titel="Alle Befunde sind ausgeblendet" text="Die Schalter oben rechts zeigen sie wieder." />
  }
  const gewaehlter = befunde[aktuell]
  return (
    <div className="befunde">
      <Tabelle befunde={befunde} projekt={projekt} aktuell={aktuell} />
      {gewaehlter === undefined ? null : <Befunddetails befund={gewaehlter} />}
    </div>
  )
}

function Tabelle({ befunde, projekt, aktuell }: { befunde: readonly Befund[]; projekt: Projekt; aktuell: number }) {
  const rahmen = useRef<HTMLDivElement>(null)
  const virtuell = useZeilenliste(rahmen, befunde.length, (index) => index)
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows F8, not every change of the list
  useEffect(() => {
    if (aktuell >= 0) virtuell.scrollToIndex(aktuell, { align: 'auto' })
  }, [aktuell])
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    const ziel = { ArrowDown: aktuell + 1, ArrowUp: aktuell - 1, Home: 0, End: befunde.length - 1 }[ereignis.key]
    if (ziel === undefined || ziel < 0 || ziel >= befunde.length) return
    ereignis.preventDefault()
    chooseBefund(ziel)
  }
  return (
    <div
      ref={rahmen}
      className="befundtabelle"
      role="listbox"
      aria-label="Befunde"
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...(virtuell.getVirtualItems().some(({ index }) => index === aktuell)
        ? { 'aria-activedescendant': `befund-${aktuell}` }
        : {})}
    >
      <div role="none" style={{ height: virtuell.getTotalSize(), position: 'relative' }}>
        {virtuell.getVirtualItems().map(({ index, start }) => {
          const befund = befunde[index]
          if (befund === undefined) return null
          return (
            <Zeile
              key={index}
              index={index}
              start={start}
              befund={befund}
              projekt={projekt}
              gewaehlt={index === aktuell}
            />
          )
        })}
      </div>
    </div>
  )
}

interface Zeileneigenschaften {
  index: number
  start: number
  befund: Befund
  projekt: Projekt
  gewaehlt: boolean
}

function Zeile({ index, start, befund, projekt, gewaehlt }: Zeileneigenschaften) {
  const element = befund.ort?.element
  const datensatz = element === undefined ? undefined : projekt.datensaetze.get(element)
  const ort = datensatz?.name ?? befund.ort?.angabe ?? describeDateistelle(befund.ort ?? {})
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: named as active descendant of the list
    <div
      id={`befund-${index}`}
      role="option"
      aria-selected={gewaehlt}
      aria-label={`${STIMMUNGEN[befund.schwere].name}: ${befund.satz} ${ort}. ${befund.abhilfe}`}
      className={`bz ${gewaehlt ? 'wahl' : ''}`}
      style={{ top: start }}
      onClick={() => chooseBefund(index)}
    >
      <Schwerezeichen schwere={befund.schwere} groesse={14} stumm />
      <span className="fest zweit kurz" title={befund.code}>
        {befund.code}
      </span>
      <span
        className="kurz"
        title={befund.einzelheiten === undefined ? befund.satz : `${befund.satz}\n${befund.einzelheiten}`}
      >
        {befund.satz}
        {befund.rechtsgrundlage === undefined ? null : <span className="zweit"> ({befund.rechtsgrundlage})</span>}
      </span>
      <span className="reihe eng zweit" title={ort}>
        {datensatz === undefined ? null : <Zeichen art={datensatz.art} groesse={14} />}
        <span className="kurz">{element === undefined ? ort : nameOf(projekt, element)}</span>
      </span>
      <span className="kurz zweit" title={befund.abhilfe}>
        {befund.abhilfe}
      </span>
    </div>
  )
}
