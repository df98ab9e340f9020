import { useEffect, useMemo, useRef } from 'react'
import { showElemente } from '../ansichten/graph/ausschnitt.ts'
import { endReise, travel, useReise } from '../ansichten/graph/reise.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useHervorhebung } from '../arbeitsplatz/hervorhebung.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useBestaetigtesProjekt } from '../dokument/useBestaetigtesProjekt.ts'
import { useHost } from '../host/HostKontext.tsx'
import { findWeg, listHervorhebungen } from './ablauf.ts'
import { readAbgeleitete } from './nachrichtenwahl.ts'
import { useSpiel } from './spielspeicher.ts'

/** One step of a message in the graph, as `--fw-d-reise`, and a moment to read what happened. */
const TAKT_MS = 1_100

/**
 * Plays the chosen message again whenever it, the Organisation, the stage or the acknowledged model changes. The first play of a
 * message runs through the graph, later ones (What if) show their end at once.
 */
export function useSpiellauf(): void {
  const host = useHost()
  const offen = useSpiel((spiel) => spiel.offen)
  const nachricht = useSpiel((spiel) => spiel.nachricht)
  const organisation = useArbeitsplatz((platz) => platz.organisation)
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const sitzung = useDokument((dokument) => dokument.sitzung)
  const projekt = useBestaetigtesProjekt()
  const gespielt = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (!offen || nachricht === undefined || organisation === undefined) return
    // another model is another play, and only one that the host has can be played
    if (sitzung === undefined || projekt === undefined) return
    let veraltet = false
    const erstmals = gespielt.current !== nachricht
    useSpiel.getState().begin()
    const { eigene } = useSpiel.getState()
    const abgeleitet = readAbgeleitete(nachricht)
    const gemeinte = abgeleitet === undefined ? { testfall: nachricht } : { abgeleitet }
    const gesendete = eigene?.kennung === nachricht ? eigene.nachricht : gemeinte
    void host.rufe('spiele', { sitzung, nachricht: gesendete, organisation, stufe }).then((ergebnis) => {
      const { projekt: jetziges } = useDokument.getState()
      if (veraltet || jetziges === undefined) return
      if (!ergebnis.ok) return useSpiel.getState().takeFehler(ergebnis.befunde)
      gespielt.current = nachricht
      useSpiel
        .getState()
        .takeBericht(jetziges, ergebnis.wert, !erstmals ? 'ende' : prefersStillness() ? 'vor' : 'start')
    })
    return () => {
      veraltet = true
    }
  }, [host, offen, nachricht, organisation, stufe, sitzung, projekt])
}

/** With reduced motion the journey steps by hand. */
export function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Moves on from step to step while a play runs. */
export function useTakt(): void {
  const laeuft = useSpiel((spiel) => spiel.lage.laeuft)
  useEffect(() => {
    if (!laeuft) return
    const takt = setInterval(() => useSpiel.getState().move('takt'), TAKT_MS)
    return () => clearInterval(takt)
  }, [laeuft])
}

/** Shows the present step, or what a comparison found, on the elements of the graph. */
export function useSpielHervorhebung(): void {
  const offen = useSpiel((spiel) => spiel.offen)
  const bericht = useSpiel((spiel) => spiel.bericht)
  const schritt = useSpiel((spiel) => spiel.lage.schritt)
  const vergleich = useSpiel((spiel) => spiel.vergleich)
  const setElemente = useHervorhebung((hervorhebung) => hervorhebung.setElemente)
  const elemente = useMemo(() => {
    const gezeigte = listHervorhebungen(bericht?.schritte ?? [], schritt)
    for (const { zustellweg } of vergleich?.entfaellt ?? []) gezeigte.set(zustellweg, 'entfaellt')
    for (const { zustellweg } of vergleich?.neu ?? []) gezeigte.set(zustellweg, 'neu')
    return gezeigte
  }, [bericht, schritt, vergleich])
  useEffect(() => {
    if (!offen) return
    setElemente(elemente)
    return () => setElemente(new Map())
  }, [offen, elemente, setElemente])
}

/** Lets the message travel through the graph with the steps; between two ways it rests where it arrived. */
export function useSpielreise(): void {
  const offen = useSpiel((spiel) => spiel.offen)
  const bericht = useSpiel((spiel) => spiel.bericht)
  const schritt = useSpiel((spiel) => spiel.lage.schritt)
  const vorher = useRef({ bericht, schritt: -1 })
  useEffect(() => {
    const weiter = schritt === vorher.current.schritt + 1
    const selbes = bericht === vorher.current.bericht
    vorher.current = { bericht, schritt }
    const weg = offen ? findWeg(bericht?.schritte ?? [], schritt) : undefined
    if (weg === undefined) {
      endReise()
      return
    }
    // a comparison must not move what one looks at
    if (selbes || weiter) showElemente(weg.elemente)
    if (weiter && weg.schritt === schritt) void travel(weg.elemente)
    else useReise.getState().setReise({ elemente: weg.elemente, fortschritt: 1 })
  }, [offen, bericht, schritt])
  useEffect(() => endReise, [])
}

/** Lets the host compile the rules of the open Leistung ahead and keeps book of what is ready. */
export function useSpielvorbereitung(): void {
  const host = useHost()
  const sitzung = useDokument((dokument) => dokument.sitzung)
  const projekt = useBestaetigtesProjekt()
  const leistung = useArbeitsplatz((platz) => platz.leistung)
  useEffect(() => {
    // another model has other rules
    if (sitzung === undefined || projekt === undefined || leistung === undefined) return
    const ende = host.beobachte((ereignis) => {
      if (ereignis.art !== 'spielvorbereitung' || ereignis.sitzung !== sitzung) return
      if (ereignis.leistung !== leistung) return
      useSpiel.getState().setVorbereitung(toStufen(ereignis.bereit), toStufen([ereignis.laeuft ?? 0])[0])
    })
    // what is ready of another Leistung says nothing about this one
    useSpiel.getState().setVorbereitung([], undefined)
    const { stufe } = useArbeitsplatz.getState()
    // an edit is often followed by the next one
    const uhr = setTimeout(() => void host.rufe('bereiteSpielVor', { sitzung, leistung, stufe }), VORBEREITUNG_NACH_MS)
    return () => {
      clearTimeout(uhr)
      ende()
    }
  }, [host, sitzung, projekt, leistung])
}

const VORBEREITUNG_NACH_MS = 1_500
const STUFEN = [1, 2, 3, 4] as const

function toStufen(zahlen: readonly number[]): (1 | 2 | 3 | 4)[] {
  return STUFEN.filter((stufe) => zahlen.includes(stufe))
}
