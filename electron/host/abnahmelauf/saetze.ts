import type { Testergebnis } from '../../../shared/host/testbericht.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'

/** So many differences are put into sentences; the comparison shows the rest. */
const GENANNTE = 4
const WERT_MAXIMUM = 60

const AUSGAENGE: Readonly<Record<string, string>> = {
  zugestellt: 'zugestellt',
  zurueckgewiesen: 'zurückgewiesen',
  klaerung: 'zur Klärung gelegt',
  wiederholung: 'als Wiederholung erkannt',
  konflikt: 'als Widerspruch festgehalten',
  zustellfehler: 'nicht überall zugestellt',
}

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

/** What differs, one German sentence each, in the words of the model. */
export function describeAbweichungen(projekt: Projekt, { abweichungen }: Testergebnis): string[] {
  const saetze = [...new Set(abweichungen.map((eine) => describeAbweichung(projekt, eine)))]
  const weitere = saetze.length - GENANNTE
  if (weitere <= 0) return saetze
  return [
    ...saetze.slice(0, GENANNTE),
    weitere === 1 ? 'Eine weitere Abweichung zeigt der Vergleich.' : `${weitere} weitere zeigt der Vergleich.`,
  ]
}

function describeAbweichung(projekt: Projekt, { stelle, erwartet, tatsaechlich, element }: Abweichung): string {
  const [soll, ist] = [wertOf(projekt, erwartet), wertOf(projekt, tatsaechlich)]
  if (erwartet === OHNE_FEHLER) return `Der Lauf ist abgebrochen: ${(tatsaechlich ?? '').replace(/\.?: .*$/s, '')}.`
  if (stelle.startsWith(VORAUSGEHEND))
    return `Was dem Testfall vorausgeht, ist anders ausgegangen: ${ist} statt ${soll}.`
  if (stelle === 'Zustellungen') return `Zugestellt wurde: ${listOf(ist)}. Erwartet: ${listOf(soll)}.`
  if (stelle === 'Ausgang') return `Erwartet: ${soll}. Geworden: ${ist}.`
  if (stelle === 'Befunde' || stelle === 'Befund') return 'Es wurden andere Befunde festgestellt als erwartet.'
  const ort = describeStelle(projekt, stelle, element)
  if (tatsaechlich === null) return `${ort} fehlt.`
  if (erwartet === null) return `${ort} war nicht erwartet.`
  if (erwartet === '') return `${ort}: erwartet leer, geliefert „${ist}“.`
  if (tatsaechlich === '') return `${ort} ist leer; erwartet „${soll}“.`
  return `${ort}: erwartet „${soll}“, geliefert „${ist}“.`
}

/** "Zuordnung „Ablage“, Betreff": the head as it is, of a path only the names that lead to the place. */
function describeStelle(projekt: Projekt, stelle: string, element: string | undefined): string {
  const [kopf = '', ...rest] = stelle.split(': ')
  const pfad = rest.join(': ')
  const weg = element === undefined ? undefined : projekt.datensaetze.get(element)
  const wo = kopf.startsWith('erwartet/') ? nameOfDatei(kopf, weg) : kopf
  return pfad === '' ? replaceIds(projekt, wo) : `${replaceIds(projekt, wo)}, ${describePfad(projekt, pfad)}`
}

function nameOfDatei(datei: string, weg: ReturnType<Projekt['datensaetze']['get']>): string {
  if (weg !== undefined && 'name' in weg) return `Zustellung „${weg.name}“`
  return datei === 'erwartet/empfangsbestaetigung.xml' ? 'Rückmeldung' : `Zustellung „${datei.slice(9, -4)}“`
}

function describePfad(projekt: Projekt, pfad: string): string {
  if (!pfad.startsWith('/')) return replaceIds(projekt, pfad)
  const segmente = [...pfad.matchAll(/\/(@?)(?:Q\{[^}]*\})?(?:[\w.-]+:)?([^/[\]]+)(?:\[(\d+)\])?/g)]
  return segmente
    .slice(-2)
    .map(([, , name = '', position = '1']) => (position === '1' ? name : `${position}. ${name}`))
    .join(' › ')
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
