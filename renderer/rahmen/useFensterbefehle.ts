import { useMantineColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { UMSETZUNGSSTUFEN } from '../../shared/modell/elemente/gemeinsam.ts'
import { artOfId } from '../../shared/modell/ids.ts'
import { listDatensaetze } from '../../shared/modell/projekt.ts'
import { ANSICHTEN } from '../ansichten/verzeichnis.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { type Befehl, useBefehlssatz } from '../arbeitsplatz/befehle.ts'
import { useEinstellungen } from '../arbeitsplatz/einstellungen.ts'
import { meldeAusgang, useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { chooseBefund, listGezeigte } from '../befunde/Befundtabelle.tsx'
import { nextBefund } from '../befunde/befundsicht.ts'
import { useBefunde } from '../befunde/befundspeicher.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { NAME, ZUSTELLWEG_LOESCHEN } from '../eigenschaften/anker.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { focusNextBereich } from './bereiche.ts'
import { openPalette } from './Palette.tsx'
import { useUntenOffen } from './useUntenOffen.ts'

interface Umschalter {
  navigatorOffen: boolean
  /** undefined: the view has no properties */
  eigenschaftenOffen: boolean | undefined
  toggleNavigator(): void
  toggleEigenschaften(): void
  /** shows the properties, in a view that has them */
  openEigenschaften(): void
  openTastenuebersicht(): void
}

/** The commands of the frame: file, undo, views, areas, findings, help. */
export function useFensterbefehle(umschalter: Umschalter): void {
  useBefehlssatz('datei', useDateibefehle())
  useBefehlssatz('bearbeiten', useBearbeitenbefehle(umschalter))
  useBefehlssatz('ansicht', useAnsichtsbefehle(umschalter))
  useBefehlssatz('darstellung', useDarstellungsbefehle())
  useBefehlssatz('modell', useModellbefehle())
  useBefehlssatz('pruefen', usePruefbefehle())
  useBefehlssatz('hilfe', useHilfebefehle(umschalter))
}

function useDateibefehle(): readonly Befehl[] {
  const aktionen = useAktionen()
  const grund = useNurlesegrund()
  return useMemo(
    () => [
      {
        id: 'datei.speichern',
        name: 'Speichern',
        menue: 'Datei',
        taste: 'Strg S',
        gesperrt: grund?.satz,
        fuehreAus: () => void meldeAusgang(aktionen.speichere()),
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
    [aktionen, grund],
  )
}

function useBearbeitenbefehle({ openEigenschaften }: Umschalter): readonly Befehl[] {
  const aktionen = useAktionen()
  const zurueck = useDokument((stand) => stand.rueckgaengig.at(-1)?.name)
  const wieder = useDokument((stand) => stand.wiederholbar.at(-1)?.name)
  const nurLesen = useNurlesegrund()?.satz
  const gewaehlt = useArbeitsplatz((stand) => stand.auswahl.length > 0)
  const zustellweg = useArbeitsplatz((stand) => artOfId(stand.auswahl.at(-1) ?? '') === 'zustellweg')
  return useMemo(() => {
    const focusEigenschaft = (id: string): void => {
      openEigenschaften()
      focusNachAnzeige(id)
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
        name: 'Zustellweg löschen',
        menue: 'Bearbeiten',
        abschnitt: 1,
        taste: 'Entf',
        gesperrt: nurLesen ?? (zustellweg ? undefined : 'Wählen Sie zuerst einen Zustellweg.'),
        fuehreAus: () => focusEigenschaft(ZUSTELLWEG_LOESCHEN),
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
  }, [aktionen, zurueck, wieder, nurLesen, gewaehlt, zustellweg, openEigenschaften])
}

/** The control is there after the next frame has been drawn. */
function focusNachAnzeige(id: string): void {
  requestAnimationFrame(() => {
    const ziel = document.getElementById(id)
    ziel?.focus()
    if (ziel instanceof HTMLInputElement) ziel.select()
  })
}

function useAnsichtsbefehle(umschalter: Umschalter): readonly Befehl[] {
  const ansicht = useArbeitsplatz((stand) => stand.ansicht)
  const { navigatorOffen, eigenschaftenOffen, toggleNavigator, toggleEigenschaften } = umschalter
  const [untenOffen, setUntenOffen] = useUntenOffen()
  return useMemo(
    () => [
      ...ANSICHTEN.map(
        (eine, stelle): Befehl => ({
          id: `ansicht.${eine.ansicht}`,
          name: eine.name,
          menue: 'Ansicht',
          taste: `Strg ${stelle + 1}`,
          an: eine.ansicht === ansicht,
          fuehreAus: () => useArbeitsplatz.getState().setAnsicht(eine.ansicht),
        }),
      ),
      {
        id: 'ansicht.navigator',
        name: 'Navigator',
        menue: 'Ansicht',
        abschnitt: 1,
        taste: 'Strg B',
        an: navigatorOffen,
        fuehreAus: toggleNavigator,
      },
      {
        id: 'ansicht.eigenschaften',
        name: 'Eigenschaften',
        menue: 'Ansicht',
        abschnitt: 1,
        taste: 'Strg E',
        an: eigenschaftenOffen === true,
        gesperrt: eigenschaftenOffen === undefined ? 'Diese Ansicht zeigt keine Eigenschaften.' : undefined,
        fuehreAus: toggleEigenschaften,
      },
      {
        id: 'ansicht.unten',
        name: 'Unterer Bereich',
        menue: 'Ansicht',
        abschnitt: 1,
        taste: 'Strg J',
        an: untenOffen,
        fuehreAus: () => setUntenOffen(!untenOffen),
      },
      {
        id: 'ansicht.bereich',
        name: 'Nächster Bereich',
        menue: 'Ansicht',
        abschnitt: 2,
        taste: 'F6',
        fuehreAus: () => focusNextBereich(1),
      },
      {
        id: 'ansicht.bereichzurueck',
        name: 'Voriger Bereich',
        menue: 'Ansicht',
        abschnitt: 2,
        taste: 'Umschalt F6',
        fuehreAus: () => focusNextBereich(-1),
      },
    ],
    [ansicht, navigatorOffen, toggleNavigator, eigenschaftenOffen, toggleEigenschaften, untenOffen, setUntenOffen],
  )
}

const FARBSCHEMATA = [
  ['light', 'Helle Darstellung'],
  ['dark', 'Dunkle Darstellung'],
  ['auto', 'Darstellung wie im System'],
] as const

function useDarstellungsbefehle(): readonly Befehl[] {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { grosszuegig, vorfuehrung, setEinstellung } = useEinstellungen()
  return useMemo(
    () => [
      ...FARBSCHEMATA.map(
        ([schema, name]): Befehl => ({
          id: `darstellung.${schema}`,
          name,
          menue: 'Ansicht',
          abschnitt: 3,
          an: colorScheme === schema,
          fuehreAus: () => setColorScheme(schema),
        }),
      ),
      {
        id: 'darstellung.grosszuegig',
        name: 'Großzügige Abstände',
        menue: 'Ansicht',
        abschnitt: 4,
        an: grosszuegig,
        fuehreAus: () => setEinstellung('grosszuegig', !grosszuegig),
      },
      {
        id: 'darstellung.vorfuehrung',
        name: 'Größe für Vorführungen',
        menue: 'Ansicht',
        abschnitt: 4,
        an: vorfuehrung,
        fuehreAus: () => setEinstellung('vorfuehrung', !vorfuehrung),
      },
    ],
    [colorScheme, setColorScheme, grosszuegig, vorfuehrung, setEinstellung],
  )
}

/** What stage and Organisation the window looks at; the model itself stays as it is. */
function useModellbefehle(): readonly Befehl[] {
  const projekt = useDokument((stand) => stand.projekt)
  const { stufe, setStufe, organisation, setOrganisation } = useArbeitsplatz()
  return useMemo(
    () => [
      ...UMSETZUNGSSTUFEN.map(
        (eine): Befehl => ({
          id: `modell.stufe${eine}`,
          name: `Umsetzungsstufe ${eine}`,
          menue: 'Modell',
          an: eine === stufe,
          fuehreAus: () => setStufe(eine),
        }),
      ),
      ...(projekt === undefined ? [] : listDatensaetze(projekt, 'organisation')).map(
        ({ id, name }): Befehl => ({
          id: `modell.${id}`,
          name: `Organisation ${name}`,
          menue: 'Modell',
          abschnitt: 1,
          an: id === organisation,
          fuehreAus: () => setOrganisation(id),
        }),
      ),
    ],
    [projekt, stufe, setStufe, organisation, setOrganisation],
  )
}

function usePruefbefehle(): readonly Befehl[] {
  const anzahl = useBefunde((stand) => stand.befunde.length)
  const [, setUntenOffen] = useUntenOffen()
  return useMemo(() => {
    const show = (): void => {
      useArbeitsplatz.getState().setUnterbereich('befunde')
      setUntenOffen(true)
    }
    const gehe = (schritt: 1 | -1): void => {
      show()
      chooseBefund(nextBefund(useBefunde.getState().aktuell, listGezeigte().length, schritt))
    }
    const gesperrt = anzahl === 0 ? 'Es gibt keine Befunde.' : undefined
    return [
      { id: 'pruefen.befunde', name: 'Befunde zeigen', menue: 'Prüfen', fuehreAus: show },
      {
        id: 'pruefen.naechster',
        name: 'Nächster Befund',
        menue: 'Prüfen',
        taste: 'F8',
        gesperrt,
        fuehreAus: () => gehe(1),
      },
      {
        id: 'pruefen.voriger',
        name: 'Voriger Befund',
        menue: 'Prüfen',
        taste: 'Umschalt F8',
        gesperrt,
        fuehreAus: () => gehe(-1),
      },
    ]
  }, [anzahl, setUntenOffen])
}

function useHilfebefehle({ openTastenuebersicht }: Umschalter): readonly Befehl[] {
  return useMemo(
    () => [
      {
        id: 'hilfe.befehle',
        name: 'Suchen und Befehle …',
        menue: 'Hilfe',
        taste: 'Strg K',
        fuehreAus: () => openPalette('alles'),
      },
      { id: 'hilfe.tasten', name: 'Tastenübersicht', menue: 'Hilfe', taste: 'F1', fuehreAus: openTastenuebersicht },
    ],
    [openTastenuebersicht],
  )
}
