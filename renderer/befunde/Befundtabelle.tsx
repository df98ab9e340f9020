import { ShieldOff, Wrench } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import type { Befund, Schwere } from '../../shared/befund.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { nameOf } from '../arbeitsplatz/elemente.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { Listenzeile } from '../bausteine/Listenzeile.tsx'
import { Schwerezeichen, STIMMUNGEN } from '../bausteine/Schwerezeichen.tsx'
import { useBeiWechsel } from '../bausteine/useBeiWechsel.ts'
import { showZeile, useZeilenliste } from '../bausteine/useZeilenliste.ts'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'
import { Zeichen } from '../bausteine/Zeichen.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { Befunddetails } from './Befunddetails.tsx'
import { countSchweren, SCHWEREN } from './befundsicht.ts'
import { listGezeigte, useBefunde } from './befundspeicher.ts'
import { chooseBefund } from './befundwahl.ts'
import { behebe } from './beheben.ts'
import { describeDateistelle } from './dateistelle.ts'

/** Switches for the severities and for what is accepted, each with its count. */
export function Schwerefilter() {
  const befunde = useBefunde((stand) => stand.befunde)
  const gezeigt = useBefunde((stand) => stand.gezeigt)
  const toggleSchwere = useBefunde((stand) => stand.toggleSchwere)
  const ausgenommene = useBefunde((stand) => stand.ausgenommene.length)
  const zeigtAusgenommene = useBefunde((stand) => stand.zeigtAusgenommene)
  const toggleAusgenommene = useBefunde((stand) => stand.toggleAusgenommene)
  const zahlen = countSchweren(befunde)
  return (
    <fieldset className="gruppe" aria-label="Befunde filtern">
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
      {ausgenommene === 0 ? null : (
        <button
          type="button"
          aria-pressed={zeigtAusgenommene}
          className={zeigtAusgenommene ? '' : 'aus'}
          title={zeigtAusgenommene ? 'Ausgenommene ausblenden' : 'Ausgenommene zeigen'}
          onClick={toggleAusgenommene}
        >
          <ShieldOff size={14} strokeWidth={1.75} aria-hidden />
          <span className="zahl">{ausgenommene}</span>
          <span className="unsichtbar">Ausgenommene</span>
        </button>
      )}
    </fieldset>
  )
}

/** Table of the Befunde: severity, code, sentence, element, remedy; the chosen one in full beside it. One tab stop; arrow keys choose. */
export function Befundtabelle() {
  const projekt = useDokument((stand) => stand.projekt)
  const stand = useBefunde()
  const { geprueft, aktuell, ausgenommene } = stand
  const befunde = listGezeigte(stand)
  if (projekt === undefined || geprueft === undefined) return <Wartezeichen text="Modell wird geprüft" />
  if (befunde.length === 0 && stand.befunde.length === 0) {
    return (
      <Leerzustand
        titel="Keine Befunde"
        text={
          ausgenommene.length === 0
            ? 'Jede Änderung wird sofort geprüft; was auffällt, steht dann hier.'
            : 'Ausgenommen sind einige; der Schalter oben rechts zeigt sie.'
        }
      />
    )
  }
  if (befunde.length === 0) {
    return <Leerzustand titel="Alle Befunde sind ausgeblendet" text="Die Schalter oben rechts zeigen sie wieder." />
  }
  const gewaehlter = befunde[aktuell]
  return (
    <div className="befunde">
      <Tabelle befunde={befunde} projekt={projekt} aktuell={aktuell} />
      {gewaehlter === undefined ? null : <Befunddetails key={aktuell} befund={gewaehlter} />}
    </div>
  )
}

function Tabelle({ befunde, projekt, aktuell }: { befunde: readonly Befund[]; projekt: Projekt; aktuell: number }) {
  const rahmen = useRef<HTMLDivElement>(null)
  const virtuell = useZeilenliste(rahmen, befunde.length, (index) => index)
  // follows F8, not every change of the list
  useBeiWechsel(aktuell, () => {
    if (aktuell >= 0) showZeile(virtuell, aktuell)
  })
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
  const { schwere, code, satz, einzelheiten, rechtsgrundlage, abhilfe, behebung, ausnahme } = befund
  const element = befund.ort?.element
  const datensatz = element === undefined ? undefined : projekt.datensaetze.get(element)
  const ort = datensatz?.name ?? befund.ort?.angabe ?? describeDateistelle(befund.ort ?? {})
  const ausgenommen = ausnahme === undefined ? '' : `Ausgenommen: ${ausnahme.grund} `
  const angebot = behebung === undefined ? '' : ` Behebung mit Strg Eingabe: ${behebung}.`
  return (
    <Listenzeile
      rolle="option"
      gewaehlt={gewaehlt}
      id={`befund-${index}`}
      aria-label={`${ausgenommen}${STIMMUNGEN[schwere].name}: ${satz} ${ort}. ${abhilfe}${angebot}`}
      className={`bz ${gewaehlt ? 'wahl' : ''} ${ausnahme === undefined ? '' : 'ausgenommen'}`}
      style={{ top: start }}
      onClick={() => chooseBefund(index)}
    >
      {ausnahme === undefined ? (
        <Schwerezeichen schwere={schwere} groesse={14} stumm />
      ) : (
        <ShieldOff size={14} strokeWidth={1.75} aria-hidden />
      )}
      <span className="fest zweit kurz" title={code}>
        {code}
      </span>
      <span className="kurz" title={einzelheiten === undefined ? satz : `${satz}\n${einzelheiten}`}>
        {satz}
        {rechtsgrundlage === undefined ? null : <span className="zweit"> ({rechtsgrundlage})</span>}
      </span>
      <span className="reihe eng zweit" title={ort}>
        {datensatz === undefined ? null : <Zeichen art={datensatz.art} groesse={14} />}
        <span className="kurz">{element === undefined ? ort : nameOf(projekt, element)}</span>
      </span>
      {ausnahme === undefined ? (
        <Abhilfe befund={befund} />
      ) : (
        <span className="kurz zweit" title={ausnahme.grund}>
          Ausgenommen: {ausnahme.grund}
        </span>
      )}
    </Listenzeile>
  )
}

/** The repair where there is one, else what is to be done. */
function Abhilfe({ befund }: { befund: Befund }) {
  const aktionen = useAktionen()
  const nurLesen = useNurlesegrund()?.satz
  const { abhilfe, behebung } = befund
  if (behebung === undefined || nurLesen !== undefined) {
    return (
      <span className="kurz zweit" title={abhilfe}>
        {abhilfe}
      </span>
    )
  }
  return (
    <span className="bz-behebung">
      {/* an option holds no button: for the keyboard there is Strg Eingabe, and the details have one */}
      <span
        className="knopf klein"
        aria-hidden="true"
        title={`${behebung} (Strg Eingabe)\n${abhilfe}`}
        onClick={(ereignis) => {
          ereignis.stopPropagation()
          void behebe(aktionen, [befund])
        }}
      >
        <Wrench size={14} strokeWidth={1.75} />
        <span className="bz-behebungstext kurz">{behebung}</span>
      </span>
      <span className="bz-abhilfe kurz zweit" title={abhilfe}>
        {abhilfe}
      </span>
    </span>
  )
}
