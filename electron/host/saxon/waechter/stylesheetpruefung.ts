import { type XmlDocument, XmlElement } from 'libxml2-wasm'
import type { Befund } from '../../../../shared/befund.ts'
import { parseXml } from '../../xml/parse.ts'
import { checkElemente } from './elementpruefung.ts'
import { isReservierterNamensraum, NAMENSRAUM } from './namensraeume.ts'
import { createWaechterBefund } from './waechterbefunde.ts'

/** Raise with every change of the lists or of the checks: cached compilations of an older guard are not trusted. */
export const WAECHTER_VERSION = 1

const MODULGRENZEN = { maximaleGroesse: 4 * 1024 * 1024, maximaleTiefe: 150 }
const MAXIMALE_MODULZAHL = 20
/** A module is referred to by its bare name only: no folder, no scheme, no percent-encoding, no hidden file. */
const MODULNAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]*\.xslt?$/
const MAXIMALE_BEFUNDE = 50

/**
 * Checks the source of a stylesheet with all its modules against the positive lists, before anything compiles it: compiling
 * already runs static expressions. An empty list means that the text may be given to the compiler.
 *
 * @param module every module by its bare file name
 * @param hauptmodul name of the principal module
 */
export function checkStylesheet(module: Readonly<Record<string, string>>, hauptmodul: string): Befund[] {
  const names = Object.keys(module)
  const named = names.filter((name) => !MODULNAME.test(name) || name.length > 100)
  if (named.length > 0) return named.map((name) => createWaechterBefund({ art: 'modul', gegenstand: name }))
  if (!Object.hasOwn(module, hauptmodul)) return [createWaechterBefund({ art: 'modul', gegenstand: hauptmodul })]
  if (names.length > MAXIMALE_MODULZAHL) return [createWaechterBefund({ art: 'umfang', gegenstand: hauptmodul })]
  const documents = new Map<string, XmlDocument>()
  try {
    const befunde = names.flatMap((name) => {
      const parsed = parseXml(module[name] ?? '', { ...MODULGRENZEN, datei: name })
      if (parsed.ok) documents.set(name, parsed.wert)
      return parsed.ok ? [] : parsed.befunde
    })
    return befunde.length > 0 ? befunde : checkDokumente(documents).slice(0, MAXIMALE_BEFUNDE)
  } finally {
    for (const document of documents.values()) document.dispose()
  }
}

function checkDokumente(documents: ReadonlyMap<string, XmlDocument>): Befund[] {
  const befunde: Befund[] = []
  const eigeneFunktionen = new Set<string>()
  const einbindungen = new Map<string, string[]>()
  for (const [datei, document] of documents) {
    einbindungen.set(datei, listEinbindungen(document.root))
    for (const funktion of listFunktionen(document.root)) {
      if (funktion.uri === undefined || isReservierterNamensraum(funktion.uri)) {
        const ort = { datei, zeile: funktion.zeile }
        befunde.push(createWaechterBefund({ art: 'namensraum', gegenstand: funktion.uri ?? funktion.name }, ort))
      } else eigeneFunktionen.add(`Q{${funktion.uri}}${funktion.name}`)
    }
  }
  for (const [datei, document] of documents) {
    befunde.push(...checkElemente(document.root, { datei, module: new Set(documents.keys()), eigeneFunktionen }))
  }
  befunde.push(...findZyklen(einbindungen))
  return befunde
}

function listFunktionen(root: XmlElement): { uri: string | undefined; name: string; zeile: number }[] {
  return childElements(root, 'function').map((element) => {
    const written = element.attr('name')?.value.trim() ?? ''
    const braced = /^Q\{([^{}]*)\}(.*)$/.exec(written)
    const [praefix, lokal] = written.includes(':') ? written.split(':', 2) : [undefined, written]
    const uri = braced
      ? braced[1]?.replace(/\s+/g, ' ').trim()
      : praefix === undefined
        ? undefined
        : element.namespaceForPrefix(praefix)
    return { uri: uri ? uri : undefined, name: (braced ? braced[2] : lokal) ?? '', zeile: element.line }
  })
}

function listEinbindungen(root: XmlElement): string[] {
  return ['import', 'include'].flatMap((art) =>
    childElements(root, art).map((element) => element.attr('href')?.value ?? ''),
  )
}

function childElements(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  for (let child = root.firstChild; child; child = child.next) {
    if (child instanceof XmlElement && child.namespaceUri === NAMENSRAUM.xslt && child.name === name) found.push(child)
  }
  return found
}

/** A module that includes itself, by whatever way, would keep the compiler busy for ever. */
function findZyklen(einbindungen: ReadonlyMap<string, readonly string[]>): Befund[] {
  const done = new Set<string>()
  const visit = (datei: string, weg: readonly string[]): string | undefined => {
    if (weg.includes(datei)) return datei
    if (done.has(datei)) return undefined
    done.add(datei)
    for (const next of einbindungen.get(datei) ?? []) {
      const zyklus = visit(next, [...weg, datei])
      if (zyklus !== undefined) return zyklus
    }
    return undefined
  }
  for (const datei of einbindungen.keys()) {
    const zyklus = visit(datei, [])
    if (zyklus === undefined) continue
    const grund = 'Das Modul bindet sich selbst ein.'
    return [createWaechterBefund({ art: 'modul', gegenstand: zyklus, grund }, { datei: zyklus })]
  }
  return []
}
