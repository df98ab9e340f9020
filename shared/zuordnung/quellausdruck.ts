import type { Quelle } from '../modell/elemente/zuordnung.ts'
import type { Zuordnungsform, Zuordnungsweise } from './form.ts'
import { parseXmlPfad, stripPfad } from './xmlPfad.ts'

/** A repeated part around a line, in generated text: its occurrence is the context item of its own template. */
export interface Bereich {
  /** key of the wiederholung */
  kennung: string
  quelle: Quelle
}

/** The current occurrence. Not `.`: SaxonJS 2.7 mistreats a predicate on it. */
const VORKOMMEN = 'self::node()'

/** Variables that hold the roots of what a Zuordnung reads; those of `$auftrag` are global. */
const WURZELN: Readonly<Record<Zuordnungsweise, string>> = {
  nachricht: 'nachricht',
  dienst: 'dienst',
  rueckmeldung: 'rueckmeldung',
  eingang: 'fremd',
}

/** The variable with the root of paths, and the one with the principal input. */
export function wurzelOf(weise: Zuordnungsweise): string {
  return WURZELN[weise]
}

export function haupteingabeOf(weise: Zuordnungsweise): string {
  return weise === 'dienst' ? 'nachricht' : WURZELN[weise]
}

/**
 * XPath of the nodes of a Quelle, seen from the innermost of `bereiche`; `benutzt` is told of every variable of another
 * template that the text needs.
 */
export function writeQuellausdruck(
  form: Zuordnungsform,
  quelle: Quelle,
  bereiche: readonly Bereich[],
  benutzt: Set<string>,
): string {
  for (const [index, bereich] of [...bereiche.entries()].reverse()) {
    const rest = stepsBelow(form, quelle, bereich.quelle)
    if (rest === undefined) continue
    if (index === bereiche.length - 1) return rest === '' ? VORKOMMEN : rest
    const variable = `vorkommen-${bereich.kennung}`
    benutzt.add(variable)
    return joinSteps(`$${variable}`, rest)
  }
  const wurzel = wurzelOf(form.weise)
  if (form.weise !== 'dienst') benutzt.add(wurzel)
  return joinSteps(`$${wurzel}`, stepsFromRoot(form, quelle))
}

function joinSteps(anfang: string, rest: string): string {
  return rest === '' ? anfang : `${anfang}/${rest}`
}

function stepsFromRoot(form: Zuordnungsform, quelle: Quelle): string {
  if ('pfad' in quelle) return stepsOfPfad(parseXmlPfad(quelle.pfad))
  const ort = form.felder.get(quelle.feld)
  if (ort === undefined) throw new Error(`Unbekanntes Datenfeld ${quelle.feld}`)
  return [ort.dokumentname, ...ort.weg.map((knoten) => knoten.technischerName)].map((name) => `f:${name}`).join('/')
}

function stepsBelow(form: Zuordnungsform, quelle: Quelle, oben: Quelle): string | undefined {
  if ('pfad' in quelle) {
    const rest = 'pfad' in oben ? stripPfad(parseXmlPfad(quelle.pfad), parseXmlPfad(oben.pfad)) : undefined
    return rest && stepsOfPfad(rest)
  }
  const ort = form.felder.get(quelle.feld)
  const oberer = 'feld' in oben ? form.felder.get(oben.feld) : undefined
  if (ort === undefined || oberer === undefined) return undefined
  const stelle = ort.weg.findIndex((knoten) => knoten.pfad === oberer.knoten.pfad)
  if (stelle < 0) return undefined
  return ort.weg
    .slice(stelle + 1)
    .map((knoten) => `f:${knoten.technischerName}`)
    .join('/')
}

function stepsOfPfad({ elemente, attribut }: { elemente: readonly string[]; attribut: string | undefined }): string {
  return [...elemente, ...(attribut === undefined ? [] : [`@${attribut}`])].join('/')
}
