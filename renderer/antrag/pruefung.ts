import type { Vorkommen } from '../../shared/ausdruck/vorkommen.ts'
import { isBlank } from '../../shared/ausdruck/zeichen.ts'
import { placeOfKnoten } from '../../shared/auswertung/befundort.ts'
import { checkForm } from '../../shared/auswertung/formpruefung.ts'
import { checkInhalt } from '../../shared/auswertung/inhaltspruefung.ts'
import { createLage, createRegelbefund, type Lage } from '../../shared/auswertung/lage.ts'
import type { Sichtknoten } from '../../shared/auswertung/sichtbaum.ts'
import type { Dokument } from '../../shared/modell/elemente/dokument.ts'
import type { Anlage, Feldwert, Gruppenwert } from '../../shared/modell/nachricht.ts'
import type { Regelbefundcode } from '../../shared/modell/regelbefunde.ts'
import { describeAbhilfe } from './eingabehilfe.ts'
import type { Formlage } from './lage.ts'
import { keyOf, type Ort, stepInto } from './werte.ts'

/** What is wrong with an entry, in the words of the form. */
export interface Formbefund {
  /** key of the field, or of the Gruppe where one is missing */
  schluessel: string
  seite: string
  code: Regelbefundcode
  /** „Beginn der Tätigkeit“ fehlt */
  satz: string
  /** way within the Dokument: Betrieb, 2. Tätigkeit */
  angabe: string
  dokument: string
  rechtsgrundlage: string
  /** what to do, beside the field */
  abhilfe: string
}

interface Gang {
  lage: Lage
  dokument: Dokument
}

/** Checks everything that counts in the form as the rule would check the message, and says where each thing lies. */
export function checkFormlage(formlage: Formlage, anlagen: readonly Anlage[]): Formbefund[] {
  const { form, quelle } = formlage
  const lage = createLage(form.projekt, {
    leistung: form.leistung.id,
    stufe: form.stufe,
    organisation: '',
    nachricht: {
      nachrichtentyp: form.nachrichtentyp.id,
      fachmodellVersion: form.leistung.version,
      test: true,
      kopf: {
        nachrichtenUUID: '',
        erstellungszeitpunkt: '',
        leser: { kennung: '', name: '' },
        autor: { kennung: '', name: '' },
        fremdkennungen: [],
      },
      anlagen: [...anlagen],
      dokumente: quelle.dokumente,
    },
    vorgang: {
      id: '',
      neu: true,
      vorgangstyp: '',
      fachmodellVersion: '',
      merkmale: [],
      fremdkennungen: [],
      erwartet: [],
    },
    antworten: [],
    kontext: {
      ...{ transaktion: '', eingangszeit: '', eingangsdatum: '', runde: 1, schnittstelle: '' },
      schemageprueft: false,
    },
  })
  return form.dokumente.flatMap(({ dokument, kinder }) => {
    const inhalt = quelle.dokumente[dokument.id]
    if (inhalt === undefined) return []
    return checkKinder({ lage, dokument }, kinder, inhalt, { dokument: dokument.id, schritte: [] }, undefined)
  })
}

function checkKinder(
  gang: Gang,
  kinder: readonly Sichtknoten[],
  inhalt: Gruppenwert,
  ort: Ort,
  eltern: Vorkommen | undefined,
): Formbefund[] {
  return kinder.flatMap((kind) => {
    const werte = inhalt[kind.knoten.id] ?? []
    const vorkommen = werte.map((wert, index): Vorkommen => ({ knoten: kind.knoten, wert, index, eltern }))
    const angegebene = vorkommen.filter(({ wert }) => typeof wert !== 'string' || !isBlank(wert))
    const codes = [checkForm, checkInhalt].flatMap((durchgang) =>
      durchgang.haeufigkeit(gang.lage, kind, angegebene, eltern),
    )
    return [
      ...codes.map((code) => createFormbefund(gang, kind, eltern, code, keyOf(ort, kind.knoten.id))),
      ...vorkommen.flatMap((eines) => checkVorkommen(gang, kind, ort, eines, eines.wert)),
    ]
  })
}

function checkVorkommen(gang: Gang, kind: Sichtknoten, ort: Ort, eines: Vorkommen, wert: Feldwert): Formbefund[] {
  const { knoten } = kind
  if (typeof wert !== 'string') {
    return checkKinder(gang, kind.kinder, wert, stepInto(ort, knoten.id, eines.index), eines)
  }
  if (isBlank(wert)) return []
  const codes = [checkForm, checkInhalt].flatMap((durchgang) => durchgang.wert(gang.lage, kind, eines, wert))
  const erster = codes[0]
  if (erster === undefined) return []
  return [createFormbefund(gang, kind, eines, erster, keyOf(ort, knoten.id, eines.index))]
}

function createFormbefund(
  { lage, dokument }: Gang,
  { knoten }: Sichtknoten,
  stelle: Vorkommen | undefined,
  code: Regelbefundcode,
  schluessel: string,
): Formbefund {
  const ort = placeOfKnoten(lage.projekt, dokument, knoten, stelle?.knoten === knoten ? stelle.eltern : stelle)
  const { satz } = createRegelbefund(code, knoten.name, ort)
  return {
    ...{ schluessel, code, satz },
    seite: dokument.id,
    angabe: ort.angabe ?? '',
    dokument: dokument.name,
    rechtsgrundlage: ort.rechtsgrundlage ?? '',
    abhilfe: describeAbhilfe(knoten, code),
  }
}
