import { type Befund, createBefund, type Ergebnis, fail, type Ort, succeed } from '../../../shared/befund.ts'
import {
  allowedArten,
  isDatensatzart,
  isSammeldatei,
  MODELLDATEIARTEN,
  modelldateiartOf,
  umschlagSchema,
} from '../../../shared/modell/dateiarten.ts'
import { DATENSATZ_SCHEMATA, type Datensatz } from '../../../shared/modell/datensatz.ts'
import { type Dateiinhalt, migrateDatei } from '../../../shared/modell/migrationen/migrationen.ts'
import { PROJEKTDATEI } from '../../../shared/modell/modelldateien.ts'
import { FORMATVERSION, projektdateiSchema } from '../../../shared/modell/projekt.ts'
import { createSchemabefunde } from '../../../shared/modell/schemabefunde.ts'
import { type JsonDatei, parseJsonDatei } from './json.ts'

/** Records of one model file; what is broken is left out and has its Befund. */
export interface Modelldatei {
  datensaetze: { datensatz: Datensatz; ortOf: () => Ort }[]
  befunde: Befund[]
}

/** Parses and checks one model file (any path for which `modelldateiartOf` knows a kind). */
export function parseModelldatei(pfad: string, text: string): Modelldatei {
  const datei = parseJsonDatei(text, pfad)
  if (!datei.ok) return { datensaetze: [], befunde: datei.befunde }
  const inhalt = migrateInhalt(pfad, datei.wert)
  if (!inhalt.ok) return { datensaetze: [], befunde: inhalt.befunde }
  const umschlag = umschlagSchema.safeParse(inhalt.wert)
  if (!umschlag.success) return { datensaetze: [], befunde: createSchemabefunde(umschlag.error, datei.wert.ortOf) }
  const ergebnis: Modelldatei = { datensaetze: [], befunde: [] }
  const suche = datei.wert.ortOf
  for (const [id, wert] of Object.entries(umschlag.data.datensaetze)) {
    const datensatz = checkDatensatz(pfad, id, wert, datei.wert)
    const ortOf = (): Ort => ({ ...suche(['datensaetze', id]), element: id })
    if (datensatz.ok) ergebnis.datensaetze.push({ datensatz: datensatz.wert, ortOf })
    else ergebnis.befunde.push(...datensatz.befunde)
  }
  ergebnis.befunde.push(...checkWurzel(pfad, umschlag.data, datei.wert))
  return ergebnis
}

/** Parses and checks `projekt.fachwerk`. */
export function parseProjektdatei(text: string): Ergebnis<{ id: string; name: string }> {
  const datei = parseJsonDatei(text, PROJEKTDATEI)
  if (!datei.ok) return datei
  const inhalt = migrateInhalt(PROJEKTDATEI, datei.wert)
  if (!inhalt.ok) return inhalt
  const geprueft = projektdateiSchema.safeParse(inhalt.wert)
  return geprueft.success ? succeed(geprueft.data) : fail(...createSchemabefunde(geprueft.error, datei.wert.ortOf))
}

/** Checks the version of a file and brings its content to the current one. */
function migrateInhalt(pfad: string, datei: JsonDatei): Ergebnis<Dateiinhalt> {
  if (!isObjekt(datei.wert)) return fail(formatBefund(datei.ortOf([])))
  const { format } = datei.wert
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    return fail(formatBefund(datei.ortOf(['format'])))
  }
  if (format > FORMATVERSION) return fail(newerBefund(format, datei.ortOf(['format'])))
  return succeed(migrateDatei({ ...datei.wert, format }, modelldateiartOf(pfad) ?? 'projekt', FORMATVERSION))
}

function isObjekt(wert: unknown): wert is Record<string, unknown> {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert)
}

