import { technischerNameSchema } from '../modell/elemente/gemeinsam.ts'
import { describeLeikamangel, isKgstProdukt, isLeikaSchluessel, isOzgId } from '../modell/katalogangaben.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { type Musterantworten, NEU, type Zusatzangabe } from './antworten.ts'

/** What is wrong with an answer, one sentence each; what is missing is fine. */
export type Antwortfehler = Partial<Record<keyof Musterantworten, string>>

const NAME_MAXIMUM = 120
const TEXT_MAXIMUM = 100
const FRIST_MAXIMUM = 1000
const BETRAG_MAXIMUM = 99_999
const BETEILIGTE_MAXIMUM = 20

type Pruefung = (wert: never, antworten: Musterantworten, projekt: Projekt) => string | undefined

/** One check for each answer; `fragen` decides which of the last ones count. */
const PRUEFUNGEN = {
  name: (name: string) => checkText(name, 'Geben Sie der Leistung einen Namen.', NAME_MAXIMUM),
  technischerName: checkTechnischenNamen,
  leikaSchluessel: checkLeika,
  ozgId: (ozgId: string) =>
    ozgId.trim() === '' || isOzgId(ozgId.trim()) ? undefined : 'Fünf Ziffern, die mit 1 beginnen, oder leer.',
  kgstProdukt: checkKgstProdukt,
  buendelname: (name: string, { buendel }: Musterantworten, projekt: Projekt) =>
    buendel === NEU ? checkBuendelnamen(name, projekt) : undefined,
  norm: (norm: string) => checkText(norm, 'Nennen Sie das Gesetz, die Verordnung oder die Satzung.'),
  paragraf: (paragraf: string) => checkText(paragraf, 'Nennen Sie die Fundstelle, zum Beispiel „§ 29 Absatz 2“.'),
  aktenplankennzeichen: (kennzeichen: string) =>
    checkText(kennzeichen, 'Nennen Sie das Kennzeichen des Aktenplans, zum Beispiel „112.10“.'),
  organisationsname: (name: string, { organisation }: Musterantworten, projekt: Projekt) =>
    organisation === NEU ? checkOrganisationsnamen(name, projekt) : undefined,
  ars: (ars: string, { organisation }: Musterantworten) =>
    organisation !== NEU || /^\d{12}$/.test(ars) ? undefined : 'Der Amtliche Regionalschlüssel hat 12 Ziffern.',
  stellenname: checkStellennamen,
  bearbeitungsfrist: checkFrist,
  gebuehr: (gebuehr: number) => checkBetrag(gebuehr, 'Die Gebühr'),
  beteiligte: checkBeteiligte,
  stellungnahmefrist: checkFrist,
  hoechstbetrag: (hoechstbetrag: number) => checkBetrag(hoechstbetrag, 'Der Höchstbetrag'),
} satisfies Partial<Record<keyof Musterantworten, Pruefung>>

const ZUSATZANGABEN: ReadonlySet<string> = new Set<Zusatzangabe>([
  'norm',
  'paragraf',
  'aktenplankennzeichen',
  'bearbeitungsfrist',
  'gebuehr',
  'beteiligte',
  'stellungnahmefrist',
  'hoechstbetrag',
])

/** Checks all answers that a pattern with these questions uses. */
export function checkAntworten(
  projekt: Projekt,
  fragen: readonly Zusatzangabe[],
  antworten: Musterantworten,
): Antwortfehler {
  const fehler: Antwortfehler = {}
  for (const [angabe, pruefe] of Object.entries(PRUEFUNGEN) as [keyof typeof PRUEFUNGEN, Pruefung][]) {
    if (ZUSATZANGABEN.has(angabe) && !fragen.includes(angabe as Zusatzangabe)) continue
    const satz = pruefe(antworten[angabe] as never, antworten, projekt)
    if (satz !== undefined) fehler[angabe] = satz
  }
  return fehler
}

function checkText(text: string, fehlt: string, maximum = TEXT_MAXIMUM): string | undefined {
  if (text.trim() === '') return fehlt
  return text.length > maximum ? `Höchstens ${maximum} Zeichen.` : undefined
}

