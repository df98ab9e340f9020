import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { type Befund, createBefund, type Ergebnis, fail, type Ort, succeed } from '../../../shared/befund.ts'
import type { JsonPfad } from '../../../shared/modell/schemabefunde.ts'
import { isUnbedenklich } from './jsonlauf.ts'

/** A JSON file with the places of its values. */
export interface JsonDatei {
  wert: unknown
  /** line and column of the value at this path, or of the nearest value around it */
  ortOf(pfad: JsonPfad): Ort
}

const TIEFE_MAXIMUM = 150
const KONFLIKT = /^(?:<{7}|={7}|>{7})(?: .*)?$/m

/** Git leaves these lines behind where a merge could not be finished; they deserve a clearer word than "syntax error". */
export function checkKonflikt(text: string, datei: string): Befund | undefined {
  const treffer = /^<{7} /m.test(text) ? KONFLIKT.exec(text) : null
  if (treffer === null) return undefined
  return createBefund({
    code: 'datei.konflikt',
    satz: 'Die Datei enthält einen ungelösten Zusammenführungskonflikt.',
    ort: { datei, ...positionOf(text, treffer.index) },
    abhilfe: 'Entscheiden Sie in Git, welche Fassung gilt, und entfernen Sie die Markierungen.',
  })
}

/**
 * Parses strict JSON (no comments, no trailing commas) and refuses what a JSON object cannot tell apart: a key given twice.
 * Nesting is bounded before anything else. Only a text that is not plainly in order is looked at closely, to say what is wrong.
 */
export function parseJsonDatei(text: string, datei: string): Ergebnis<JsonDatei> {
  if (!isUnbedenklich(text, TIEFE_MAXIMUM)) return parseGenau(text, datei)
  try {
    const wert: unknown = JSON.parse(text)
    return succeed({ wert, ortOf: createOrtsuche(text, datei) })
  } catch {
    return parseGenau(text, datei)
  }
}

/** Places are only asked for where something is wrong, so the tree that knows them is made then. */
function createOrtsuche(text: string, datei: string): JsonDatei['ortOf'] {
  let baum: Node | undefined
  return (pfad) => {
    baum ??= parseTree(text)
    return { datei, ...positionOf(text, baum === undefined ? 0 : findNode(baum, pfad).offset) }
  }
}

function parseGenau(text: string, datei: string): Ergebnis<JsonDatei> {
  const konflikt = checkKonflikt(text, datei)
  if (konflikt !== undefined) return fail(konflikt)
  const tief = findTiefe(text)
  if (tief !== undefined) return fail(depthBefund(text, datei, tief))
  const errors: ParseError[] = []
  const baum = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false })
  const [error] = errors
  if (error !== undefined || baum === undefined) return fail(syntaxBefund(text, datei, error))
  const doppelte = findDoppelte(baum, text, datei)
  if (doppelte.length > 0) return fail(...doppelte)
  try {
    const wert: unknown = JSON.parse(text)
    return succeed({ wert, ortOf: createOrtsuche(text, datei) })
  } catch (error) {
    return fail(syntaxBefund(text, datei, undefined, error))
  }
}

function findTiefe(text: string): number | undefined {
  const scanner = createScanner(text, true)
  let tiefe = 0
  for (let token: number = scanner.scan(); token !== ENDE; token = scanner.scan()) {
    if (token === OBJEKT_AUF || token === LISTE_AUF) tiefe += 1
    if (token === OBJEKT_ZU || token === LISTE_ZU) tiefe -= 1
    if (tiefe > TIEFE_MAXIMUM) return scanner.getTokenOffset()
  }
  return undefined
}

// SyntaxKind of jsonc-parser is an ambient const enum, which isolated modules cannot use
const OBJEKT_AUF = 1
const OBJEKT_ZU = 2
const LISTE_AUF = 3
const LISTE_ZU = 4
const ENDE = 17

function findDoppelte(knoten: Node, text: string, datei: string): Befund[] {
  const befunde: Befund[] = []
  const offen = [knoten]
  for (let einer = offen.pop(); einer !== undefined && befunde.length < 20; einer = offen.pop()) {
    if (einer.type === 'object') befunde.push(...checkSchluessel(einer, text, datei))
    offen.push(...(einer.children ?? []))
  }
  return befunde
}

function checkSchluessel(objekt: Node, text: string, datei: string): Befund[] {
  const gesehen = new Set<unknown>()
  const befunde: Befund[] = []
  for (const eigenschaft of objekt.children ?? []) {
    const schluessel = eigenschaft.children?.[0]
    const name: unknown = schluessel?.value
    const ortOf = () => ({ datei, ...positionOf(text, eigenschaft.offset) })
    if (name === '__proto__') befunde.push(nameBefund(ortOf()))
    if (gesehen.has(name)) befunde.push(doppeltBefund(String(name), ortOf()))
    gesehen.add(name)
  }
  return befunde
}

function findNode(baum: Node, pfad: JsonPfad): Node {
  for (let laenge = pfad.length; laenge > 0; laenge -= 1) {
    const knoten = findNodeAtLocation(baum, pfad.slice(0, laenge))
    // the place of a property is that of its name, not of its value
    if (knoten !== undefined) return knoten.parent?.type === 'property' ? knoten.parent : knoten
  }
  return baum
}

function positionOf(text: string, stelle: number): { zeile: number; spalte: number } {
  const davor = text.slice(0, stelle)
  const zeilenanfang = davor.lastIndexOf('\n') + 1
  return { zeile: davor.split('\n').length, spalte: stelle - zeilenanfang + 1 }
}

function syntaxBefund(text: string, datei: string, error: ParseError | undefined, cause?: unknown): Befund {
  const einzelheiten = error ? printParseErrorCode(error.error) : cause instanceof Error ? cause.message : undefined
  return createBefund({
    code: 'datei.json',
    satz: 'Die Datei ist kein gültiges JSON.',
    ort: { datei, ...positionOf(text, error?.offset ?? 0) },
    abhilfe: 'Berichtigen Sie die Stelle, etwa ein fehlendes Komma, oder stellen Sie eine frühere Fassung her.',
    ...(einzelheiten === undefined ? {} : { einzelheiten }),
  })
}

function depthBefund(text: string, datei: string, stelle: number): Befund {
  return createBefund({
    code: 'datei.tiefe',
    satz: 'Die Datei ist tiefer geschachtelt als erlaubt.',
    ort: { datei, ...positionOf(text, stelle) },
    abhilfe: 'Teilen Sie verschachtelte Bedingungen auf mehrere Felder auf.',
    einzelheiten: `Erlaubt sind ${TIEFE_MAXIMUM} Ebenen.`,
  })
}

function doppeltBefund(name: string, ort: Ort): Befund {
  return createBefund({
    code: 'datei.doppelt',
    satz: `Die Angabe „${name}“ steht zweimal im selben Objekt.`,
    ort,
    abhilfe: 'Entscheiden Sie, welche der beiden gilt, und entfernen Sie die andere.',
  })
}

function nameBefund(ort: Ort): Befund {
  return createBefund({
    code: 'datei.name',
    satz: 'Der Name „__proto__“ ist nicht erlaubt.',
    ort,
    abhilfe: 'Entfernen Sie die Angabe.',
  })
}
