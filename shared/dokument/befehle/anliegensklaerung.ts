import type { Anliegensklaerung } from '../../modell/elemente/nachricht.ts'
import { createId } from '../../modell/ids.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import type { Schritt } from '../diff.ts'
import { findFrage, type Klaerungsantwort, type Klaerungsfolge, type Klaerungsfrage } from '../klaerungsgang.ts'
import { nennen } from './benennung.ts'
import { changeDatensatz, mergeAngaben } from './changeDatensatz.ts'
import { createSchritt } from './schritt.ts'

/** What a new answer leads to until somebody says otherwise. */
const HINWEIS: Klaerungsfolge = { art: 'hinweis', text: 'Bitte wenden Sie sich an die zuständige Stelle.' }

/** Gives a Leistung an Anliegensklärung with one question, whose answer leads to its first Vorgangstyp. */
export function createAnliegensklaerung(
  projekt: Projekt,
  leistungId: string,
  randomBytes: (anzahl: number) => Uint8Array,
): { schritt: Schritt; id: string } {
  const id = createId('anliegensklaerung', randomBytes)
  const leistung = findDatensatz(projekt, 'leistung', leistungId)
  if (leistung === undefined) return { id, schritt: createSchritt('Anliegensklärung anlegen', {}) }
  const [vorgangstyp] = leistung.vorgangstypen
  const ja: Klaerungsfolge = vorgangstyp === undefined ? HINWEIS : { art: 'vorgangstyp', vorgangstyp }
  const klaerung: Anliegensklaerung = {
    ...{ id, art: 'anliegensklaerung', name: 'Was möchten Sie erledigen?', technischerName: 'anliegensklaerung' },
    start: 'frage1',
    fragen: {
      frage1: {
        frage: `Geht es um „${leistung.name}“?`,
        antworten: [
          { antwort: 'Ja', folge: ja },
          { antwort: 'Nein', folge: HINWEIS },
        ],
      },
    },
  }
  return {
    id,
    schritt: createSchritt(`${nennen(leistung)}: Anliegensklärung anlegen`, {
      hinzugefuegt: [klaerung],
      geaendert: [{ von: leistung, nach: mergeAngaben(leistung, { anliegensklaerung: id }) }],
    }),
  }
}

/** Makes a question the first one. */
export function setStart(projekt: Projekt, id: string, start: string): Schritt {
  return changeKlaerung(projekt, id, 'erste Frage wählen', (klaerung) => ({ ...klaerung, start }))
}

/** Adds a question; with a place, the answer there leads to it. */
export function addFrage(
  projekt: Projekt,
  id: string,
  von?: { frage: string; antwort: number },
): { schritt: Schritt; schluessel: string } {
  const klaerung = findDatensatz(projekt, 'anliegensklaerung', id)
  const schluessel = createSchluessel(klaerung)
  const neu: Klaerungsfrage = {
    frage: 'Neue Frage',
    antworten: [
      { antwort: 'Ja', folge: HINWEIS },
      { antwort: 'Nein', folge: HINWEIS },
    ],
  }
  const schritt = changeKlaerung(projekt, id, 'Frage hinzufügen', (alte) => {
    const mitFrage = { ...alte, fragen: { ...alte.fragen, [schluessel]: neu } }
    if (von === undefined) return mitFrage
    return changeOneAntwort(mitFrage, von.frage, von.antwort, (antwort) => ({
      ...antwort,
      folge: { art: 'frage', frage: schluessel },
    }))
  })
  return { schritt, schluessel }
}

function createSchluessel(klaerung: Anliegensklaerung | undefined): string {
  for (let nummer = 1; ; nummer += 1) {
    const schluessel = `frage${nummer}`
    if (klaerung === undefined || findFrage(klaerung, schluessel) === undefined) return schluessel
  }
}

/** Changes the text or the help of a question; an empty help is none. */
export function changeFrage(
  projekt: Projekt,
  id: string,
  schluessel: string,
  texte: { frage?: string; hilfe?: string },
): Schritt {
  const was = texte.frage === undefined ? 'Hilfe zur Frage ändern' : 'Frage ändern'
  return changeKlaerung(projekt, id, was, (klaerung) =>
    changeOneFrage(klaerung, schluessel, (alte) => {
      const { hilfe, ...rest } = { ...alte, ...texte }
      return hilfe === undefined || hilfe.trim() === '' ? rest : { ...rest, hilfe }
    }),
  )
}

