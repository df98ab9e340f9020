import { type FormEvent, useEffect, useMemo, useState } from 'react'
import type { Projekt } from '../../shared/modell/projekt.ts'
import type { Musterantworten } from '../../shared/muster/antworten.ts'
import { applyMuster, type Musteranwendung } from '../../shared/muster/muster.ts'
import { ERSTES_MUSTER } from '../../shared/muster/verzeichnis.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { createZufallsbytes } from '../dokument/zufall.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { Angabenseite } from './Angabenseite.tsx'
import {
  type Assistentstand,
  changeAntworten,
  chooseMuster,
  goTo,
  isBegonnen,
  listFehler,
  neighbourOf,
  resumeAssistent,
  SEITEN,
  type Seite,
  startAssistent,
} from './assistent.ts'
import { useMusterentwurf } from './entwurf.ts'
import { Musterseite } from './Musterseite.tsx'
import { Umsetzungsseite } from './Umsetzungsseite.tsx'
import { useEigeneMuster } from './useEigeneMuster.ts'
import { Vorschauseite } from './Vorschauseite.tsx'
import './muster.css'

/** From the choice of a pattern to the Leistung in its tab; nothing happens before the last button. */
export default function Assistent({ onZu }: { onZu(): void }) {
  const projekt = useDokument((stand) => stand.projekt)
  return projekt === undefined ? null : <Seiten projekt={projekt} onZu={onZu} />
}

function Seiten({ projekt, onZu }: { projekt: Projekt; onZu(): void }) {
  const aktionen = useAktionen()
  const nurLesen = useNurlesegrund()?.satz
  const eigene = useEigeneMuster()
  const [entwurf, setEntwurf] = useState(() => findEntwurf(projekt))
  const [stand, setStand] = useState(() =>
    entwurf === undefined ? startAssistent(projekt, ERSTES_MUSTER) : resumeAssistent(projekt, entwurf),
  )
  useEffect(() => useMusterentwurf.setState({ stand }), [stand])
  const anwendung = useMemo(
    () =>
      stand.seite === 'vorschau' ? applyMuster(projekt, stand.muster, stand.antworten, createZufallsbytes) : undefined,
    [projekt, stand.seite, stand.muster, stand.antworten],
  )
  const davor = neighbourOf(stand.seite, -1)
  const danach = neighbourOf(stand.seite, 1)
  const go = (seite: Seite): void => setStand((bisher) => goTo(projekt, bisher, seite))
  const create = (): void => {
    if (anwendung === undefined) return
    const ergebnis = aktionen.run(anwendung.schritt)
    useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
    if (!ergebnis.ok) return
    useMusterentwurf.setState({ stand: undefined })
    onZu()
    showLeistung(anwendung, stand.antworten)
  }
  const restart = (): void => {
    setEntwurf(undefined)
    setStand(startAssistent(projekt, ERSTES_MUSTER))
  }
  const onSubmit = (ereignis: FormEvent): void => {
    ereignis.preventDefault()
    if (danach === undefined) create()
    else go(danach)
  }
  const felder = {
    projekt,
    stand,
    fehler: listSichtbareFehler(projekt, stand),
    onAntwort: (antworten: Partial<Musterantworten>) =>
      setStand((bisher) => changeAntworten(projekt, bisher, antworten)),
    onVerlassen: (angabe: keyof Musterantworten) =>
      setStand((bisher) => ({ ...bisher, beruehrt: new Set([...bisher.beruehrt, angabe]) })),
  }
  return (
    <form className="assistent" onSubmit={onSubmit} noValidate>
      <Seitenfolge seite={stand.seite} onSeite={go} />
      <section
        key={`${stand.seite} ${stand.versuche}`}
        ref={focusErstes}
        className="assistentinhalt"
        aria-label={nameOf(stand.seite)}
        tabIndex={-1}
      >
        {entwurf !== undefined && (
          <p className="reihe">
            <span className="dehn">Ihre Angaben von vorhin sind noch da.</span>
            <button type="button" className="knopf klein" onClick={restart}>
              Von vorn beginnen
            </button>
          </p>
        )}
        {stand.seite === 'muster' ? (
          <Musterseite
            eigene={eigene}
            gewaehlt={stand.muster}
            onWahl={(muster) => setStand((bisher) => chooseMuster(projekt, bisher, muster))}
          />
        ) : null}
        {stand.seite === 'leistung' ? <Angabenseite {...felder} /> : null}
        {stand.seite === 'umsetzung' ? <Umsetzungsseite {...felder} /> : null}
        {anwendung === undefined ? null : (
          <Vorschauseite projekt={projekt} muster={stand.muster} anwendung={anwendung} />
        )}
      </section>
      <div className="reihe assistentknoepfe">
        <button type="button" className="knopf leise" onClick={onZu}>
          Abbrechen
        </button>
        <span className="dehn zweit">{nurLesen}</span>
        {davor === undefined ? null : (
          <button type="button" className="knopf" onClick={() => go(davor)}>
            Zurück
          </button>
        )}
        <button type="submit" className="knopf voll" disabled={danach === undefined && nurLesen !== undefined}>
          {danach === undefined ? 'Leistung anlegen' : 'Weiter'}
        </button>
      </div>
    </form>
  )
}

/** What was said in a wizard that was left; undefined where nothing was. */
function findEntwurf(projekt: Projekt): Assistentstand | undefined {
  const { stand } = useMusterentwurf.getState()
  return stand !== undefined && isBegonnen(projekt, stand) ? stand : undefined
}

function nameOf(seite: Seite): string {
  return SEITEN.find((eine) => eine.seite === seite)?.name ?? ''
}

/** Only fields that somebody has been to say what is wrong with them. */
function listSichtbareFehler(projekt: Projekt, stand: Assistentstand): Partial<Record<keyof Musterantworten, string>> {
  const fehler = listFehler(projekt, stand, stand.seite)
  return Object.fromEntries(
    Object.entries(fehler).filter(([angabe]) => stand.beruehrt.has(angabe as keyof Musterantworten)),
  )
}

/** A new page is where the keys go: to its first wrong field, else to its first one. */
function focusErstes(seite: HTMLElement | null): void {
  const feld =
    seite?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    seite?.querySelector<HTMLElement>('input:not([type="hidden"]), [role="radio"][tabindex="0"]')
  ;(feld ?? seite)?.focus()
}

function Seitenfolge({ seite, onSeite }: { seite: Seite; onSeite(seite: Seite): void }) {
  const stelle = SEITEN.findIndex((eine) => eine.seite === seite)
  return (
    <ol className="seitenfolge" aria-label="Schritte">
      {SEITEN.map((eine, nummer) => (
        <li key={eine.seite} className={nummer === stelle ? 'an' : ''}>
          <button
            type="button"
            aria-current={nummer === stelle ? 'step' : undefined}
            disabled={nummer > stelle}
            onClick={() => onSeite(eine.seite)}
          >
            <span className="plk zahl">{nummer + 1}</span>
            {eine.name}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** The new Leistung in its tab, with its graph, seen from the Organisation that runs it. */
function showLeistung({ leistung }: Musteranwendung, { stufe }: Musterantworten): void {
  const { projekt } = useDokument.getState()
  const platz = useArbeitsplatz.getState()
  const organisation = [...(projekt?.datensaetze.values() ?? [])].find(
    (eine) => eine.art === 'organisation' && eine.stufen.some((von) => von.leistung === leistung),
  )
  if (organisation !== undefined) platz.setOrganisation(organisation.id)
  platz.openLeistung(leistung)
  platz.setStufe(stufe)
  platz.setAnsicht('graph')
}
