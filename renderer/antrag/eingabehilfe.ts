import type { Datenfeld } from '../../shared/modell/elemente/dokument.ts'
import type { Feldknoten } from '../../shared/modell/feldbaum.ts'
import type { Regelbefundcode } from '../../shared/modell/regelbefunde.ts'

const ZAHLWORTE = [
  'null',
  'eine',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
]

/** What an applicant has to do about a field: one sentence beside it. */
export function describeAbhilfe(knoten: Feldknoten, code: Regelbefundcode): string {
  const { feld } = knoten
  switch (code) {
    case 'regel.pflichtfeldFehlt':
    case 'regel.bedingtePflichtFehlt':
      return describeFehlendes(knoten)
    case 'regel.zuSelten':
      return `Bitte machen Sie mindestens ${countWort(knoten.anzahl.min)} Angaben.`
    case 'regel.zuHaeufig':
      return `Bitte machen Sie höchstens ${countWort(knoten.anzahl.max ?? 1)} Angaben.`
    case 'regel.textZuLang':
      return (
        findMusterworte(feld?.muster) ?? `Bitte geben Sie höchstens ${formatZahl(feld?.laenge?.max ?? 0)} Zeichen ein.`
      )
    case 'regel.textZuKurz':
      return (
        findMusterworte(feld?.muster) ?? `Bitte geben Sie mindestens ${formatZahl(feld?.laenge?.min ?? 0)} Zeichen ein.`
      )
    case 'regel.musterVerletzt':
      return findMusterworte(feld?.muster) ?? 'Bitte prüfen Sie den Aufbau dieser Angabe.'
    case 'regel.wertZuKlein':
      return `Bitte geben Sie eine Zahl ab ${formatZahl(feld?.bereich?.min ?? 0)} ein.`
    case 'regel.wertZuGross':
      return `Bitte geben Sie eine Zahl bis ${formatZahl(feld?.bereich?.max ?? 0)} ein.`
    case 'regel.datentypVerletzt':
      return feld === undefined ? 'Bitte prüfen Sie die Angabe.' : describeForm(feld)
    case 'regel.codeUnbekannt':
      return 'Bitte wählen Sie einen Eintrag der Liste.'
    case 'regel.dateitypUnzulaessig':
      return `Bitte wählen Sie eine Datei dieser Art: ${describeDateitypen(feld?.dateitypen ?? [])}.`
    case 'regel.anlageFehlt':
      return 'Bitte wählen Sie die Datei noch einmal aus.'
    default:
      return 'Bitte prüfen Sie die Angabe.'
  }
}

function describeFehlendes({ feld, art }: Feldknoten): string {
  if (art === 'gruppe') return 'Bitte machen Sie diese Angaben.'
  switch (feld?.datentyp) {
    case 'auswahl':
    case 'jaNein':
      return 'Bitte wählen Sie etwas aus.'
    case 'datei':
      return 'Bitte fügen Sie eine Datei bei.'
    case 'datum':
    case 'zeitpunkt':
    case 'zeitraum':
      return 'Bitte geben Sie ein Datum an.'
    default:
      return 'Bitte füllen Sie dieses Feld aus.'
  }
}

function describeForm({ datentyp, nachkommastellen }: Datenfeld): string {
  switch (datentyp) {
    case 'ganzzahl':
      return 'Bitte geben Sie eine ganze Zahl ein.'
    case 'betrag':
      return 'Bitte geben Sie einen Betrag ein, zum Beispiel 12,50.'
    case 'dezimalzahl':
      return nachkommastellen === undefined
        ? 'Bitte geben Sie eine Zahl ein.'
        : `Bitte geben Sie eine Zahl mit höchstens ${countWort(nachkommastellen)} Stellen nach dem Komma ein.`
    case 'zeitraum':
      return 'Bitte geben Sie Beginn und Ende an; das Ende liegt nicht vor dem Beginn.'
    case 'zeit':
      return 'Bitte geben Sie eine Uhrzeit ein, zum Beispiel 08:30.'
    default:
      return 'Bitte geben Sie ein gültiges Datum ein.'
  }
}

/** Plain forms in words ("fünf Ziffern"); anything more is left to the help of the field. */
function findMusterworte(muster = ''): string | undefined {
  const ziffern = /^\[0-9\]\{(\d+)\}$/.exec(muster)?.[1]
  if (ziffern !== undefined) return `Bitte geben Sie ${countWort(Number(ziffern))} Ziffern ein.`
  if (muster.includes('@')) return 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.'
  if (muster.startsWith('https')) return 'Bitte geben Sie die ganze Adresse mit https:// ein.'
  return undefined
}

/** MIME types as people call them. */
export function describeDateitypen(typen: readonly string[]): string {
  return typen.map((typ) => (typ.split('/')[1] ?? typ).replace('jpeg', 'jpg').toUpperCase()).join(', ')
}

function countWort(zahl: number): string {
  return ZAHLWORTE[zahl] ?? formatZahl(zahl)
}

function formatZahl(zahl: number): string {
  return zahl.toLocaleString('de-DE')
}
