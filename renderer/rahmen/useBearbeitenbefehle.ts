import { useMemo } from 'react'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import type { Befehl } from '../arbeitsplatz/befehle.ts'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { ELEMENT_LOESCHEN, NAME, runNachEigenschaften } from '../eigenschaften/anker.ts'
import { isFolgenlos, isLoeschbar, loescheElemente } from '../eigenschaften/loeschung.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { openPalette } from './Palette.tsx'
import type { Umschalter } from './umschalter.ts'

/** Undo and redo, and what can be done with the chosen element. */
export function useBearbeitenbefehle({ openEigenschaften }: Umschalter): readonly Befehl[] {
  const aktionen = useAktionen()
  const zurueck = useDokument((stand) => stand.rueckgaengig.at(-1)?.name)
  const wieder = useDokument((stand) => stand.wiederholbar.at(-1)?.name)
  const nurLesen = useNurlesegrund()?.satz
  const auswahl = useArbeitsplatz((stand) => stand.auswahl)
  const gewaehlt = auswahl.length > 0
  const loeschbar = useDokument(({ projekt }) => projekt !== undefined && isLoeschbar(projekt, auswahl))
  return useMemo(() => {
    const focusEigenschaft = (id: string): void => {
      openEigenschaften()
      focusNachAnzeige(id)
    }
    // what goes with it is shown before it goes
    const deleteAuswahl = (): void => {
      const { projekt } = useDokument.getState()
      if (projekt !== undefined && isFolgenlos(projekt, auswahl)) report(loescheElemente(aktionen, auswahl))
      else pressNachAnzeige(ELEMENT_LOESCHEN, openEigenschaften)
    }
    const report = (ergebnis: ReturnType<typeof aktionen.undo>): void =>
      useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
    return [
      {
        id: 'bearbeiten.rueckgaengig',
        name: zurueck === undefined ? 'Rückgängig' : `Rückgängig: ${zurueck}`,
        menue: 'Bearbeiten',
        taste: 'Strg Z',
        gesperrt: nurLesen ?? (zurueck === undefined ? 'Es gibt nichts zurückzunehmen.' : undefined),
        fuehreAus: () => report(aktionen.undo()),
      },
      {
        id: 'bearbeiten.wiederholen',
        name: wieder === undefined ? 'Wiederholen' : `Wiederholen: ${wieder}`,
        menue: 'Bearbeiten',
        taste: 'Strg Y',
        gesperrt: nurLesen ?? (wieder === undefined ? 'Es gibt nichts zu wiederholen.' : undefined),
        fuehreAus: () => report(aktionen.redo()),
      },
      {
        id: 'bearbeiten.eigenschaften',
        name: 'Eigenschaften öffnen',
        menue: 'Bearbeiten',
        abschnitt: 1,
        gesperrt: gewaehlt ? undefined : 'Wählen Sie zuerst ein Element.',
        fuehreAus: openEigenschaften,
      },
      {
        id: 'bearbeiten.umbenennen',
        name: 'Umbenennen',
        menue: 'Bearbeiten',
        abschnitt: 1,
        taste: 'F2',
        gesperrt: nurLesen ?? (gewaehlt ? undefined : 'Wählen Sie zuerst ein Element.'),
        fuehreAus: () => focusEigenschaft(NAME),
      },
      {
        id: 'bearbeiten.loeschen',
        name: 'Löschen',
        menue: 'Bearbeiten',
        abschnitt: 1,
        taste: 'Entf',
        gesperrt: nurLesen ?? (loeschbar ? undefined : 'Wählen Sie zuerst ein Element.'),
        fuehreAus: deleteAuswahl,
      },
      {
        id: 'bearbeiten.gehezu',
        name: 'Gehe zu …',
        menue: 'Bearbeiten',
        abschnitt: 2,
        taste: 'Strg P',
        fuehreAus: () => openPalette('gehe'),
      },
    ]
  }, [aktionen, zurueck, wieder, nurLesen, auswahl, gewaehlt, loeschbar, openEigenschaften])
}

function focusNachAnzeige(id: string): void {
  runNachEigenschaften(() => {
    const ziel = document.getElementById(id)
    ziel?.focus()
    if (ziel instanceof HTMLInputElement) ziel.select()
  })
}

/** What a deletion touches is shown by the control in the properties. */
function pressNachAnzeige(id: string, openEigenschaften: () => void): void {
  openEigenschaften()
  runNachEigenschaften(() => document.getElementById(id)?.click())
}
