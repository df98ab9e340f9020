import { type Befund, createBefund } from '../befund.ts'
import type { XmlElement } from '../modell/nachrichtXml.ts'
import { NAMENSRAUM_HAKEN } from '../modell/namensraeume.ts'

const XSLT = 'http://www.w3.org/1999/XSL/Transform'
/** The module that an own rule extends; the host knows it by this name. */
const ERZEUGTE_REGEL = 'erzeugt.xsl'
/** Modes of generated rules that own templates may join (see `regel/teile/einstieg.xsl`). */
const HAKEN: readonly string[] = ['pruefung', 'zustellauftrag', 'merkmale']
const VORBEHALTEN = ['urn:fachwerk:', 'http://www.w3.org/']

interface Eigenpruefung {
  praefixe: Readonly<Record<string, string>>
  datei: string
}

/**
 * Checks that an own rule only adds what a generated rule foresees: it imports the generated one, joins its hooks, and calls
 * what it brings itself. Anything else would override generated templates, and their later changes would get lost silently.
 *
 * @param praefixe the namespaces declared at the root, by prefix
 */
export function checkEigeneRegel(
  wurzel: XmlElement,
  praefixe: Readonly<Record<string, string>>,
  datei: string,
): Befund[] {
  const pruefung = { praefixe, datei }
  if (wurzel.namensraum !== XSLT || !['stylesheet', 'transform'].includes(wurzel.name)) {
    return [createRegelbefund(pruefung, 'regeln.keinStylesheet', 'Die eigene Regel ist kein Stylesheet', wurzel.name)]
  }
  return [...checkEinbindung(pruefung, wurzel), ...wurzel.kinder.flatMap((kind) => checkTeil(pruefung, kind))]
}

function checkEinbindung(pruefung: Eigenpruefung, wurzel: XmlElement): Befund[] {
  const importe = wurzel.kinder.filter((kind) => kind.namensraum === XSLT && kind.name === 'import')
  const [einziger] = importe
  if (importe.length === 1 && einziger?.attribute.href === ERZEUGTE_REGEL) return []
  const gefunden = importe.map(({ attribute }) => attribute.href ?? '').join(', ')
  const satz = `Die eigene Regel bindet nicht genau „${ERZEUGTE_REGEL}“ ein`
  return [createRegelbefund(pruefung, 'regeln.einbindung', satz, gefunden)]
}

function checkTeil(pruefung: Eigenpruefung, teil: XmlElement): Befund[] {
  const { name, attribute } = teil
  if (teil.namensraum !== XSLT) return [createFremdbefund(pruefung, name)]
  switch (name) {
    case 'import':
      return []
    case 'template':
      return attribute.match === undefined ? checkEigenenNamen(pruefung, teil) : checkHaken(pruefung, teil)
    case 'function':
    case 'variable':
      return checkEigenenNamen(pruefung, teil)
    default:
      return [createFremdbefund(pruefung, `xsl:${name}`)]
  }
}

/** A template with a pattern may only join hooks: in any other mode it would override generated ones. */
function checkHaken(pruefung: Eigenpruefung, { attribute }: XmlElement): Befund[] {
  const modi = (attribute.mode ?? '').split(/\s+/).filter((modus) => modus !== '')
  if (modi.length === 0) modi.push('#default')
  const fremde = modi.flatMap((modus) => checkModus(pruefung, modus))
  return attribute.name === undefined ? fremde : [...fremde, createUeberschreibung(pruefung, attribute.name)]
}

function checkModus(pruefung: Eigenpruefung, modus: string): Befund[] {
  const { namensraum, lokal } = resolveName(pruefung, modus)
  if (namensraum !== NAMENSRAUM_HAKEN) return [createUeberschreibung(pruefung, `mode="${modus}"`)]
  if (HAKEN.includes(lokal)) return []
  const satz = `Den Haken „${modus}“ hat die erzeugte Regel nicht`
  return [createRegelbefund(pruefung, 'regeln.hakenUnbekannt', satz, `Haken: ${HAKEN.join(', ')}`)]
}

/** What an own rule brings itself has a name in a namespace of its own, so that it meets nothing generated. */
function checkEigenenNamen(pruefung: Eigenpruefung, { name, attribute }: XmlElement): Befund[] {
  const { namensraum } = resolveName(pruefung, attribute.name ?? '')
  const eigen = namensraum !== undefined && !VORBEHALTEN.some((anfang) => namensraum.startsWith(anfang))
  return eigen ? [] : [createUeberschreibung(pruefung, `xsl:${name} ${attribute.name ?? ''}`.trim())]
}

/** undefined: no namespace, or a prefix that the root does not declare. */
function resolveName({ praefixe }: Eigenpruefung, name: string): { namensraum: string | undefined; lokal: string } {
  const lang = /^Q\{([^{}]*)\}(.*)$/.exec(name)
  if (lang !== null) return { namensraum: lang[1] === '' ? undefined : lang[1], lokal: lang[2] ?? '' }
  const trenner = name.indexOf(':')
  if (trenner < 0) return { namensraum: undefined, lokal: name }
  const praefix = name.slice(0, trenner)
  const namensraum = Object.hasOwn(praefixe, praefix) ? praefixe[praefix] : undefined
  return { namensraum, lokal: name.slice(trenner + 1) }
}

function createUeberschreibung(pruefung: Eigenpruefung, was: string): Befund {
  const satz = 'Die eigene Regel überschreibt mehr als einen Haken'
  return createRegelbefund(pruefung, 'regeln.ueberschreibung', satz, was)
}

function createFremdbefund(pruefung: Eigenpruefung, was: string): Befund {
  return createRegelbefund(pruefung, 'regeln.fremderTeil', `In der eigenen Regel ist „${was}“ nicht vorgesehen`, was)
}

function createRegelbefund({ datei }: Eigenpruefung, code: string, satz: string, einzelheiten: string): Befund {
  return createBefund({
    code,
    satz,
    ort: { datei },
    abhilfe:
      'Schreiben Sie nur Templates in den Haken-Modi sowie eigene benannte Templates, Funktionen und Variablen mit ' +
      'eigenem Namensraum, dessen Präfix an der Wurzel erklärt ist.',
    einzelheiten,
  })
}
