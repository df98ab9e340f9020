import { type Befund, createBefund } from '../../../shared/befund.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { type Elementform, FORM_0604, type Kindform, type Textform } from './xdomeaForm.ts'

const NAMENSRAUM = 'urn:xoev-de:xdomea:schema:3.0.0'
const WURZEL = 'FVDaten.SGOErstellen.0604'

const UUID = '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}'
const DATUM = '-?[0-9]{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'

/** Code 100 and 001 to 045 without gaps: the list is not enumerated in the standard's XSD, so nobody else checks it. */
const HOECHSTER_DATEIFORMATCODE = 45
const SONSTIGES_FORMAT = '100'

const TEXTFORMEN: Readonly<Record<Textform, { gilt: (text: string) => boolean; erwartet: string }>> = {
  text: { gilt: () => true, erwartet: 'Text' },
  uuid: { gilt: matches(UUID), erwartet: 'eine UUID' },
  dateiname: { gilt: matches(`${UUID}.*`), erwartet: 'ein Dateiname, der mit einer UUID beginnt' },
  zeitpunkt: {
    gilt: matches(`${DATUM}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})`),
    erwartet: 'ein Zeitpunkt mit Zeitzone',
  },
  datum: { gilt: matches(`${DATUM}(Z|[+-][0-9]{2}:[0-9]{2})?`), erwartet: 'ein Datum' },
  boolesch: { gilt: matches('0|1|true|false'), erwartet: '0 oder 1' },
  eins: { gilt: matches('1'), erwartet: '1' },
  zahl: { gilt: matches('[0-9]+'), erwartet: 'eine Zahl' },
  typ0604: { gilt: matches('0604'), erwartet: '0604, passend zum Wurzelelement' },
  dateiformat: { gilt: isDateiformat, erwartet: 'ein Code der Codeliste Dateiformat' },
}

function matches(muster: string): (text: string) => boolean {
  const ausdruck = new RegExp(`^(${muster})$`, 's')
  return (text) => ausdruck.test(text)
}

function isDateiformat(text: string): boolean {
  return (
    text === SONSTIGES_FORMAT ||
    (/^0[0-9]{2}$/.test(text) && Number(text) >= 1 && Number(text) <= HOECHSTER_DATEIFORMATCODE)
  )
}

/**
 * Checks a FVDaten.SGOErstellen.0604 without the standard's XSDs: elements, their order and multiplicity, the form of ids,
 * times and codes, and what those XSDs leave open (Nachrichtentyp fits the root, file format known, ids unique).
 */
export function check0604(wurzel: XmlElement): Befund[] {
  if (wurzel.name !== WURZEL || wurzel.namensraum !== NAMENSRAUM) {
    return [
      report('wurzel', 'Die Nachricht ist kein xdomea FVDaten.SGOErstellen.0604.', wurzel.name, wurzel.namensraum),
    ]
  }
  const befunde: Befund[] = []
  checkElement(wurzel, FORM_0604, `/${WURZEL}`, befunde)
  checkSchriftgut(wurzel, befunde)
  checkKennungen(wurzel, befunde)
  return befunde
}

function report(code: string, satz: string, pfad: string, einzelheiten: string): Befund {
  return createBefund({
    code: `xdomea.${code}`,
    satz,
    ort: { pfad },
    abhilfe: 'Berichtigen Sie die Zuordnung der Ablage an der genannten Stelle.',
    einzelheiten,
  })
}

function checkElement(element: XmlElement, form: Elementform, pfad: string, befunde: Befund[]): void {
  if (form.text !== undefined) checkText(element, form.text, pfad, befunde)
  if (form.kinder === undefined) {
    for (const kind of element.kinder)
      if (kind.namensraum !== NAMENSRAUM && kind.namensraum !== '') checkFremd(kind, pfad, befunde)
    return
  }
  if (element.name === 'Name' && element.attribute.listVersionID === undefined) {
    befunde.push(
      report('listenversion', 'Beim Dateiformat fehlt die Version der Codeliste.', `${pfad}/@listVersionID`, ''),
    )
  }
  checkKinder(element, form.kinder, pfad, befunde)
}

