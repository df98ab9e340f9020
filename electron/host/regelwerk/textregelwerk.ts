import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { generateKonfiguration } from '../../../shared/generator/konfiguration.ts'
import { getLeistungOf } from '../../../shared/generator/leistungen.ts'
import {
  pfadOfKonfiguration,
  pfadOfNachrichtschema,
  pfadOfProjektion,
  pfadOfRegel,
} from '../../../shared/generator/pfade.ts'
import { resolveUmlenkung } from '../../../shared/generator/umlenkung.ts'
import { findZuordnungspfad } from '../../../shared/generator/zuordnungspfad.ts'
import { UMSETZUNGSSTUFEN, type Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { listFassungen } from '../../../shared/zuordnung/form.ts'
import type { Regelwerk, Stylesheet } from '../prozessor/regelwerk.ts'
import { SCHNITTSTELLENDATEIEN } from '../schema/schnittstellenschemata.ts'
import { checkEigenenTeil } from './eigenerTeil.ts'
import type { Texte } from './texte.ts'

/** What a stylesheet of a Regelwerk is for; the acceptance predicts the result of each run from it. */
export type Stylesheetrolle = { art: 'regel'; leistung: string; stufe: number } | Textrolle

/** What one is for that is no rule. */
export type Textrolle =
  | { art: 'projektion'; nachrichtentyp: string }
  | { art: 'zuordnung'; zuordnung: string; fassung?: string }

export interface Textregelwerk extends Regelwerk {
  /** undefined for stylesheets that did not come from here */
  rolleOf(stylesheet: Stylesheet): Stylesheetrolle | undefined
  /** every stylesheet there is, to compile them ahead */
  listStylesheets(): Stylesheet[]
  /** all but the rules, which take longest to make, or only some of them: the others are not made */
  listOhneRegeln(isGemeint?: (rolle: Textrolle) => boolean): Stylesheet[]
  /** those that have been asked for so far */
  listGelesene(): Stylesheet[]
}

/** The text of a rule as it is run, with parameters that belong to it. */
export type Regelform = Pick<Stylesheet, 'text' | 'parameter'>

/** How rules are run where not as their texts stand. */
export type CreateRegelform = (leistung: string, stufe: Umsetzungsstufe) => Regelform

/**
 * A Regelwerk over texts by path (`shared/generator/pfade.ts`): freshly generated ones or those of a folder, used as they
 * are. An own part of the project becomes the principal module of its rule.
 */
export function createTextregelwerk(projekt: Projekt, texte: Texte, createRegelform?: CreateRegelform): Textregelwerk {
  const stylesheets = new Map<string, Ergebnis<Stylesheet>>()
  const hatKonfigurationen = [...texte.keys()].some((pfad) => pfad.startsWith('konfiguration/'))
  const rollen = new WeakMap<Stylesheet, Stylesheetrolle>()
  const read = (pfad: string): Ergebnis<string> => {
    const text = texte.get(pfad)
    return text === undefined ? fail(createFehltBefund(pfad)) : succeed(text)
  }
  const remember = (pfad: string, rolle: Stylesheetrolle, create: () => Ergebnis<Stylesheet>): Ergebnis<Stylesheet> => {
    const bekannt = stylesheets.get(pfad)
    if (bekannt !== undefined) return bekannt
    const neu = create()
    if (neu.ok) rollen.set(neu.wert, rolle)
    stylesheets.set(pfad, neu)
    return neu
  }
  const readPlain = (pfad: string, rolle: Stylesheetrolle): Ergebnis<Stylesheet> =>
    remember(pfad, rolle, () => {
      const text = read(pfad)
      return text.ok ? succeed({ name: pfad, text: text.wert }) : text
    })
  const readRegelform = (leistung: string, stufe: Umsetzungsstufe, pfad: string): Ergebnis<Regelform> => {
    if (createRegelform !== undefined) return succeed(createRegelform(leistung, stufe))
    const text = read(pfad)
    return text.ok ? succeed({ text: text.wert }) : text
  }

  const regelwerk: Textregelwerk = {
    readRegel: (leistungId, stufe) => {
      const leistung = getDatensatz(projekt, 'leistung', leistungId)
      const pfad = pfadOfRegel(leistung, stufe)
      return remember(pfad, { art: 'regel', leistung: leistungId, stufe }, () => {
        const form = readRegelform(leistungId, stufe, pfad)
        if (!form.ok) return form
        const eigener = projekt.eigeneRegeln.get(`${leistung.technischerName}/stufe-${stufe}`)
        if (eigener === undefined) return succeed({ name: pfad, ...form.wert })
        const name = `regeln/${leistung.technischerName}/stufe-${stufe}.xsl`
        const befunde = checkEigenenTeil(eigener, name)
        if (befunde.length > 0) return fail(...befunde)
        return succeed({ ...form.wert, name, text: eigener, module: { 'erzeugt.xsl': form.wert.text } })
      })
    },
    readProjektion: (id) => {
      const typ = getDatensatz(projekt, 'nachrichtentyp', id)
      return readPlain(pfadOfProjektion(getLeistungOf(projekt, typ), typ), { art: 'projektion', nachrichtentyp: id })
    },
    readZuordnung: (id, fassung) =>
      readPlain(
        findZuordnungspfad(projekt, getDatensatz(projekt, 'zuordnung', id), fassung),
        createZuordnungsrolle(id, fassung),
      ),
    readSchema: (id) => {
      const typ = getDatensatz(projekt, 'nachrichtentyp', id)
      const haupt = pfadOfNachrichtschema(getLeistungOf(projekt, typ), typ)
      const text = read(haupt)
      if (!text.ok) return text
      return succeed({ haupt: 'nachricht.xsd', dateien: { ...SCHNITTSTELLENDATEIEN, 'nachricht.xsd': text.wert } })
    },
    resolveUmlenkung: (organisation, leistung) => resolveUmlenkung(projekt, organisation, leistung),
    readKonfiguration: (organisationId, leistungId, stufe) => {
      const organisation = getDatensatz(projekt, 'organisation', organisationId)
      const leistung = getDatensatz(projekt, 'leistung', leistungId)
      const eingestellt = organisation.stufen.find((eine) => eine.leistung === leistungId)?.stufe
      const pfad = pfadOfKonfiguration(organisation, leistung)
      // the text exists only for the configured stage; tests of other stages and configurations ask the generator
      if (eingestellt === stufe && hatKonfigurationen) return read(pfad)
      return generateKonfiguration(projekt, organisationId, leistungId, stufe)
    },
    rolleOf: (stylesheet) => rollen.get(stylesheet),
    listStylesheets: () => {
      const regeln = listDatensaetze(projekt, 'leistung').flatMap(({ id }) =>
        UMSETZUNGSSTUFEN.map((stufe) => regelwerk.readRegel(id, stufe)),
      )
      return [...regeln.flatMap((regel) => (regel.ok ? [regel.wert] : [])), ...regelwerk.listOhneRegeln()]
    },
    listOhneRegeln: (isGemeint = () => true) =>
      listTextrollen(projekt)
        .filter(isGemeint)
        .map((rolle) =>
          rolle.art === 'projektion'
            ? regelwerk.readProjektion(rolle.nachrichtentyp)
            : regelwerk.readZuordnung(rolle.zuordnung, rolle.fassung),
        )
        .flatMap((eines) => (eines.ok ? [eines.wert] : [])),
    listGelesene: () => [...stylesheets.values()].flatMap((eines) => (eines.ok ? [eines.wert] : [])),
  }
  return regelwerk
}

function listTextrollen(projekt: Projekt): Textrolle[] {
  return [
    ...listDatensaetze(projekt, 'nachrichtentyp').map(({ id }) => ({ art: 'projektion' as const, nachrichtentyp: id })),
    ...listDatensaetze(projekt, 'zuordnung').flatMap((zuordnung) =>
      listFassungen(projekt, zuordnung).map((fassung) => createZuordnungsrolle(zuordnung.id, fassung)),
    ),
  ]
}

function createZuordnungsrolle(zuordnung: string, fassung: string | undefined): Textrolle {
  return { art: 'zuordnung', zuordnung, ...(fassung === undefined ? {} : { fassung }) }
}

function createFehltBefund(pfad: string) {
  return createBefund({
    code: 'regelwerk.textFehlt',
    satz: `Der erzeugte Text „${pfad}“ fehlt`,
    ort: { datei: pfad },
    abhilfe: 'Erzeugen Sie die Texte mit „fachwerk generiere“ neu.',
  })
}
