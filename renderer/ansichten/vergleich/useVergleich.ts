import { useDeferredValue, useEffect, useEffectEvent, useMemo } from 'react'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import type { Diff } from '../../../shared/dokument/diff.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { invertDiff } from '../../../shared/dokument/umkehren.ts'
import { compareProjekte } from '../../../shared/vergleich/compareProjekte.ts'
import type { Vergleich } from '../../../shared/vergleich/unterschied.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { loadTestfallvergleich, useVergleichszustand } from './vergleichspeicher.ts'

interface Verglichenes {
  vorher: Dokumentstand
  nachher: Dokumentstand
  vergleich: Vergleich
}

/** The comparison of what the window shows with the chosen state, made anew after every change; undefined without one. */
export function useVergleich(): Verglichenes | undefined {
  const projekt = useDokument((stand) => stand.projekt)
  const positionen = useDokument((stand) => stand.positionen)
  const ungespeichert = useDokument((stand) => stand.ungespeichert)
  const art = useVergleichszustand((stand) => stand.art)
  const basis = useVergleichszustand((stand) => stand.basis)
  const nachher = useMemo(() => (projekt === undefined ? undefined : { projekt, positionen }), [projekt, positionen])
  const staende = useMemo(() => {
    if (nachher === undefined) return undefined
    const vorher = art === 'gespeichert' ? readGespeichertes(nachher, ungespeichert) : basis
    return vorher === undefined ? undefined : { vorher, nachher }
  }, [nachher, art, basis, ungespeichert])
  const testfaelle = useVergleichszustand((stand) => stand.testfaelle.unterschiede)
  // typing goes before comparing
  const ruhige = useDeferredValue(staende)
  return useMemo(
    () => ruhige && { ...ruhige, vergleich: compareProjekte(ruhige.vorher, ruhige.nachher, testfaelle) },
    [ruhige, testfaelle],
  )
}

/** Compares the Testfälle as soon as the other state is there, and again when those on disk have changed. */
export function useTestfallvergleich(): void {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const testfaelle = useDokument((stand) => stand.testfaelle)
  const basis = useVergleichszustand((stand) => stand.basis)
  const compare = useEffectEvent(() => {
    const { quelle } = useVergleichszustand.getState()
    if (sitzung !== undefined && quelle !== undefined) void loadTestfallvergleich(host, sitzung, quelle)
  })
  useEffect(() => {
    if (basis !== undefined && testfaelle !== undefined) compare()
  }, [basis, testfaelle])
}

/** The files say what the window shows without what is not saved yet. */
function readGespeichertes(stand: Dokumentstand, ungespeichert: Diff): Dokumentstand | undefined {
  const ergebnis = applyDiff(stand, invertDiff(ungespeichert))
  return ergebnis.ok ? ergebnis.wert : undefined
}