function checkFremd(kind: XmlElement, pfad: string, befunde: Befund[]): void {
  befunde.push(report('namensraum', 'Ein Element gehört nicht zu xdomea.', `${pfad}/${kind.name}`, kind.namensraum))
}

function checkText(element: XmlElement, form: Textform, pfad: string, befunde: Befund[]): void {
  const { gilt, erwartet } = TEXTFORMEN[form]
  if (element.kinder.length > 0 || !gilt(form === 'text' ? element.text : element.text.trim())) {
    befunde.push(report('wert', `Der Wert ist nicht ${erwartet}.`, pfad, element.text.slice(0, 80)))
  }
}

function checkKinder(element: XmlElement, kinder: readonly Kindform[], pfad: string, befunde: Befund[]): void {
  let stelle = 0
  const anzahl = new Map<string, number>()
  for (const kind of element.kinder) {
    const index = kinder.findIndex((form) => isKind(kind, form))
    const form = kinder[index]
    if (form === undefined) {
      befunde.push(
        report('unbekannt', 'Dieses Element ist hier nicht vorgesehen.', `${pfad}/${kind.name}`, kind.namensraum),
      )
      continue
    }
    const nummer = (anzahl.get(form.name) ?? 0) + 1
    anzahl.set(form.name, nummer)
    const hier = `${pfad}/${form.name}${form.viele ? `[${nummer}]` : ''}`
    if (index < stelle) befunde.push(report('reihenfolge', 'Das Element steht an falscher Stelle.', hier, ''))
    if (nummer > 1 && !form.viele) befunde.push(report('mehrfach', 'Das Element kommt mehrfach vor.', hier, ''))
    stelle = Math.max(stelle, index)
    checkElement(kind, form.form, hier, befunde)
  }
  for (const form of kinder) {
    if (form.min === 1 && !anzahl.has(form.name)) {
      befunde.push(report('fehlt', 'Ein vorgeschriebenes Element fehlt.', `${pfad}/${form.name}`, ''))
    }
  }
}

function isKind(element: XmlElement, form: Kindform): boolean {
  return element.name === form.name && element.namensraum === (form.unqualifiziert ? '' : NAMENSRAUM)
}

/** Exactly one of Akte, Vorgang, Dokument. */
function checkSchriftgut(wurzel: XmlElement, befunde: Befund[]): void {
  for (const objekt of wurzel.kinder.filter((kind) => kind.name === 'SchriftgutobjektZumErstellen')) {
    for (const schriftgut of objekt.kinder.filter((kind) => kind.name === 'Schriftgutobjekt')) {
      if (schriftgut.kinder.length === 1) continue
      befunde.push(
        report(
          'schriftgut',
          'Ein Schriftgutobjekt ist genau eine Akte, ein Vorgang oder ein Dokument.',
          `/${WURZEL}/SchriftgutobjektZumErstellen/Schriftgutobjekt`,
          schriftgut.kinder.map((kind) => kind.name).join(', '),
        ),
      )
    }
  }
}

/** No two Schriftgutobjekte share an id, no two files a name. */
function checkKennungen(wurzel: XmlElement, befunde: Befund[]): void {
  const gesehen = new Set<string>()
  const visit = (element: XmlElement): void => {
    if (element.name === 'ID' || element.name === 'Dateiname') {
      const schluessel = `${element.name} ${element.text.trim().toLowerCase()}`
      if (gesehen.has(schluessel)) {
        befunde.push(
          report('doppelt', 'Eine Kennung oder ein Dateiname kommt mehrfach vor.', element.name, element.text),
        )
      }
      gesehen.add(schluessel)
    }
    for (const kind of element.kinder) visit(kind)
  }
  visit(wurzel)
}
