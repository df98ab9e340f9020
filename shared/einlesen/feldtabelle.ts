import { type Befund, createBefund, type Schwere } from '../befund.ts'
import { parseAnzahl } from '../modell/anzahl.ts'
import type { Datenfeld, Datentyp } from '../modell/elemente/dokument.ts'
import { type Anzahl, anzahlSchema, type Umsetzungsstufe } from '../modell/elemente/gemeinsam.ts'
import { listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { normalizeKopf } from './tabellentext.ts'
import { parseCodewort, parseDatentyp, parseJaNein, parseSchutz } from './tabellenworte.ts'

/** What a column of a table of Datenfelder can say. */
export const FELDSPALTEN = {
  name: {
    titel: 'Bezeichnung',
    koepfe: ['bezeichnung', 'name', 'feld', 'feldname', 'datenfeld', 'titel', 'angabe', 'label'],
  },
  gruppe: { titel: 'Gruppe', koepfe: ['gruppe', 'datenfeldgruppe', 'abschnitt', 'block', 'bereich'] },
  datentyp: { titel: 'Datentyp', koepfe: ['datentyp', 'typ', 'feldart', 'format', 'type'] },
  pflicht: {
    titel: 'Pflicht',
    koepfe: ['pflicht', 'pflichtfeld', 'erforderlich', 'muss', 'required', 'verpflichtend'],
  },
  anzahl: { titel: 'Häufigkeit', koepfe: ['haeufigkeit', 'anzahl', 'multiplizitaet', 'kardinalitaet', 'wiederholung'] },
  laenge: { titel: 'Länge', koepfe: ['laenge', 'maxlaenge', 'maximallaenge', 'zeichen', 'maxlength', 'feldlaenge'] },
  codeliste: {
    titel: 'Codeliste',
    koepfe: ['codeliste', 'schluesselliste', 'wertebereich', 'werteliste', 'auswahlliste'],
  },
  hilfe: { titel: 'Hilfe', koepfe: ['hilfe', 'hilfetext', 'erlaeuterung', 'hinweis', 'beschreibung', 'bemerkung'] },
  fimId: { titel: 'FIM-ID', koepfe: ['fimid', 'fim', 'fimnummer', 'baukastenid', 'feldid', 'id'] },
  schutzkategorie: { titel: 'Schutzkategorie', koepfe: ['schutzkategorie', 'schutz', 'datenschutz', 'schutzbedarf'] },
  abStufe: { titel: 'Ab Stufe', koepfe: ['abstufe', 'stufe', 'umsetzungsstufe'] },
} as const satisfies Record<string, { titel: string; koepfe: readonly string[] }>

export type Feldspalte = keyof typeof FELDSPALTEN
export const FELDSPALTENNAMEN = Object.keys(FELDSPALTEN) as Feldspalte[]

/** What each column of a table means, in order; undefined where it is passed over. */
export type Spaltenwahl = readonly (Feldspalte | undefined)[]

/** A field as a row of a table describes it. */
export interface Feldentwurf {
  name: string
  /** names of the Gruppen it stands in, from the outside in */
  gruppen: string[]
  datentyp: Datentyp
  anzahl: Anzahl
  laenge?: { min?: number; max?: number }
  codeliste?: string
  hilfe?: string
  fimId?: string
  schutzkategorie: Datenfeld['schutzkategorie']
  abStufe: Umsetzungsstufe
}

export interface Feldzeile {
  /** in the table, from 1, the heading counted */
  nummer: number
  /** undefined: the row cannot become a field */
  entwurf: Feldentwurf | undefined
  befunde: Befund[]
}

/** Guesses from the first row what the columns mean. Without any known heading the first column is the name. */
export function guessSpalten(zeilen: readonly (readonly string[])[]): { kopfzeile: boolean; spalten: Spaltenwahl } {
  const [erste = []] = zeilen
  const breite = Math.max(0, ...zeilen.map((zeile) => zeile.length))
  const vergeben = new Set<Feldspalte>()
  const spalten = Array.from({ length: breite }, (_, index) => {
    const spalte = findSpalte(erste[index] ?? '')
    if (spalte === undefined || vergeben.has(spalte)) return undefined
    vergeben.add(spalte)
    return spalte
  })
  if (vergeben.has('name')) return { kopfzeile: true, spalten }
  return { kopfzeile: false, spalten: Array.from({ length: breite }, (_, index) => (index === 0 ? 'name' : undefined)) }
}

function findSpalte(kopf: string): Feldspalte | undefined {
  const gesucht = normalizeKopf(kopf)
  if (gesucht === '') return undefined
  const passt = (spalte: Feldspalte, test: (kopf: string) => boolean): boolean => FELDSPALTEN[spalte].koepfe.some(test)
  return (
    FELDSPALTENNAMEN.find((spalte) => passt(spalte, (einer) => einer === gesucht)) ??
    FELDSPALTENNAMEN.find((spalte) => passt(spalte, (einer) => einer.length > 4 && gesucht.startsWith(einer)))
  )
}

/** Reads rows as fields and says of each row what is not as it should be. */
export function readFeldtabelle(
  projekt: Projekt,
  zeilen: readonly (readonly string[])[],
  { kopfzeile, spalten }: { kopfzeile: boolean; spalten: Spaltenwahl },
): Feldzeile[] {
  const codelisten = createListensuche(projekt)
  const gesehen = new Set<string>()
  return zeilen.slice(kopfzeile ? 1 : 0).map((zellen, index) => {
    const nummer = index + (kopfzeile ? 2 : 1)
    const zeile = readZeile(zellen, spalten, nummer, codelisten)
    const { entwurf } = zeile
    if (entwurf === undefined) return zeile
    const schluessel = [...entwurf.gruppen, entwurf.name].join('\n').toLocaleLowerCase('de')
    if (gesehen.has(schluessel)) {
      zeile.befunde.push(
        createZeilenbefund(
          nummer,
          'doppelt',
          'hinweis',
          `„${entwurf.name}“ steht hier schon.`,
          'Es entstehen zwei Felder; entfernen Sie eine Zeile, wenn dasselbe gemeint ist.',
        ),
      )
    }
    gesehen.add(schluessel)
    return zeile
  })
}

function readZeile(
  zellen: readonly string[],
  spalten: Spaltenwahl,
  nummer: number,
  codelisten: ReadonlyMap<string, string>,
): Feldzeile {
  const befunde: Befund[] = []
  const melde = (code: string, schwere: Schwere, satz: string, abhilfe: string): void => {
    befunde.push(createZeilenbefund(nummer, code, schwere, satz, abhilfe))
  }
  const zelle = (spalte: Feldspalte): string => zellen[spalten.indexOf(spalte)] ?? ''
  const name = zelle('name').replace(/\s+/g, ' ').slice(0, 200)
  if (name === '') {
    melde(
      'nameFehlt',
      'fehler',
      'Die Zeile hat keine Bezeichnung.',
      'Tragen Sie eine Bezeichnung ein; so entsteht kein Feld.',
    )
    return { nummer, entwurf: undefined, befunde }
  }
  const listenname = zelle('codeliste')
  const codeliste = listenname === '' ? undefined : codelisten.get(normalizeKopf(listenname))
  const datentyp = readDatentyp(zelle('datentyp'), listenname !== '', melde)
  if (listenname !== '' && datentyp !== 'auswahl') {
    melde(
      'codelisteUnpassend',
      'warnung',
      'Nur eine Auswahl hat eine Codeliste.',
      'Wählen Sie den Datentyp Auswahl; die Codeliste fällt sonst weg.',
    )
  } else if (listenname !== '' && codeliste === undefined) {
    melde(
      'codelisteFehlt',
      'warnung',
      `Die Codeliste „${listenname}“ gibt es nicht.`,
      'Legen Sie die Codeliste an und wählen Sie sie am Feld.',
    )
  } else if (datentyp === 'auswahl' && codeliste === undefined) {
    melde('codelisteFehlt', 'warnung', 'Die Auswahl hat keine Codeliste.', 'Wählen Sie die Codeliste am Feld.')
  }
  const laenge = readLaenge(zelle('laenge'), datentyp, melde)
  const hilfe = zelle('hilfe')
  const fimId = zelle('fimId')
  return {
    nummer,
    befunde,
    entwurf: {
      name,
      gruppen: zelle('gruppe')
        .split(/\s*(?:[>›]|\s\/\s)\s*/)
        .map((gruppe) => gruppe.slice(0, 200))
        .filter((gruppe) => gruppe !== ''),
      datentyp,
      anzahl: readAnzahl(zelle('anzahl'), zelle('pflicht'), melde),
      ...(laenge === undefined ? {} : { laenge }),
      ...(codeliste === undefined || datentyp !== 'auswahl' ? {} : { codeliste }),
      ...(hilfe === '' ? {} : { hilfe }),
      ...(fimId === '' ? {} : { fimId }),
      schutzkategorie: readSchutz(zelle('schutzkategorie'), melde),
      abStufe: readStufe(zelle('abStufe'), melde),
    },
  }
}

type Melden = (code: string, schwere: Schwere, satz: string, abhilfe: string) => void

function readDatentyp(text: string, mitListe: boolean, melde: Melden): Datentyp {
  if (text === '') return mitListe ? 'auswahl' : 'text'
  const datentyp = parseDatentyp(text)
  if (datentyp !== undefined) return datentyp
  melde(
    'datentyp',
    'warnung',
    `Den Datentyp „${text}“ gibt es nicht.`,
    'Das Feld wird Text; ändern Sie den Datentyp hier oder am Feld.',
  )
  return 'text'
}

const EINMAL = /^(?:genau )?ein(?:mal|fach)$/i
const MEHRFACH = /^(?:n|\*|m)$|mehr(?:fach|mals|ere)|beliebig|unbegrenzt/i

function readAnzahl(text: string, pflicht: string, melde: Melden): Anzahl {
  const muss = parseJaNein(pflicht)
  if (pflicht !== '' && muss === undefined) {
    melde(
      'pflicht',
      'warnung',
      `„${pflicht}“ sagt nicht, ob das Feld Pflicht ist.`,
      'Schreiben Sie ja oder nein; das Feld wird freiwillig.',
    )
  }
  if (text === '') return { min: muss === true ? 1 : 0, max: 1 }
  const anzahl = anzahlSchema.safeParse(
    // alone it says how often it comes where it comes, beside a column that says whether it must
    /^\d+$/.test(text) && pflicht !== '' && muss !== true
      ? { min: 0, max: Number(text) }
      : parseAnzahl(EINMAL.test(text) ? '1' : text),
  )
  if (!anzahl.success) {
    if (MEHRFACH.test(text)) return { min: muss === true ? 1 : 0, max: null }
    melde(
      'anzahl',
      'warnung',
      `„${text}“ ist keine Häufigkeit.`,
      'Schreiben Sie 1, 0…1 oder 1…n; das Feld kommt höchstens einmal vor.',
    )
    return { min: muss === true ? 1 : 0, max: 1 }
  }
  const { min, max } = anzahl.data
  if (pflicht === '') return { min, max }
  if (muss === false && min > 0) {
    melde(
      'pflicht',
      'warnung',
      'Pflicht und Häufigkeit widersprechen sich.',
      'Die Häufigkeit gilt; ändern Sie eine der beiden Angaben.',
    )
  }
  return { min: muss === true ? Math.max(1, min) : min, max }
}

function readLaenge(text: string, datentyp: Datentyp, melde: Melden): Feldentwurf['laenge'] {
  if (text === '') return undefined
  if (datentyp !== 'text') {
    melde('laenge', 'hinweis', 'Nur Text hat eine Länge.', 'Die Länge fällt weg; der Bereich einer Zahl steht am Feld.')
    return undefined
  }
  const zahlen = (text.replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, '').match(/\d+/g) ?? []).map(Number)
  const [erste, zweite] = zahlen
  if (erste === undefined || zahlen.length > 2 || Math.max(...zahlen) > 1_000_000 || Math.max(...zahlen) < 1) {
    melde('laenge', 'warnung', `„${text}“ ist keine Länge.`, 'Schreiben Sie die Zahl der Zeichen, etwa 120 oder 5–10.')
    return undefined
  }
  if (zweite === undefined) return readEinzelneLaenge(text, erste)
  return { min: Math.min(erste, zweite), max: Math.max(erste, zweite) }
}

