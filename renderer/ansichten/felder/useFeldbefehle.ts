import { useMemo } from 'react'
import type { Feldbaum } from '../../../shared/modell/feldbaum.ts'
import { type Befehl, useBefehlssatz } from '../../arbeitsplatz/befehle.ts'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import { useFelderzustand } from './felderzustand.ts'
import { type Feldzeile, findOrtNach } from './feldzeilen.ts'
import type { Feldaktionen } from './useFeldaktionen.ts'

/** What the view can do, for menu, keys and palette. */
export function useFeldbefehle(baum: Feldbaum, zeilen: readonly Feldzeile[], aktionen: Feldaktionen): void {
  const nurLesen = useNurlesegrund()?.satz
  const aktiv = useFelderzustand((stand) => stand.aktiv)
  const auswahl = useFelderzustand((stand) => stand.auswahl)
  const ablage = useFelderzustand((stand) => stand.ablage)
  const vorschau = useFelderzustand((stand) => stand.vorschau)
  const befehle = useMemo((): readonly Befehl[] => {
    const ort = findOrtNach(
      baum,
      zeilen.find(({ schluessel }) => schluessel === aktiv),
    )
    const keins = auswahl.size === 0 ? 'Wählen Sie zuerst ein Datenfeld.' : undefined
    const befehl = (id: string, name: string, fuehreAus: () => void, weiteres: Partial<Befehl> = {}): Befehl => ({
      id: `felder.${id}`,
      name,
      menue: 'Bearbeiten',
      abschnitt: 3,
      gesperrt: nurLesen,
      fuehreAus,
      ...weiteres,
    })
    const mitAuswahl = { gesperrt: nurLesen ?? keins, abschnitt: 4 }
    const eigene = [...auswahl].filter((pfad) => !pfad.includes('/'))
    return [
      befehl('neu', 'Datenfeld hinzufügen', () => aktionen.beginEntwurf('feld', ort), { taste: 'Einfg' }),
      befehl('neueGruppe', 'Gruppe hinzufügen', () => aktionen.beginEntwurf('gruppe', ort)),
      befehl('verwendung', 'Gruppe des Baukastens verwenden', () => aktionen.beginEntwurf('verwendung', ort)),
      befehl('tabelle', 'Datenfelder aus einer Tabelle einfügen', () => useFelderzustand.setState({ tabelle: true })),
      befehl(
        'gruppieren',
        'Gewählte Datenfelder zu einer Gruppe zusammenfassen',
        () => wrap(baum, eigene, aktionen),
        mitAuswahl,
      ),
      befehl('verdoppeln', 'Datenfelder verdoppeln', () => aktionen.duplicate(), { ...mitAuswahl, taste: 'Strg D' }),
      befehl('hoch', 'Datenfelder nach oben', () => aktionen.move('hoch'), { ...mitAuswahl, taste: 'Alt Hoch' }),
      befehl('runter', 'Datenfelder nach unten', () => aktionen.move('runter'), { ...mitAuswahl, taste: 'Alt Runter' }),
      befehl('hinein', 'In die Gruppe darüber', () => aktionen.move('hinein'), { ...mitAuswahl, taste: 'Alt Rechts' }),
      befehl('hinaus', 'Aus der Gruppe heraus', () => aktionen.move('hinaus'), { ...mitAuswahl, taste: 'Alt Links' }),
      befehl('ausschneiden', 'Datenfelder ausschneiden', () => writeText(aktionen.copy(true)?.text), mitAuswahl),
      befehl('kopieren', 'Datenfelder kopieren', () => writeText(aktionen.copy(false)?.text), {
        ...mitAuswahl,
        gesperrt: keins,
      }),
      befehl('einfuegen', 'Datenfelder einfügen', () => aktionen.pasteAblage(ort), {
        abschnitt: 4,
        gesperrt: nurLesen ?? (ablage === undefined ? 'Kopieren Sie zuerst Datenfelder.' : undefined),
      }),
      {
        id: 'felder.vorschau',
        name: 'Vorschau des Schemas',
        menue: 'Ansicht',
        abschnitt: 1,
        an: vorschau !== undefined,
        fuehreAus: () => useFelderzustand.setState({ vorschau: vorschau === undefined ? 'xsd' : undefined }),
      },
    ]
  }, [baum, zeilen, aktionen, nurLesen, aktiv, auswahl, ablage, vorschau])
  useBefehlssatz('felder', befehle)
}

/** Asks for the name of the Gruppe that takes rows which stand in one list. */
function wrap(baum: Feldbaum, pfade: readonly string[], aktionen: Feldaktionen): void {
  const knoten = [...baum.nachPfad.values()].filter(({ pfad }) => pfade.includes(pfad))
  const [erster] = knoten
  const eltern = erster?.eltern
  if (erster === undefined || knoten.some((einer) => einer.eltern !== eltern)) {
    useFelderzustand.setState({ hinweis: 'Zusammengefasst wird nur, was in derselben Liste steht.' })
    return
  }
  const geschwister = eltern?.kinder ?? baum.kinder
  const ort = { eltern: eltern?.id ?? baum.dokument, stelle: geschwister.indexOf(erster) }
  aktionen.beginEntwurf(
    'gruppe',
    ort,
    knoten.map(({ id }) => id),
  )
}

/** A browser that forbids it has taken the fields for this window all the same. */
function writeText(text: string | undefined): void {
  if (text !== undefined) void navigator.clipboard.writeText(text).catch(() => undefined)
}
