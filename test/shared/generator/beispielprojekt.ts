import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Leistung, Vorgangstyp } from '../../../shared/modell/elemente/leistung.ts'
import type { Rechtsgrundlage } from '../../../shared/modell/elemente/nachricht.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { dok, testId, verweis, vor, vorlage } from './beispielbausteine.ts'
import { createDokumente, PFADE } from './beispieldokumente.ts'
import { createOrganisationen } from './beispielorganisationen.ts'
import { createWege, NACHRICHTENTYPEN, ROLLEN, TEILLEISTUNGEN, ZUSTELLWEGE } from './beispielwege.ts'

export const LEISTUNG = testId('leistung', 'haltverbot')

/**
 * A small Leistung ("Haltverbotszone") that has one of everything: all datatypes, repeated and conditional groups,
 * Baukasten uses with overrides, stages, two rounds of register queries, replacements, two offices of one town.
 */
export function createBeispielprojekt(): Projekt {
  const datensaetze = new Map<string, Datensatz>()
  for (const datensatz of [...createLeistung(), ...createDokumente(), ...createWege(), ...createOrganisationen()]) {
    if (datensaetze.has(datensatz.id)) throw new Error(`Id doppelt: ${datensatz.id}`)
    datensaetze.set(datensatz.id, datensatz)
  }
  return {
    id: '6f1d3c7e-0b4a-4d6e-9a54-1f0a7b3c2d10',
    name: 'Beispiel',
    datensaetze,
    dateien: new Map(),
    codelisteninhalte: new Map([
      [
        testId('codeliste', 'grund'),
        [
          { code: 'umzug', name: 'Umzug' },
          { code: 'bau', name: 'Baumaßnahme' },
          { code: 'fest', name: 'Veranstaltung "Fest" & Markt' },
        ],
      ],
      [
        testId('codeliste', 'entscheid'),
        [
          { code: 'ja', name: 'genehmigt' },
          { code: 'nein', name: 'abgelehnt' },
        ],
      ],
    ]),
    schemata: new Map(),
    eigeneRegeln: new Map(),
  }
}

/** The same project with some records replaced or added. */
export function withDatensaetze(projekt: Projekt, ...geaenderte: readonly Datensatz[]): Projekt {
  const datensaetze = new Map(projekt.datensaetze)
  for (const datensatz of geaenderte) datensaetze.set(datensatz.id, datensatz)
  return { ...projekt, datensaetze }
}

function createLeistung(): Datensatz[] {
  const leistung: Leistung = {
    id: LEISTUNG,
    art: 'leistung',
    name: 'Haltverbotszone einrichten',
    technischerName: 'haltverbot',
    leikaSchluessel: '99108012000000',
    leistungstyp: '2',
    zielgruppen: ['buerger'],
    version: '1.2',
    gueltigAb: '2026-01-01',
    baukaesten: [{ baukasten: testId('baukasten', 'allgemein'), version: '1.0' }],
    rechtsgrundlagen: verweis('stvo45'),
    zustaendigkeitsmerkmal: { ars: PFADE.ars, bereich: PFADE.ortsteil },
    vorgangstypen: [vor('umzug'), vor('bau')],
    teilleistungen: TEILLEISTUNGEN.map((eine) => eine.id),
    dokumente: [dok('antrag'), dok('nachweis'), dok('nachforderung'), dok('bescheid')],
    rollen: ROLLEN.map((eine) => eine.id),
    nachrichtentypen: NACHRICHTENTYPEN.map((einer) => einer.id),
    zustellwege: ZUSTELLWEGE.map((einer) => einer.id),
  }
  return [
    leistung,
    vorgangstyp('umzug', 'Haltverbot für einen Umzug', { anlage: 'neu' }),
    vorgangstyp('bau', 'Haltverbot für eine Baustelle', { anlage: 'bestehend', bestehendNach: PFADE.aktennummer }),
    {
      id: testId('baukasten', 'allgemein'),
      art: 'baukasten',
      name: 'Allgemeiner Baukasten',
      technischerName: 'allgemein',
      version: '1.0',
    },
    codeliste('grund', 'Grund'),
    codeliste('entscheid', 'Entscheidung'),
    rechtsgrundlage('stvo45', '§ 45', 'StVO'),
    rechtsgrundlage('vwvfg', '§ 24', 'VwVfG'),
  ]
}

function vorgangstyp(
  technischerName: string,
  name: string,
  akte: Pick<Vorgangstyp['akte'], 'anlage' | 'bestehendNach'>,
): Vorgangstyp {
  return {
    id: vor(technischerName),
    art: 'vorgangstyp',
    name,
    technischerName,
    akte: { aktenplankennzeichen: '14.3', aufbewahrungJahre: 5, ...akte },
    betreff: vorlage(`${name}: `, { feld: PFADE.nachname }, ', ', { feld: PFADE.zoneStrasse }),
    rechtsgrundlagen: [],
  }
}

function codeliste(technischerName: string, name: string): Datensatz {
  return {
    id: testId('codeliste', technischerName),
    art: 'codeliste',
    name,
    technischerName,
    kennung: `urn:beispiel:${technischerName}`,
    version: '1',
    datei: `codelisten/${technischerName}.xml`,
  }
}

function rechtsgrundlage(technischerName: string, paragraf: string, norm: string): Rechtsgrundlage {
  const id = testId('rechtsgrundlage', technischerName)
  return { id, art: 'rechtsgrundlage', name: norm, technischerName, norm, paragraf, fassung: '2025-01-01' }
}