function checkTechnischenNamen(name: string, _antworten: Musterantworten, projekt: Projekt): string | undefined {
  if (name === '') return 'Der technische Name fehlt; er steht in XSD, Regeln und Dateinamen.'
  if (!technischerNameSchema.safeParse(name).success) {
    return 'Ein Buchstabe, dann Buchstaben, Ziffern, _ oder -; keine Umlaute.'
  }
  const gleiche = listDatensaetze(projekt, 'leistung').find(
    ({ technischerName }) => technischerName.toLowerCase() === name.toLowerCase(),
  )
  return gleiche === undefined ? undefined : `„${gleiche.name}“ heißt technisch schon so.`
}

function checkLeika(schluessel: string, _antworten: Musterantworten, projekt: Projekt): string | undefined {
  if (!isLeikaSchluessel(schluessel)) {
    return `14 Ziffern, beginnend mit 99; der Schlüssel ${describeLeikamangel(schluessel)}.`
  }
  const gleiche = listDatensaetze(projekt, 'leistung').find(({ leikaSchluessel }) => leikaSchluessel === schluessel)
  return gleiche === undefined ? undefined : `Diesen Schlüssel hat schon „${gleiche.name}“.`
}

function checkKgstProdukt(produkt: string): string | undefined {
  if (produkt.trim() === '') return undefined
  if (!isKgstProdukt(produkt.trim()))
    return 'Zuerst die Nummer des Produktplans, zum Beispiel „122 Ordnung“, oder leer.'
  return produkt.length > TEXT_MAXIMUM ? `Höchstens ${TEXT_MAXIMUM} Zeichen.` : undefined
}

function checkBuendelnamen(name: string, projekt: Projekt): string | undefined {
  const gleiche = listDatensaetze(projekt, 'buendel').some((eines) => eines.name === name.trim())
  return gleiche ? 'Ein Leistungsbündel heißt schon so.' : checkText(name, 'Geben Sie dem Leistungsbündel einen Namen.')
}

function checkOrganisationsnamen(name: string, projekt: Projekt): string | undefined {
  const gleiche = listDatensaetze(projekt, 'organisation').some((eine) => eine.name === name.trim())
  return gleiche ? 'Eine Organisation heißt schon so.' : checkText(name, 'Geben Sie der Organisation einen Namen.')
}

function checkStellennamen(
  name: string,
  { stelle, organisation }: Musterantworten,
  projekt: Projekt,
): string | undefined {
  if (stelle !== NEU) return undefined
  const vorhandene = (findDatensatz(projekt, 'organisation', organisation)?.stellen ?? []).flatMap(
    (id) => findDatensatz(projekt, 'stelle', id) ?? [],
  )
  if (vorhandene.some((eine) => eine.name === name.trim()))
    return 'Eine Stelle heißt schon so; wählen Sie sie oben aus.'
  return checkText(name, 'Geben Sie der Stelle einen Namen.')
}

function checkFrist(werktage: number): string | undefined {
  const gueltig = Number.isInteger(werktage) && werktage >= 1 && werktage <= FRIST_MAXIMUM
  return gueltig ? undefined : `Eine ganze Zahl von 1 bis ${FRIST_MAXIMUM} Werktagen.`
}

function checkBetrag(betrag: number, was: string): string | undefined {
  if (!Number.isFinite(betrag) || betrag <= 0 || betrag > BETRAG_MAXIMUM) {
    return `${was} liegt über 0 und höchstens bei ${BETRAG_MAXIMUM} Euro.`
  }
  return Number.isInteger(Math.round(betrag * 1e6) / 1e4) ? undefined : `${was} hat höchstens zwei Nachkommastellen.`
}

function checkBeteiligte(namen: readonly string[]): string | undefined {
  const genannte = namen.map((name) => name.trim()).filter((name) => name !== '')
  if (genannte.length === 0) return 'Nennen Sie mindestens eine Stelle.'
  if (genannte.length > BETEILIGTE_MAXIMUM) return `Höchstens ${BETEILIGTE_MAXIMUM} Stellen.`
  if (genannte.some((name) => name.length > TEXT_MAXIMUM)) return `Höchstens ${TEXT_MAXIMUM} Zeichen je Stelle.`
  return new Set(genannte).size === genannte.length ? undefined : 'Jede Stelle nur einmal.'
}