/**
 * Deletes a question. Answers that led to it lead nowhere then, which the editor and the check show; the first question hands its
 * place to the first one that it leads to. The last question stays.
 */
export function removeFrage(projekt: Projekt, id: string, schluessel: string): Schritt {
  return changeKlaerung(projekt, id, 'Frage löschen', (klaerung) => {
    const entfernte = findFrage(klaerung, schluessel)
    const { [schluessel]: _weg, ...fragen } = klaerung.fragen
    const uebrige = Object.keys(fragen)
    if (entfernte === undefined || uebrige.length === 0) return klaerung
    const folgende = entfernte.antworten
      .map(({ folge }) => (folge.art === 'frage' ? folge.frage : undefined))
      .find((ziel) => ziel !== undefined && uebrige.includes(ziel))
    const start = klaerung.start === schluessel ? (folgende ?? uebrige[0] ?? klaerung.start) : klaerung.start
    return { ...klaerung, start, fragen }
  })
}

/** Adds an answer at the end of a question. */
export function addAntwort(projekt: Projekt, id: string, schluessel: string): Schritt {
  return changeKlaerung(projekt, id, 'Antwort hinzufügen', (klaerung) =>
    changeOneFrage(klaerung, schluessel, (frage) => ({
      ...frage,
      antworten: [...frage.antworten, { antwort: 'Neue Antwort', folge: HINWEIS }],
    })),
  )
}

/** Changes the text of an answer, or what it leads to. */
export function changeAntwort(
  projekt: Projekt,
  id: string,
  schluessel: string,
  stelle: number,
  angaben: Partial<Klaerungsantwort>,
): Schritt {
  const was = angaben.folge === undefined ? 'Antwort ändern' : 'Folge einer Antwort ändern'
  return changeKlaerung(projekt, id, was, (klaerung) =>
    changeOneAntwort(klaerung, schluessel, stelle, (antwort) => ({ ...antwort, ...angaben })),
  )
}

/** Deletes an answer; the last one stays. */
export function removeAntwort(projekt: Projekt, id: string, schluessel: string, stelle: number): Schritt {
  return changeKlaerung(projekt, id, 'Antwort löschen', (klaerung) =>
    changeOneFrage(klaerung, schluessel, (frage) =>
      frage.antworten.length < 2 ? frage : { ...frage, antworten: frage.antworten.toSpliced(stelle, 1) },
    ),
  )
}

/** Moves an answer one place up or down; the order of the answers is also that of the questions they lead to. */
export function moveAntwort(
  projekt: Projekt,
  id: string,
  schluessel: string,
  stelle: number,
  richtung: 1 | -1,
): Schritt {
  return changeKlaerung(projekt, id, 'Antwort verschieben', (klaerung) =>
    changeOneFrage(klaerung, schluessel, (frage) => {
      const [eine, andere] = [frage.antworten[stelle], frage.antworten[stelle + richtung]]
      if (eine === undefined || andere === undefined) return frage
      return { ...frage, antworten: frage.antworten.with(stelle, andere).with(stelle + richtung, eine) }
    }),
  )
}

function changeKlaerung(
  projekt: Projekt,
  id: string,
  was: string,
  change: (klaerung: Anliegensklaerung) => Anliegensklaerung,
): Schritt {
  const von = findDatensatz(projekt, 'anliegensklaerung', id)
  if (von === undefined) return createSchritt(was, {})
  const { start, fragen } = change(von)
  return changeDatensatz(projekt, id, { start, fragen }, `${nennen(von)}: ${was}`)
}

function changeOneFrage(
  klaerung: Anliegensklaerung,
  schluessel: string,
  change: (frage: Klaerungsfrage) => Klaerungsfrage,
): Anliegensklaerung {
  const frage = findFrage(klaerung, schluessel)
  if (frage === undefined) return klaerung
  return { ...klaerung, fragen: { ...klaerung.fragen, [schluessel]: change(frage) } }
}

function changeOneAntwort(
  klaerung: Anliegensklaerung,
  schluessel: string,
  stelle: number,
  change: (antwort: Klaerungsantwort) => Klaerungsantwort,
): Anliegensklaerung {
  return changeOneFrage(klaerung, schluessel, (frage) => {
    const antwort = frage.antworten[stelle]
    return antwort === undefined ? frage : { ...frage, antworten: frage.antworten.with(stelle, change(antwort)) }
  })
}
