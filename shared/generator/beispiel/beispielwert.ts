import { createWertevorrat } from '../../ausdruck/testwerte/vorrat.ts'
import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { type Beispiellage, gestaltOf, wordsOf } from './lage.ts'
import { CODES, type Eintrag, JA, SELTEN, TAGE, TEXTE, type Wertlage, ZAHLEN } from './worte.ts'

/** Whether a person would fill in a part of a form that may stay empty. */
export function isUeblich(teil: Pick<Feldknoten, 'name' | 'technischerName'>): boolean {
  return !SELTEN.test(wordsOf(teil))
}

/**
 * A value that a reader believes and that belongs to nobody: by the words of the field, else by its Datentyp. Undefined where
 * the field permits none of them.
 */
export function createBeispielwert(
  projekt: Projekt,
  knoten: Feldknoten,
  feld: Datenfeld,
  lage: Beispiellage,
): string | undefined {
  const vorrat = createWertevorrat(projekt.codelisteninhalte)
  const kandidaten = listKandidaten(projekt, feld, wordsOf(knoten), { ...lage, gestalt: gestaltOf(knoten) })
  return kandidaten.find((wert) => LATEINISCH.test(wert) && vorrat.istGueltig(knoten, wert))
}

/** Letters and signs of DIN 91379; names in the model may hold more than messages should. */
const LATEINISCH = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}€§+=<>|^`´~°$]+$/u

function listKandidaten(projekt: Projekt, feld: Datenfeld, worte: string, lage: Wertlage): string[] {
  switch (feld.datentyp) {
    case 'text':
      return [...lookUp(TEXTE, worte, lage), ...listTexte(feld)]
    case 'ganzzahl':
      return [...lookUp(ZAHLEN, worte, lage), '3', '1']
    case 'dezimalzahl':
      return [...lookUp(ZAHLEN, worte, lage), '12.5', '12', '1']
    case 'betrag':
      return [...lookUp(ZAHLEN, worte, lage), '48.50', '5'].map((zahl) => Number(zahl).toFixed(2))
    case 'datum':
      return lookUp(TAGE, worte, lage)
    case 'zeitpunkt':
      return lookUp(TAGE, worte, lage).map(atMorning)
    case 'zeit':
      return ['09:00:00']
    case 'zeitraum':
      return ['2026-11-16/2026-11-30']
    case 'jaNein':
      return [String(JA.test(worte))]
    case 'auswahl':
      return listCodes(projekt, feld, worte, lage)
    case 'geometrie':
    case 'datei':
      return []
  }
}

function lookUp(tabelle: readonly Eintrag[], worte: string, lage: Wertlage): string[] {
  return tabelle.flatMap(([muster, ...werte]) =>
    muster.test(worte) ? werte.map((wert) => (typeof wert === 'string' ? wert : wert(lage))) : [],
  )
}

/** Where no word helps: it says of itself that it is an example, as long as the field wants it. */
function listTexte({ name, muster, laenge }: Datenfeld): string[] {
  if (muster !== undefined)
    return ['Beispiel', 'B-2026-00123', '2026-00123', '12345678901234567890'.slice(0, laenge?.max)]
  return [`Beispiel: ${name}`, 'Beispiel', 'Muster', 'M', `Dies ist ein Beispiel für die Angabe „${name}“ im Antrag.`]
}

/** In summer and in winter Germany has different offsets. */
function atMorning(tag: string): string {
  const monat = Number(tag.slice(5, 7))
  return `${tag}T09:15:00${monat > 3 && monat < 11 ? '+02:00' : '+01:00'}`
}

function listCodes(projekt: Projekt, { codeliste }: Datenfeld, worte: string, lage: Wertlage): string[] {
  const eintraege = (codeliste && projekt.codelisteninhalte.get(codeliste)) || []
  const gesuchte = lookUp(CODES, worte, lage)
  const gefundene = gesuchte.flatMap((wort) => eintraege.filter(({ name }) => name.toLowerCase().includes(wort)))
  return [...gefundene, ...eintraege].map(({ code }) => code)
}
