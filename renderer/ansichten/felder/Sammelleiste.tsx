import { Select } from '@mantine/core'
import { RotateCcw } from 'lucide-react'
import { changeFelder, isChangeable, type Sammelangabe } from '../../../shared/dokument/befehle/felder/angaben.ts'
import { listAbweichende, resetUeberschreibungen } from '../../../shared/dokument/befehle/felder/ueberschreibungen.ts'
import { type Datenfeld, type Datentyp, datentypSchema } from '../../../shared/modell/elemente/dokument.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Feldbaum, Feldknoten } from '../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { labelOfWert } from '../../../shared/worte/angaben.ts'
import { pflichtOf } from '../../../shared/worte/haeufigkeit.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useFelderzustand } from './felderzustand.ts'
import { SCHUTZWORTE } from './spalten.ts'
import type { Feldaktionen } from './useFeldaktionen.ts'

interface Eigenschaften {
  projekt: Projekt
  baum: Feldbaum
  aktionen: Feldaktionen
}

/** Changes one Angabe of all chosen fields at once; what they have in common is shown. */
export function Sammelleiste({ projekt, baum, aktionen }: Eigenschaften) {
  const auswahl = useFelderzustand((stand) => stand.auswahl)
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const knoten = [...auswahl].flatMap((pfad) => baum.nachPfad.get(pfad) ?? [])
  const pfade = knoten.map(({ pfad }) => pfad)
  const change = (aenderung: Sammelangabe): void => {
    aktionen.run(changeFelder(projekt, pfade, aenderung))
  }
  const abweichende = pfade.filter((pfad) => listAbweichende(projekt, pfad).length > 0)
  const wahl = (
    angabe: Sammelangabe['angabe'],
    name: string,
    wertOf: (eines: Feldknoten) => string | undefined,
    werte: readonly (readonly [string, string])[],
    onWahl: (wert: string) => void,
  ) => {
    const orte = knoten.filter(({ pfad }) => isChangeable(projekt, pfad, angabe))
    return (
      <Select
        size="xs"
        className="felder-sammelwahl"
        aria-label={`${name} für ${orte.length} Felder`}
        placeholder={orte.length === 0 ? '–' : `${name}: verschieden`}
        data={werte.map(([value, label]) => ({ value, label }))}
        value={gemeinsamer(orte.map(wertOf)) ?? null}
        allowDeselect={false}
        disabled={!schreibrecht || orte.length === 0}
        classNames={{ input: 'auswahlfeld' }}
        onChange={(wert) => wert !== null && onWahl(wert)}
      />
    )
  }
  return (
    <div className="felder-sammeln" role="toolbar" aria-label="Gewählte Datenfelder gemeinsam ändern">
      <span className="zahl felder-sammelzahl">{knoten.length} gewählt</span>
      {wahl(
        'pflicht',
        'Pflicht',
        (eines) => pflichtOf(eines),
        [
          ['immer', 'Pflicht'],
          ['nein', 'freiwillig'],
        ],
        (wert) => change({ angabe: 'pflicht', wert: wert === 'immer' }),
      )}
      {wahl(
        'datentyp',
        'Datentyp',
        ({ feld }) => feld?.datentyp,
        datentypSchema.options.map((eine) => [eine, labelOfWert('datentyp', eine)] as const),
        (wert) => change({ angabe: 'datentyp', wert: wert as Datentyp }),
      )}
      {wahl(
        'schutzkategorie',
        'Schutz',
        ({ feld }) => feld?.schutzkategorie,
        Object.entries(SCHUTZWORTE).map(([value, label]) => [value, `Schutz: ${label}`] as const),
        (wert) => change({ angabe: 'schutzkategorie', wert: wert as Datenfeld['schutzkategorie'] }),
      )}
      {wahl(
        'abStufe',
        'Stufe',
        ({ feld }) => feld && String(feld.abStufe),
        ['1', '2', '3', '4'].map((value) => [value, `ab Stufe ${value}`] as const),
        (wert) => change({ angabe: 'abStufe', wert: Number(wert) as Umsetzungsstufe }),
      )}
      {abweichende.length === 0 ? null : (
        <button
          type="button"
          className="knopf klein"
          disabled={!schreibrecht}
          onClick={() => aktionen.run(resetUeberschreibungen(projekt, abweichende))}
        >
          <RotateCcw size={14} strokeWidth={1.75} aria-hidden />
          Vorgabe des Baukastens wiederherstellen ({abweichende.length})
        </button>
      )}
    </div>
  )
}

/** The value that all have; undefined where they differ. */
function gemeinsamer(werte: readonly (string | undefined)[]): string | undefined {
  return werte.every((wert) => wert === werte[0]) ? werte[0] : undefined
}
