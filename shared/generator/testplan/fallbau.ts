import type { Dienstantwort } from '../../modell/elemente/testfall.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import type { Nachricht } from '../../modell/nachricht.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { listGuteAntworten } from './dienstantworten.ts'
import type { Fuelle } from './fuelle.ts'
import { createGrundnachricht, type Grundnachricht } from './grundnachricht.ts'
import type { Planfall } from './planfall.ts'
import { createRahmen, type Rahmen } from './rahmen.ts'
import { createUuid, createZufall } from './zufall.ts'

interface Vorher {
  nachrichten: Nachricht[]
  anlagen: Map<string, Uint8Array>
}

interface Anfang {
  gross: Grundnachricht
  vorher: Vorher
  dienstantworten: Dienstantwort[]
}

/** What all cases of a frame start from; making it anew for each of a thousand cases would take minutes. */
const ANFAENGE = new WeakMap<Rahmen, Anfang>()

function startOf(rahmen: Rahmen): Anfang {
  const bekannt = ANFAENGE.get(rahmen)
  if (bekannt !== undefined) return bekannt
  const anfang = {
    gross: createGrundnachricht(rahmen, 'gross', saatOf(rahmen, 'gross')),
    vorher: createVorher(rahmen, 'gross'),
    dienstantworten: listGuteAntworten(rahmen),
  }
  ANFAENGE.set(rahmen, anfang)
  return anfang
}

/** Messages that must have come before one of this type, oldest first, with their Anlagen. */
function createVorher(rahmen: Rahmen, fuelle: Fuelle): Vorher {
  const kette = listVorgaenger(rahmen)
  const nachrichten: Nachricht[] = []
  const anlagen = new Map<string, Uint8Array>()
  for (const [nummer, id] of kette.entries()) {
    const grund = createGrundnachricht(
      createRahmen(rahmen, id),
      fuelle,
      `vorher/${nummer}/${id}/${rahmen.organisation.id}`,
    )
    nachrichten.push(grund.nachricht)
    for (const [sha256, bytes] of grund.anlagen) anlagen.set(sha256, bytes)
  }
  return { nachrichten, anlagen }
}

function listVorgaenger(rahmen: Rahmen): string[] {
  const { projekt, leistung, nachrichtentyp } = rahmen
  if (nachrichtentyp.eroeffnet) return []
  const [vorgangstyp] = nachrichtentyp.vorgangstypen
  const eroeffnende = leistung.nachrichtentypen.filter((id) => {
    const typ = findDatensatz(projekt, 'nachrichtentyp', id)
    return typ?.eroeffnet === true && vorgangstyp !== undefined && typ.vorgangstypen.includes(vorgangstyp)
  })
  const beantwortete = nachrichtentyp.beantwortet
  // an answer to the opening message itself needs no second one
  return [...new Set([...eroeffnende.slice(0, 1), ...(beantwortete === undefined ? [] : [beantwortete])])]
}

type Fallangaben = Pick<Planfall, 'titel' | 'kategorie'> &
  Partial<Omit<Planfall, 'titel' | 'kategorie' | 'name' | 'nachricht' | 'anlagen'>> & { kennung: string }

/**
 * Puts a case together. `kennung` makes its name unique within Leistung, Organisation, stage and Nachrichtentyp; it is built
 * from ids, so that names stay when labels change.
 */
export function createPlanfall(
  rahmen: Rahmen,
  grund: Grundnachricht,
  angaben: Fallangaben,
  anfang: Omit<Anfang, 'gross'> = startOf(rahmen),
): Planfall {
  const { kennung, ...rest } = angaben
  const { vorher, dienstantworten } = anfang
  const { leistung, nachrichtentyp, organisation, stufe } = rahmen
  const ort = `${leistung.technischerName}/${organisation.technischerName}/stufe-${stufe}`
  return {
    name: `${ort}/${nachrichtentyp.technischerName}/${angaben.kategorie}/${kennung}`,
    nachrichtentyp: nachrichtentyp.id,
    organisation: organisation.id,
    stufe,
    vorher: vorher.nachrichten,
    bezug: nachrichtentyp.eroeffnet ? 'neu' : 'vorgangId',
    nachricht: grund.nachricht,
    anlagen: new Map([...vorher.anlagen, ...grund.anlagen]),
    dienstantworten,
    abwandlung: [],
    erwartet: undefined,
    element: undefined,
    ...rest,
  }
}

/**
 * A message that a reader believes, after others of that kind; no case of the test plan, which looks for the ends of what is
 * permitted.
 */
export function createBeispielfall(rahmen: Rahmen): Planfall {
  return createPlanfall(
    rahmen,
    createGrundnachricht(rahmen, 'beispiel', saatOf(rahmen, 'beispiel')),
    { kennung: 'beispiel', titel: 'Ein Beispiel', kategorie: 'grenze', erwartet: { ausgang: 'zugestellt' } },
    { vorher: createVorher(rahmen, 'beispiel'), dienstantworten: listGuteAntworten(rahmen) },
  )
}

/** The largest valid message of the frame. */
export function getGroesste(rahmen: Rahmen): Grundnachricht {
  return startOf(rahmen).gross
}

/** The same under a UUID of its own. */
export function createGrosse(rahmen: Rahmen, kennung: string): Grundnachricht {
  const { nachricht, anlagen } = getGroesste(rahmen)
  const nachrichtenUUID = createUuid(createZufall(saatOf(rahmen, kennung)))
  return { nachricht: { ...nachricht, kopf: { ...nachricht.kopf, nachrichtenUUID } }, anlagen }
}

export function saatOf(rahmen: Rahmen, kennung: string): string {
  return `${rahmen.organisation.id}/${rahmen.stufe}/${rahmen.nachrichtentyp.id}/${kennung}`
}

/** Part of a case's name for a node: its Feldpfad with a separator that is allowed in file names. */
export function kennungOf(knoten: Feldknoten): string {
  return knoten.pfad.replaceAll('/', '.')
}
