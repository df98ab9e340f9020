import type { Gangfrage, Klaerungsfolge } from '../../shared/dokument/klaerungsgang.ts'
import type { Anliegensklaerung } from '../../shared/modell/elemente/nachricht.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'

/** Chosen to make a new question the target of an answer. */
export const NEUE_FRAGE = 'neu:'

/** What an answer may lead to, each under one key. */
export function listFolgen(
  projekt: Projekt,
  klaerung: Anliegensklaerung,
  gang: readonly Gangfrage[],
  frage: string,
): { group: string; items: { value: string; label: string }[] }[] {
  const fragen = gang
    .filter(({ schluessel }) => schluessel !== frage)
    .map(({ schluessel, nummer, frage: { frage: text } }) => ({
      value: keyOfFolge({ art: 'frage', frage: schluessel }),
      label: `Frage ${nummer}: ${text}`,
    }))
  const leistung = listDatensaetze(projekt, 'leistung').find((eine) => eine.anliegensklaerung === klaerung.id)
  const vorgangstypen = [...new Set(leistung?.vorgangstypen)].flatMap((id) => {
    const vorgangstyp = findDatensatz(projekt, 'vorgangstyp', id)
    return vorgangstyp === undefined
      ? []
      : [{ value: keyOfFolge({ art: 'vorgangstyp', vorgangstyp: id }), label: vorgangstyp.name }]
  })
  return [
    { group: 'Antrag', items: vorgangstypen },
    { group: 'Hinweis statt Antrag', items: [{ value: 'hinweis:', label: 'Hinweis' }] },
    { group: 'Weitere Frage', items: [...fragen, { value: NEUE_FRAGE, label: 'Neue Frage …' }] },
  ].filter(({ items }) => items.length > 0)
}

export function keyOfFolge(folge: Klaerungsfolge): string {
  switch (folge.art) {
    case 'frage':
      return `frage:${folge.frage}`
    case 'vorgangstyp':
      return `vorgangstyp:${folge.vorgangstyp}`
    case 'hinweis':
      return 'hinweis:'
  }
}

const HINWEISTEXT = 'Bitte wenden Sie sich an die zuständige Stelle.'

/** The outcome a key stands for; a hint keeps the text it had. */
export function parseFolge(schluessel: string, bisher: Klaerungsfolge): Klaerungsfolge | undefined {
  const art = schluessel.slice(0, schluessel.indexOf(':'))
  const ziel = schluessel.slice(art.length + 1)
  if (art === 'frage') return { art, frage: ziel }
  if (art === 'vorgangstyp') return { art, vorgangstyp: ziel }
  if (art !== 'hinweis') return undefined
  return { art, text: bisher.art === 'hinweis' ? bisher.text : HINWEISTEXT }
}

/** Where an answer leads, in words; undefined where its target is missing. */
export function describeFolge(projekt: Projekt, gang: readonly Gangfrage[], folge: Klaerungsfolge): string | undefined {
  switch (folge.art) {
    case 'frage': {
      const frage = gang.find(({ schluessel }) => schluessel === folge.frage)
      return frage && `Frage ${frage.nummer}`
    }
    case 'vorgangstyp':
      return findDatensatz(projekt, 'vorgangstyp', folge.vorgangstyp)?.name
    case 'hinweis':
      return folge.text
  }
}
