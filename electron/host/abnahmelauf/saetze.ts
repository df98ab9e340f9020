import type { Testergebnis } from '../../../shared/host/testbericht.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { TESTAUSGAENGE } from '../../../shared/worte/testausgang.ts'
import { isEinzelnerWeg } from '../abnahme/testfalllauf.ts'

/** So many differences are put into sentences; the comparison shows the rest. */
const GENANNTE = 4
const WERT_MAXIMUM = 60

const AUSGAENGE: Readonly<Record<string, string>> = { ...TESTAUSGAENGE, zustellfehler: 'nicht überall zugestellt' }

const SCHICHTEN: Readonly<Record<Testergebnis['ebene'], string>> = {
  keine: 'Von keiner Schicht abgewiesen',
  wohlgeformtheit: 'Abgewiesen, weil die Nachricht kein lesbares XML ist',
  zuordnung: 'Abgewiesen von der Zuordnung des Eingangs',
  schema: 'Abgewiesen von der XSD der Nachricht',
  regel: 'Abgewiesen von der Regel',
  prozessor: 'Angehalten vom Regelprozessor',
}

export function describeSchicht({ ebene }: Testergebnis): string {
  return SCHICHTEN[ebene]
}

type Abweichung = Testergebnis['abweichungen'][number]

/** What is expected of every run of a stylesheet. */
const OHNE_FEHLER = 'läuft ohne Fehler'
const VORAUSGEHEND = 'vorausgehende'

/** Whether a case failed for a reason that says nothing about its result: then this cannot be accepted. */
export function isAbgebrochen({ abweichungen }: Testergebnis): boolean {
  return abweichungen.some(({ erwartet, stelle }) => erwartet === OHNE_FEHLER || stelle.startsWith(VORAUSGEHEND))
}

/** What differs in German sentences, in the words of the model; what differs at one place stands in one sentence. */
export function describeAbweichungen(projekt: Projekt, { abweichungen }: Testergebnis): string[] {
  const einzeln = abweichungen.some(isEinzelnerWeg)
  const genannte = abweichungen.filter(({ stelle }) => !(einzeln && stelle === 'Zustellungen'))
  const gezeigte = genannte.slice(0, GENANNTE)
  const weitere = genannte.length - gezeigte.length
  const nachOrt = new Map<string, string[]>()
  for (const { ort, text } of gezeigte.map((eine) => describeAbweichung(projekt, eine))) {
    const bisherige = nachOrt.get(ort) ?? []
    if (!bisherige.includes(text)) nachOrt.set(ort, [...bisherige, text])
  }
  const saetze = [...nachOrt].flatMap(([ort, texte]) => (ort === '' ? texte : [`${ort}: ${texte.join('; ')}.`]))
  if (weitere === 0) return saetze
  return [
    ...saetze,
    weitere === 1 ? 'Eine weitere Abweichung zeigt der Vergleich.' : `${weitere} weitere zeigt der Vergleich.`,
  ]
}

/** `ort` is empty where the text is a whole sentence. */
interface Beschreibung {
  ort: string
  text: string
}

function describeAbweichung(projekt: Projekt, { stelle, erwartet, tatsaechlich, element }: Abweichung): Beschreibung {
  const [soll, ist] = [wertOf(projekt, erwartet), wertOf(projekt, tatsaechlich)]
  const sentence = (text: string): Beschreibung => ({ ort: '', text })
  if (erwartet === OHNE_FEHLER) {
    return sentence(`Der Lauf ist abgebrochen: ${(tatsaechlich ?? '').replace(/\.?: .*$/s, '')}.`)
  }
  if (stelle.startsWith(VORAUSGEHEND)) {
    return sentence(`Was dem Testfall vorausgeht, ist anders ausgegangen: ${ist} statt ${soll}.`)
  }
  if (stelle === 'Ausgang') return sentence(`Erwartet: ${soll}. Geworden: ${ist}.`)
  if (stelle === 'Zustellungen') return sentence(`Zugestellt wurde: ${listOf(ist)}. Erwartet: ${listOf(soll)}.`)
  if (stelle === 'Befunde' || stelle === 'Befund') {
    return sentence('Es wurden andere Befunde festgestellt als erwartet.')
  }
  const { ort, was } = describeStelle(projekt, stelle, element)
  const text = `${was} ${describeWerte(erwartet === null ? null : soll, tatsaechlich === null ? null : ist)}`
  return ort === '' ? sentence(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`) : { ort, text }
}

function describeWerte(soll: string | null, ist: string | null): string {
  if (ist === null) return 'fehlt'
  if (soll === null) return 'war nicht erwartet'
  return `ist ${ist === '' ? 'leer' : `„${ist}“`} statt ${soll === '' ? 'leer' : `„${soll}“`}`
}

/** Of a path only the names that lead to the place. */
function describeStelle(projekt: Projekt, stelle: string, element: string | undefined): { ort: string; was: string } {
  const [kopf = '', ...rest] = stelle.split(': ')
  const pfad = rest.join(': ')
  const weg = element === undefined ? undefined : projekt.datensaetze.get(element)
  const ort = replaceIds(projekt, kopf.startsWith('erwartet/') ? nameOfDatei(kopf, weg) : kopf)
  return pfad === '' ? { ort: '', was: ort } : { ort, was: describePfad(projekt, pfad) }
}

function nameOfDatei(datei: string, weg: ReturnType<Projekt['datensaetze']['get']>): string {
  if (weg !== undefined && 'name' in weg) return `Zustellung „${weg.name}“`
  return datei === 'erwartet/empfangsbestaetigung.xml' ? 'Rückmeldung' : `Zustellung „${datei.slice(9, -4)}“`
}

function describePfad(projekt: Projekt, pfad: string): string {
  const namen = pfad.startsWith('/') ? namesOfXPath(pfad) : pfad.split(', ').map((teil) => teil.replace(/^1\. /, ''))
  return replaceIds(projekt, namen.slice(-2).join(' › '))
}

function namesOfXPath(pfad: string): string[] {
  const segmente = pfad.matchAll(/\/@?(?:Q\{[^}]*\})?(?:[\w.-]+:)?([^/[\]]+)(?:\[(\d+)\])?/g)
  return [...segmente].map(([, name = '', position = '1']) => (position === '1' ? name : `${position}. ${name}`))
}

function listOf(folge: string): string {
  return folge === '' ? 'nichts' : folge.replaceAll(' | ', ', ')
}

/** Ids become names: people know what an element is called. */
function replaceIds(projekt: Projekt, text: string): string {
  return text.replace(/\b[a-z]{3}-[a-z0-9]{10}\b/g, (id) => {
    const datensatz = projekt.datensaetze.get(id)
    return datensatz !== undefined && 'name' in datensatz ? `„${datensatz.name}“` : id
  })
}

function wertOf(projekt: Projekt, wert: string | null): string {
  const text = replaceIds(projekt, AUSGAENGE[(wert ?? '').replace(/ \(.*\)$/, '')] ?? wert ?? '')
  return text.length <= WERT_MAXIMUM ? text : `${text.slice(0, WERT_MAXIMUM)} …`
}
