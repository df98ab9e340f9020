import { useMemo } from 'react'
import type { Befehl } from '../arbeitsplatz/befehle.ts'
import { meldeAusgang } from '../arbeitsplatz/meldungen.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { openProjektdialog } from '../projekt/dialogspeicher.ts'
import { useProjektaktionen } from '../projekt/useProjektaktionen.ts'

/** What leads to other projects; `imProjekt` adds the way back to the start page. */
export function useProjektbefehle(imProjekt: boolean): readonly Befehl[] {
  const { oeffne, choosePaket, showStartseite } = useProjektaktionen()
  return useMemo(
    () => [
      {
        id: 'datei.neu',
        name: 'Neues Projekt …',
        menue: 'Datei',
        fuehreAus: () => openProjektdialog({ art: 'neu' }),
      },
      {
        id: 'datei.oeffnen',
        name: 'Projekt öffnen …',
        menue: 'Datei',
        taste: 'Strg O',
        fuehreAus: () => void oeffne(),
      },
      {
        id: 'datei.paket',
        name: 'Projekt aus einer Datei öffnen …',
        menue: 'Datei',
        fuehreAus: () => void choosePaket(),
      },
      ...(imProjekt
        ? [
            {
              id: 'datei.start',
              name: 'Startseite',
              menue: 'Datei' as const,
              fuehreAus: () => void showStartseite(),
            },
          ]
        : []),
    ],
    [imProjekt, oeffne, choosePaket, showStartseite],
  )
}

/** What can be done with the files of the open project. */
export function useDateibefehle(): readonly Befehl[] {
  const aktionen = useAktionen()
  const grund = useNurlesegrund()
  const { saveKopie } = useProjektaktionen()
  return useMemo(
    () => [
      {
        id: 'datei.speichern',
        name: 'Speichern',
        menue: 'Datei',
        abschnitt: 1,
        taste: 'Strg S',
        gesperrt: grund?.satz,
        fuehreAus: () => void meldeAusgang(aktionen.speichere()),
      },
      {
        id: 'datei.speichernUnter',
        name: 'Speichern unter …',
        menue: 'Datei',
        abschnitt: 1,
        taste: 'Strg Umschalt S',
        fuehreAus: () => openProjektdialog({ art: 'speichernUnter' }),
      },
      {
        id: 'datei.kopie',
        name: 'Kopie als Datei speichern …',
        menue: 'Datei',
        abschnitt: 1,
        fuehreAus: () => void saveKopie(),
      },
      {
        id: 'datei.uebernehmen',
        name: 'Schreibrecht übernehmen',
        menue: 'Datei',
        abschnitt: 1,
        gesperrt:
          grund === undefined
            ? 'Dieses Fenster hat das Schreibrecht.'
            : grund.angebot === 'uebernehmen'
              ? undefined
              : grund.satz,
        fuehreAus: () => void meldeAusgang(aktionen.uebernimm()),
      },
    ],
    [aktionen, grund, saveKopie],
  )
}
