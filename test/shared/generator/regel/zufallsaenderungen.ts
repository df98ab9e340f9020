import type { Datensatz } from '../../../../shared/modell/datensatz.ts'
import type { Zustellweg } from '../../../../shared/modell/elemente/nachricht.ts'
import { listDatensaetze, type Projekt } from '../../../../shared/modell/projekt.ts'
import { findVerwendungen } from '../../../../shared/modell/referenzen.ts'
import { pruefeProjekt } from '../../../../shared/pruefung/pruefeProjekt.ts'
import type { Zufall } from '../../auswertung/zufall.ts'

/** Edits of a modeller that must not need another structure; each undefined where it finds nothing to change. */
export const AENDERUNGEN: Readonly<Record<string, (projekt: Projekt, zufall: Zufall) => Projekt | undefined>> = {
  'anderer Name': (projekt, zufall) =>
    change(projekt, zufall, (datensatz) =>
      'name' in datensatz ? { ...datensatz, name: `Neu "${zufall.ganz(99)}" {a} <b> │ 'c'  d` } : undefined,
    ),
  'andere Länge': (projekt, zufall) =>
    change(projekt, zufall, (datensatz) =>
      datensatz.art === 'datenfeld' && datensatz.datentyp === 'text' && datensatz.muster === undefined
        ? { ...datensatz, laenge: { min: 1, max: 1 + zufall.ganz(60) } }
        : undefined,
    ),
  'anderer Bereich': (projekt, zufall) =>
    change(projekt, zufall, (datensatz) =>
      datensatz.art === 'datenfeld' && datensatz.datentyp === 'ganzzahl' && datensatz.berechnung === undefined
        ? { ...datensatz, bereich: { min: zufall.ganz(3), max: 3 + zufall.ganz(50) } }
        : undefined,
    ),
  'andere Häufigkeit': (projekt, zufall) =>
    change(projekt, zufall, (datensatz) => {
      if (!('anzahl' in datensatz) || 'zustellwege' in datensatz) return undefined
      const { pflichtWenn: _, ...rest } = datensatz
      const min = zufall.ganz(3)
      return { ...rest, anzahl: { min, max: zufall.chance(0.3) ? null : Math.max(min, 1 + zufall.ganz(3)) } }
    }),
  'andere Stufe eines Felds': (projekt, zufall) =>
    change(projekt, zufall, (datensatz) =>
      datensatz.art === 'datenfeld' ? { ...datensatz, abStufe: zufall.wahl([1, 2, 3, 4] as const) } : undefined,
    ),
  'anderer Zustellweg': (projekt, zufall) =>
    change(projekt, zufall, (datensatz) =>
      datensatz.art === 'zustellweg'
        ? { ...datensatz, abStufe: zufall.wahl([1, 2, 3, 4] as const), pflicht: zufall.chance(0.5) }
        : undefined,
    ),
  'gelöschter Zustellweg': (projekt, zufall) =>
    deleteZustellweg(projekt, zufall.wahl(listDatensaetze(projekt, 'zustellweg'))),
  'gelöschtes Feld': (projekt, zufall) => {
    const entbehrliche = listDatensaetze(projekt, 'datenfeld').filter(({ id }) =>
      findVerwendungen(projekt, id).every(({ referenz }) => referenz.pfad.startsWith('/kinder')),
    )
    return entbehrliche.length === 0 ? undefined : deleteFeld(projekt, zufall.wahl(entbehrliche).id)
  },
  'anderer Text': (projekt, zufall) =>
    change(projekt, zufall, (datensatz) => {
      if (datensatz.art !== 'nachrichtentyp') return undefined
      // where nothing but values made the text, the name stands in for it: that is another structure
      const betreff = datensatz.betreff.map((teil) =>
        teil.art === 'text' && teil.text.trim() !== '' ? { ...teil, text: `${teil.text}'…' & {x}` } : teil,
      )
      return { ...datensatz, betreff, zustand: `Stand ${zufall.ganz(9)}` }
    }),
  'andere Codes': (projekt, zufall) => {
    const listen = [...projekt.codelisteninhalte].filter(([, eintraege]) => eintraege.length > 1)
    const [id, eintraege] = zufall.wahl(listen)
    const neue = [...eintraege.slice(1), { code: 'neu', name: 'Neuer │ Eintrag' }]
    return { ...projekt, codelisteninhalte: new Map(projekt.codelisteninhalte).set(id, neue) }
  },
}

/** So many edits one after the other, each kept only if the model has no more Fehler after it than before all. */
export function applyAenderungen(
  projekt: Projekt,
  anzahl: number,
  zufall: Zufall,
): { projekt: Projekt; arten: string[] } {
  const erlaubte = countFehler(projekt)
  let stand = projekt
  const arten: string[] = []
  for (let versuch = 0; versuch < anzahl * 10 && arten.length < anzahl; versuch += 1) {
    const [name, apply] = zufall.wahl(Object.entries(AENDERUNGEN))
    const neu = apply(stand, zufall)
    if (neu === undefined || countFehler(neu) > erlaubte) continue
    stand = neu
    arten.push(name)
  }
  return { projekt: stand, arten }
}

function countFehler(projekt: Projekt): number {
  return pruefeProjekt(projekt).filter(({ schwere }) => schwere === 'fehler').length
}

function change(
  projekt: Projekt,
  zufall: Zufall,
  apply: (datensatz: Datensatz) => Datensatz | undefined,
): Projekt | undefined {
  const geaenderte = [...projekt.datensaetze.values()].flatMap((datensatz) => apply(datensatz) ?? [])
  if (geaenderte.length === 0) return undefined
  const einer = zufall.wahl(geaenderte)
  return { ...projekt, datensaetze: new Map(projekt.datensaetze).set(einer.id, einer) }
}

export function deleteZustellweg(projekt: Projekt, { id }: Zustellweg): Projekt {
  const datensaetze = new Map(projekt.datensaetze)
  datensaetze.delete(id)
  for (const datensatz of projekt.datensaetze.values()) {
    if (datensatz.art === 'leistung') {
      const zustellwege = datensatz.zustellwege.filter((weg) => weg !== id)
      datensaetze.set(datensatz.id, { ...datensatz, zustellwege })
    }
    if (datensatz.art !== 'zustellweg' || datensatz.id === id) continue
    const { nach, ersatz, ...rest } = datensatz
    if (nach !== id && ersatz !== id) continue
    const ohne = { ...(nach === id ? {} : { nach }), ...(ersatz === id ? {} : { ersatz }) }
    datensaetze.set(datensatz.id, { ...rest, ...ohne })
  }
  return { ...projekt, datensaetze }
}

function deleteFeld(projekt: Projekt, id: string): Projekt {
  const datensaetze = new Map<string, Datensatz>()
  for (const datensatz of projekt.datensaetze.values()) {
    if (datensatz.id === id) continue
    const hatKinder = datensatz.art === 'dokument' || datensatz.art === 'datenfeldgruppe'
    datensaetze.set(
      datensatz.id,
      hatKinder ? { ...datensatz, kinder: datensatz.kinder.filter((kind) => kind !== id) } : datensatz,
    )
  }
  return { ...projekt, datensaetze }
}
