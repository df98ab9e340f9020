import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../../../shared/modell/elemente/nachricht.ts'
import type { Nachrichtenkopf } from './nachrichtenkopf.ts'
import { createProzessorbefund } from './prozessorbefunde.ts'
import type { Vorgaenge, Vorgang } from './speicher/vorgaenge.ts'
import { uuidV5 } from './uuid.ts'

/** Id of the case that a Transaktion opens. */
export function idOfNeuemVorgang(transaktion: string): string {
  return uuidV5(transaktion, 'vorgang')
}

/**
 * Cases whose opening message is being worked on: they are not in the store yet, but the sender may already refer to them by
 * his own identifier.
 */
export interface Eroeffnungen {
  begin(vorgang: string, organisation: string, kopf: Nachrichtenkopf): void
  end(vorgang: string): void
  find(organisation: string, kopf: Nachrichtenkopf): string[]
}

export function createEroeffnungen(): Eroeffnungen {
  const offene = new Map<string, { organisation: string; kopf: Nachrichtenkopf }>()
  return {
    begin: (vorgang, organisation, kopf) => void offene.set(vorgang, { organisation, kopf }),
    end: (vorgang) => void offene.delete(vorgang),
    find: (organisation, kopf) =>
      [...offene]
        .filter(([id, eine]) => eine.organisation === organisation && meets(id, eine.kopf, kopf))
        .map(([id]) => id),
  }
}

function meets(id: string, eroeffnung: Nachrichtenkopf, kopf: Nachrichtenkopf): boolean {
  if (kopf.vorgangId === id || kopf.bezugNachricht === eroeffnung.nachrichtenUUID) return true
  return kopf.fremdkennungen.some(({ system, kennung }) =>
    eroeffnung.fremdkennungen.some((andere) => andere.system === system && andere.kennung === kennung),
  )
}

/**
 * Finds the case of a message that opens none: by vorgangId, by the message it answers, by foreign identifiers. All that are
 * given have to agree; a vorgangId that nobody knows is no match, whatever the other values say.
 */
export function findVorgangId(
  vorgaenge: Vorgaenge,
  eroeffnungen: Eroeffnungen,
  organisation: string,
  kopf: Nachrichtenkopf,
): Ergebnis<string> {
  const offene = eroeffnungen.find(organisation, kopf)
  const gefunden = new Set<string>()
  if (kopf.vorgangId !== undefined) {
    const vorgang = vorgaenge.find(kopf.vorgangId)
    const gehoert = vorgang?.organisation === organisation || offene.includes(kopf.vorgangId)
    if (!gehoert) return fail(createProzessorbefund('vorgangUnbekannt', { einzelheiten: kopf.vorgangId }))
    gefunden.add(kopf.vorgangId)
  }
  if (kopf.bezugNachricht !== undefined) {
    const bezug = vorgaenge.findByNachricht(kopf.bezugNachricht, organisation)
    if (bezug !== undefined) gefunden.add(bezug)
  }
  for (const kennung of kopf.fremdkennungen) {
    const treffer = vorgaenge.findByFremdkennung(organisation, kennung)
    // an identifier that several cases share tells nothing where another value has decided already
    if (treffer.length === 1 || gefunden.size === 0) for (const id of treffer) gefunden.add(id)
  }
  for (const id of offene) gefunden.add(id)

  const [einer, ...weitere] = gefunden
  if (einer === undefined) return fail(createProzessorbefund('vorgangUnbekannt'))
  if (weitere.length === 0) return succeed(einer)
  const art = kopf.vorgangId === undefined ? 'vorgangMehrdeutig' : 'vorgangWiderspruch'
  return fail(createProzessorbefund(art, { einzelheiten: [...gefunden].join(', ') }))
}

/** The case that a message opens, before the rule has said anything about it. */
export function createVorgang(
  transaktion: string,
  organisation: string,
  leistung: Leistung,
  nachrichtentyp: Nachrichtentyp,
  kopf: Nachrichtenkopf,
): Vorgang {
  return {
    id: idOfNeuemVorgang(transaktion),
    organisation,
    leistung: leistung.id,
    vorgangstyp: nachrichtentyp.vorgangstypen[0] ?? '',
    fachmodellVersion: leistung.version,
    merkmale: {},
    fristen: [],
    fremdkennungen: kopf.fremdkennungen,
    erwartet: [],
  }
}

/** Whether a message may go into a case: same Leistung and model generation, Vorgangstyp provided for. */
export function checkVorgang(vorgang: Vorgang, leistung: Leistung, nachrichtentyp: Nachrichtentyp): Ergebnis<Vorgang> {
  if (vorgang.leistung !== leistung.id || !nachrichtentyp.vorgangstypen.includes(vorgang.vorgangstyp)) {
    return fail(createProzessorbefund('vorgangstypUnpassend', { ort: { element: nachrichtentyp.id } }))
  }
  // minor versions are compatible; the rules of another major version are not at hand
  const hauptversion = (version: string): string => version.split('.')[0] ?? ''
  if (hauptversion(vorgang.fachmodellVersion) === hauptversion(leistung.version)) return succeed(vorgang)
  const einzelheiten = `${vorgang.fachmodellVersion} / ${leistung.version}`
  return fail(createProzessorbefund('modellversion', { einzelheiten }))
}
