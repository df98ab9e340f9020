import type { Namen } from '../ausdruck/satz/lage.ts'
import { describeBedingung, describeBerechnung } from '../ausdruck/satz.ts'
import type { Datensatz } from '../modell/datensatz.ts'
import { bedingungSchema, berechnungSchema } from '../modell/elemente/ausdruck.ts'
import type { Feldknoten } from '../modell/feldbaum.ts'
import type { Codelisteneintrag, Projekt } from '../modell/projekt.ts'
import { escapeSchluessel } from '../modell/schemalauf.ts'
import type { Textstelle } from './textstellen.ts'

/** Under these names records keep what is shown as a German sentence. */
const BEDINGUNGEN: ReadonlySet<string> = new Set(['bedingung', 'pflichtWenn'])

interface Gelesenes {
  saetze: readonly Textstelle[]
  /** what the sentences were made of beside the record: with all of that unchanged they stay the same */
  datensaetze: ReadonlyMap<string, Datensatz | undefined>
  codelisten: ReadonlyMap<string, readonly Codelisteneintrag[] | undefined>
}

/**
 * The sentences of the Bedingungen and Berechnungen in a record, each at the place of its expression. Fields are called by
 * their own names, not told apart by what they lie in: that would cost all Dokumente of a Leistung after each edit.
 */
export function readSaetze(projekt: Projekt, datensatz: Datensatz): readonly Textstelle[] {
  const bekanntes = GELESENE.get(datensatz)
  if (bekanntes !== undefined && isAktuell(projekt, bekanntes)) return bekanntes.saetze
  const datensaetze = new Map<string, Datensatz | undefined>()
  const codelisten = new Map<string, readonly Codelisteneintrag[] | undefined>()
  const namen = createEinfacheNamen(projekt, datensaetze, codelisten)
  const saetze: Textstelle[] = []
  collect(datensatz, '', namen, saetze)
  GELESENE.set(datensatz, saetze.length === 0 ? OHNE : { saetze, datensaetze, codelisten })
  return saetze
}

const GELESENE = new WeakMap<Datensatz, Gelesenes>()
const OHNE: Gelesenes = { saetze: [], datensaetze: new Map(), codelisten: new Map() }

function isAktuell(projekt: Projekt, { datensaetze, codelisten }: Gelesenes): boolean {
  for (const [id, einer] of datensaetze) if (projekt.datensaetze.get(id) !== einer) return false
  for (const [id, eintraege] of codelisten) if (projekt.codelisteninhalte.get(id) !== eintraege) return false
  return true
}

function collect(wert: unknown, pfad: string, namen: Namen, saetze: Textstelle[]): void {
  if (typeof wert !== 'object' || wert === null) return
  for (const [name, teil] of Object.entries(wert)) {
    if (typeof teil !== 'object' || teil === null) continue
    const hier = `${pfad}/${escapeSchluessel(name)}`
    const text = describeAusdruck(name, teil, namen)
    if (text === undefined) collect(teil, hier, namen, saetze)
    else saetze.push({ art: 'satz', pfad: hier, text })
  }
}

function describeAusdruck(name: string, wert: object, namen: Namen): string | undefined {
  if (BEDINGUNGEN.has(name)) {
    const gelesen = bedingungSchema.safeParse(wert)
    return gelesen.success ? describeBedingung(gelesen.data, namen) : undefined
  }
  if (name !== 'berechnung') return undefined
  const gelesen = berechnungSchema.safeParse(wert)
  return gelesen.success ? describeBerechnung(gelesen.data, namen) : undefined
}

/** Names by the records alone, looked up when a sentence asks for them; what it reads is noted. */
function createEinfacheNamen(
  projekt: Projekt,
  datensaetze: Map<string, Datensatz | undefined>,
  codelisten: Map<string, readonly Codelisteneintrag[] | undefined>,
): Namen {
  const read = (id: string): Datensatz | undefined => {
    const datensatz = projekt.datensaetze.get(id)
    datensaetze.set(id, datensatz)
    return datensatz
  }
  const readKnoten = (pfad: string): Feldknoten | undefined => {
    let eltern: Feldknoten | undefined
    for (const id of pfad.split('/')) eltern = createKnoten(pfad, read(id), eltern) ?? eltern
    return eltern
  }
  return {
    felder: new Nachschlagewerk(readKnoten),
    bezeichnungen: new Nachschlagewerk((pfad) => read(pfad.slice(pfad.lastIndexOf('/') + 1))?.name),
    codenamen: new Nachschlagewerk((id) => {
      const eintraege = projekt.codelisteninhalte.get(id)
      codelisten.set(id, eintraege)
      return eintraege && new Map(eintraege.map(({ code, name }) => [code, name]))
    }),
  }
}

/** A map that is only ever asked for single entries. */
class Nachschlagewerk<V> extends Map<string, V> {
  readonly #find: (name: string) => V | undefined

  constructor(find: (name: string) => V | undefined) {
    super()
    this.#find = find
  }

  override get(name: string): V | undefined {
    return this.#find(name)
  }

  override has(name: string): boolean {
    return this.#find(name) !== undefined
  }
}

/** As much of a node as a sentence asks of it. */
function createKnoten(
  pfad: string,
  datensatz: Datensatz | undefined,
  eltern: Feldknoten | undefined,
): Feldknoten | undefined {
  if (datensatz === undefined || !('anzahl' in datensatz)) return undefined
  const { id, name, technischerName, anzahl } = datensatz
  const feld = datensatz.art === 'datenfeld' ? datensatz : undefined
  return {
    ...{ pfad, id, name, technischerName, anzahl, feld, eltern },
    art: feld === undefined ? 'gruppe' : 'feld',
    ...{ hilfe: undefined, pflichtWenn: undefined, berechnung: undefined, rechtsgrundlagen: [] },
    ...{ dokument: '', kinder: [] },
  }
}