/** In a column of lengths a number alone is the most there may be. */
function readEinzelneLaenge(text: string, zahl: number): Feldentwurf['laenge'] {
  if (/^(?:genau|exakt|fest)/i.test(text)) return { min: zahl, max: zahl }
  return /(?:…|\.{3})$|^(?:ab|mind)/i.test(text) ? { min: zahl } : { max: zahl }
}

function readSchutz(text: string, melde: Melden): Datenfeld['schutzkategorie'] {
  const schutz = text === '' ? 'keine' : parseSchutz(text)
  if (schutz !== undefined) return schutz
  melde(
    'schutz',
    'warnung',
    `Die Schutzkategorie „${text}“ gibt es nicht.`,
    'Schreiben Sie keine, personenbezogen oder Artikel 9; sonst gilt keine.',
  )
  return 'keine'
}

function readStufe(text: string, melde: Melden): Umsetzungsstufe {
  const stufe = text === '' ? 1 : Number(/^(?:ab )?(?:stufe )?([1-4])$/i.exec(text)?.[1])
  if (stufe === 1 || stufe === 2 || stufe === 3 || stufe === 4) return stufe
  melde(
    'stufe',
    'warnung',
    `„${text}“ ist keine Umsetzungsstufe.`,
    'Schreiben Sie 1, 2, 3 oder 4; das Feld gilt sonst ab Stufe 1.',
  )
  return 1
}

/** Codelisten by everything they may be called. */
function createListensuche(projekt: Projekt): ReadonlyMap<string, string> {
  const listen = new Map<string, string>()
  for (const { id, name, technischerName, kennung, version } of listDatensaetze(projekt, 'codeliste')) {
    for (const wort of [name, technischerName, kennung, `${kennung}_${version}`]) {
      const schluessel = normalizeKopf(parseCodewort(wort))
      if (!listen.has(schluessel)) listen.set(schluessel, id)
    }
  }
  return listen
}

function createZeilenbefund(zeile: number, code: string, schwere: Schwere, satz: string, abhilfe: string): Befund {
  return createBefund({ code: `tabelle.${code}`, schwere, satz, ort: { angabe: `Zeile ${zeile}` }, abhilfe })
}