function checkDatensatz(pfad: string, id: string, wert: unknown, datei: JsonDatei): Ergebnis<Datensatz> {
  // places are searched for in the text, so only for a Befund
  const ortOf = (angabe: string): Ort => ({ ...datei.ortOf(['datensaetze', id, angabe]), element: id })
  const art = isObjekt(wert) ? wert.art : undefined
  if (!isDatensatzart(art)) return fail(artBefund(art, ortOf('art')))
  const dateiart = modelldateiartOf(pfad)
  if (dateiart === undefined || !allowedArten(dateiart).includes(art)) return fail(placeBefund(art, ortOf('art')))
  const geprueft = DATENSATZ_SCHEMATA[art].safeParse(wert)
  if (!geprueft.success) {
    return fail(
      ...createSchemabefunde(geprueft.error, (teil) => ({ ...datei.ortOf(['datensaetze', id, ...teil]), element: id })),
    )
  }
  return geprueft.data.id === id ? succeed(geprueft.data) : fail(keyBefund(geprueft.data.id, ortOf('id')))
}

function checkWurzel(
  pfad: string,
  inhalt: { wurzel: string; datensaetze: Record<string, unknown> },
  datei: JsonDatei,
): Befund[] {
  const dateiart = modelldateiartOf(pfad)
  if (dateiart === undefined) return []
  const { wurzel: art, titel } = MODELLDATEIARTEN[dateiart]
  const haupt = Object.entries(inhalt.datensaetze).filter(([, wert]) => isObjekt(wert) && wert.art === art)
  if (!haupt.some(([id]) => id === inhalt.wurzel)) {
    return [
      createBefund({
        code: 'datei.wurzel',
        satz: `Der Hauptdatensatz der Datei (${titel}) fehlt.`,
        ort: { ...datei.ortOf(['wurzel']), element: inhalt.wurzel },
        abhilfe: `Tragen Sie unter „wurzel“ die Id eines Datensatzes der Art ${art} ein, der in der Datei steht.`,
      }),
    ]
  }
  return isSammeldatei(dateiart)
    ? []
    : haupt.slice(1).map(([id]) => secondBefund(art, { ...datei.ortOf(['datensaetze', id]), element: id }))
}

function formatBefund(ort: Ort): Befund {
  return createBefund({
    code: 'datei.format',
    satz: 'Die Datei nennt keine gültige Formatversion.',
    ort,
    abhilfe: `Tragen Sie „format“ ein, aktuell ${FORMATVERSION}.`,
  })
}

function newerBefund(format: number, ort: Ort): Befund {
  return createBefund({
    code: 'datei.neuer',
    satz: 'Die Datei stammt aus einer neueren Fassung von Fachwerk.',
    ort,
    abhilfe: 'Öffnen Sie das Projekt mit der neueren Fassung von Fachwerk.',
    einzelheiten: `Format ${format}, bekannt bis ${FORMATVERSION}.`,
  })
}

function artBefund(art: unknown, ort: Ort): Befund {
  return createBefund({
    code: 'datei.art',
    satz: typeof art === 'string' ? `Die Art „${art}“ ist unbekannt.` : 'Der Datensatz nennt keine Art.',
    ort,
    abhilfe: 'Berichtigen Sie „art“ oder öffnen Sie das Projekt mit einer neueren Fassung von Fachwerk.',
  })
}

function placeBefund(art: string, ort: Ort): Befund {
  return createBefund({
    code: 'datei.artHier',
    satz: `Datensätze der Art ${art} gehören nicht in diese Datei.`,
    ort,
    abhilfe: 'Verschieben Sie den Datensatz in die Datei, in die er gehört.',
  })
}

function keyBefund(id: string, ort: Ort): Befund {
  return createBefund({
    code: 'datei.schluessel',
    satz: 'Schlüssel und Id eines Datensatzes stimmen nicht überein.',
    ort,
    abhilfe: 'Tragen Sie an beiden Stellen dieselbe Id ein.',
    einzelheiten: `Im Datensatz steht ${id}.`,
  })
}

function secondBefund(art: string, ort: Ort): Befund {
  return createBefund({
    code: 'datei.zweiteWurzel',
    satz: `Die Datei enthält mehr als einen Datensatz der Art ${art}.`,
    ort,
    abhilfe: 'Legen Sie für den zweiten eine eigene Datei an.',
  })
}
