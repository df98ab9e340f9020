import { type Befund, createBefund } from '../../../shared/befund.ts'
import type { Schnittstelle } from '../../../shared/modell/elemente/produkt.ts'
import type { Quelle, Zuordnungszeile } from '../../../shared/modell/elemente/zuordnung.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { SchemaVerstoss } from '../xml/schema.ts'
import { CODE_BY_FACETTE, type Schemacode, wordsOf } from './schemaworte.ts'
import { classifyVerstoss, type Verstossart } from './verstossarten.ts'

/** What the model calls something that a vendor's format calls by a name of its own. */
interface Fremdwort {
  name: string
  element: string
}

/**
 * Turns what libxml2 says about a message in a vendor's format into Befunde. Where the Zuordnungen of the Schnittstelle map an
 * element to one Datenfeld, it has the name of that; the vendor's name stands beside it.
 */
export function translateFremdverstoesse(
  projekt: Projekt,
  schnittstelle: Schnittstelle,
  xml: string,
  verstoesse: readonly SchemaVerstoss[],
): Befund[] {
  const worte = listFremdworte(projekt, schnittstelle)
  const vorhandene = new Set([...xml.matchAll(/<(?:[\w.-]+:)?([\w.-]+)/g)].map(([, name]) => name))
  const gesehen = new Set<string>()
  return verstoesse.flatMap((verstoss) => {
    const art = classifyVerstoss(verstoss.message)
    // a violated facet comes a second time as an invalid type
    const schluessel = `${verstoss.line} ${verstoss.xpath} ${art.art === 'inhalt' ? 'wert' : art.art}`
    if (gesehen.has(schluessel)) return []
    gesehen.add(schluessel)
    return [translate(worte, vorhandene, verstoss, art)]
  })
}

/** `vorhandene`: what is there somewhere is not missing, rather something stands before it that does not belong there. */
function translate(
  worte: ReadonlyMap<string, Fremdwort>,
  vorhandene: ReadonlySet<string | undefined>,
  verstoss: SchemaVerstoss,
  art: Verstossart,
): Befund {
  const hier = nameOfElement(verstoss)
  const create = (code: Schemacode, fremdname: string, abhilfe?: string): Befund => {
    const wort = worte.get(fremdname)
    const [satz, ublich] = wordsOf(code, wort?.name ?? fremdname)
    return createBefund({
      code: `schema.${code}`,
      satz,
      abhilfe: abhilfe ?? ublich,
      ort: {
        ...(wort === undefined ? {} : { element: wort.element, angabe: fremdname }),
        ...(verstoss.line > 0 ? { zeile: verstoss.line } : {}),
        ...(verstoss.xpath === undefined ? {} : { pfad: verstoss.xpath }),
      },
      einzelheiten: verstoss.message,
    })
  }
  const erwartet = 'erwartet' in art ? art.erwartet : []
  const [einziges, ...weitere] = erwartet
  if (einziges !== undefined && weitere.length === 0) {
    const fehlt = art.art === 'unvollstaendig' || !vorhandene.has(einziges)
    return fehlt ? create('pflichtfeldFehlt', einziges) : create('unerwartet', hier)
  }
  const moegliche = `Hier steht eines von diesen: ${erwartet.map((name) => worte.get(name)?.name ?? name).join(', ')}.`
  switch (art.art) {
    case 'unerwartet':
      return erwartet.length === 0 ? create('unerwartet', hier) : create('falscheStelle', hier, moegliche)
    case 'unvollstaendig':
      return create('unvollstaendig', hier, moegliche)
    case 'wert':
      return create(art.facette === undefined ? 'datentypVerletzt' : CODE_BY_FACETTE[art.facette], art.attribut ?? hier)
    case 'attributFehlt':
      return create('pflichtfeldFehlt', art.attribut)
    case 'attributUnzulaessig':
      return create('unerwartet', art.attribut)
    case 'wurzel':
      return create('unerwartet', hier)
    default:
      return create('unzulaessigerInhalt', hier)
  }
}

/** "Element '{urn:x}NAME': …" */
function nameOfElement({ message }: SchemaVerstoss): string {
  return /^Element '(?:\{[^}]*\})?([^']+)'/.exec(message)?.[1] ?? ''
}

/** Names of the vendor that stand for one Datenfeld or Gruppe only, in all Zuordnungen of the Schnittstelle. */
function listFremdworte(projekt: Projekt, { id }: Schnittstelle): Map<string, Fremdwort> {
  const worte = new Map<string, Fremdwort | undefined>()
  for (const { schnittstelle, zeilen } of listDatensaetze(projekt, 'zuordnung')) {
    if (schnittstelle !== id) continue
    for (const zeile of Object.values(zeilen)) {
      const [fremdname, feld] = readPaar(zeile)
      if (fremdname === undefined || feld === undefined) continue
      const element = feld.split('/').at(-1) ?? ''
      const name = projekt.datensaetze.get(element)?.name
      const bisher = worte.get(fremdname)
      const neu = !worte.has(fremdname) || bisher?.name === name
      worte.set(fremdname, name !== undefined && neu ? (bisher ?? { name, element }) : undefined)
    }
  }
  return new Map([...worte].flatMap(([fremdname, wort]) => (wort === undefined ? [] : [[fremdname, wort] as const])))
}

/** The vendor's name and the Feldpfad of a line that carries one over to the other, in either direction. */
function readPaar({ ziel, zielFeld, inhalt }: Zuordnungszeile): [string | undefined, string | undefined] {
  if (!('quelle' in inhalt) || inhalt.art === 'bedingung') return [undefined, undefined]
  const quelle: Quelle = inhalt.quelle
  if (zielFeld !== undefined) return ['pfad' in quelle ? lastName(quelle.pfad) : undefined, zielFeld]
  return [ziel === undefined ? undefined : lastName(ziel), 'feld' in quelle ? quelle.feld : undefined]
}

function lastName(pfad: string): string | undefined {
  return /([\w.-]+)(?:\[[^\]]*\])?$/.exec(pfad)?.[1]
}
