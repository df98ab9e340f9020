import type { Antwort, Merkmal, Regeleingabe, Vorgangsdaten } from '../../../shared/auswertung/eingabe.ts'
import type { Anfrage } from '../../../shared/auswertung/ergebnis.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createKontext } from './beispieleingabe.ts'
import type { Zufall } from './zufall.ts'
import { createZufallsnachricht, listMerkmalswerte, type Zufallsart } from './zufallsnachricht.ts'

/** The same project with offices that have other systems, Rollen and responsibilities: no rule text depends on that. */
export function varyOrganisationen(projekt: Projekt, leistungId: string, zufall: Zufall): Projekt {
  const datensaetze = new Map<string, Datensatz>(projekt.datensaetze)
  const installationen = listDatensaetze(projekt, 'installation')
  for (const installation of installationen) {
    datensaetze.set(installation.id, { ...installation, vertraulich: zufall.chance(0.5) })
  }
  const rollen = getDatensatz(projekt, 'leistung', leistungId).rollen
  for (const stelle of listDatensaetze(projekt, 'stelle')) {
    if (zufall.chance(0.7)) continue
    datensaetze.set(stelle.id, {
      ...stelle,
      installationen: zufall.teil(
        installationen.map(({ id }) => id),
        0.8,
      ),
      rollen: [...new Set([...stelle.rollen, ...zufall.teil(rollen, 0.3)])],
      zustaendigkeiten: stelle.zustaendigkeiten.map((eine) =>
        zufall.chance(0.7)
          ? eine
          : {
              leistung: eine.leistung,
              arsPraefix: eine.arsPraefix.slice(0, 2 + zufall.ganz(11)),
              ...(zufall.chance(0.5)
                ? { bereich: { von: zufall.wahl(['A', 'Au', 'Ä']), bis: zufall.wahl(['K', 'Z']) } }
                : {}),
            },
      ),
    })
  }
  return { ...projekt, datensaetze }
}

export interface Zufallsrahmen {
  projekt: Projekt
  leistung: string
  stufe: Umsetzungsstufe
  schemageprueft: boolean
}

/** A random message with a case it might belong to, before any answers. */
export function createZufallseingabe(rahmen: Zufallsrahmen, zufall: Zufall, art: Zufallsart): Regeleingabe {
  const { projekt, leistung, stufe, schemageprueft } = rahmen
  const typen = getDatensatz(projekt, 'leistung', leistung).nachrichtentypen.filter(
    (id) => getDatensatz(projekt, 'nachrichtentyp', id).ausgeloestDurch === undefined,
  )
  // opening messages are where most happens
  const eroeffnende = typen.filter((id) => getDatensatz(projekt, 'nachrichtentyp', id).eroeffnet)
  const typ = zufall.wahl(zufall.chance(0.5) ? eroeffnende : typen)
  const organisationen = listDatensaetze(projekt, 'organisation').filter(({ stellen }) => stellen.length > 0)
  const organisation = zufall.wahl(organisationen)
  const besondere = listMerkmalswerte(projekt, getDatensatz(projekt, 'leistung', leistung), organisation.stellen)
  return {
    leistung,
    stufe,
    organisation: organisation.id,
    nachricht: createZufallsnachricht(projekt, typ, zufall, art, besondere),
    vorgang: createZufallsvorgang(projekt, leistung, typ, organisation.stellen, zufall),
    antworten: [],
    kontext: createKontext({ schemageprueft }),
  }
}

function createZufallsvorgang(
  projekt: Projekt,
  leistungId: string,
  typId: string,
  stellen: readonly string[],
  zufall: Zufall,
): Vorgangsdaten {
  const leistung = getDatensatz(projekt, 'leistung', leistungId)
  const typ = getDatensatz(projekt, 'nachrichtentyp', typId)
  const stelle = zufall.chance(typ.eroeffnet ? 0.1 : 0.95) ? zufall.wahl(stellen) : undefined
  const erwartbar = leistung.nachrichtentypen.filter((id) => id === typ.beantwortet || zufall.chance(0.2))
  return {
    id: '11111111-1111-4111-8111-111111111111',
    neu: typ.eroeffnet,
    vorgangstyp: zufall.chance(0.9) ? zufall.wahl(typ.vorgangstypen) : zufall.wahl(leistung.vorgangstypen),
    ...(stelle === undefined ? {} : { stelle }),
    ...(zufall.chance(0.3) ? { aktenzeichen: '14.3-0815 "&"' } : {}),
    fachmodellVersion: '1.2',
    merkmale: createVorgangsmerkmale(projekt, leistungId, zufall),
    fremdkennungen: [],
    erwartet: zufall.teil(erwartbar, 0.8).map((nachrichtentyp) => ({
      nachrichtentyp,
      nachricht: '66666666-6666-4666-8666-666666666666',
    })),
  }
}

function createVorgangsmerkmale(projekt: Projekt, leistungId: string, zufall: Zufall): Merkmal[] {
  const leistung = getDatensatz(projekt, 'leistung', leistungId)
  const personen = leistung.rollen.flatMap((id) => {
    const rolle = getDatensatz(projekt, 'rolle', id)
    if (rolle.bindung.art !== 'nachricht') return []
    return ['name', 'postfach', 'mail'].map((angabe) => `${rolle.technischerName}.${angabe}`)
  })
  const register = leistung.zustellwege.map(
    (id) => `register.${getDatensatz(projekt, 'zustellweg', id).technischerName}`,
  )
  const namen = [...zufall.teil([...personen, 'vorgang.betreff'], 0.7), ...zufall.teil(register, 0.1)]
  return namen.map((name) => ({ name, wert: `Wert von ${name} <&>` }))
}

/** Random answers to all open Anfragen: the processor never starts a round before it has them. */
export function createZufallsantworten(projekt: Projekt, anfragen: readonly Anfrage[], zufall: Zufall): Antwort[] {
  const uebernommene = listDatensaetze(projekt, 'zustellweg').flatMap(({ abfrage }) => abfrage?.uebernommen ?? [])
  return anfragen.map(({ id }): Antwort => {
    if (zufall.chance(0.2)) return { anfrage: id, art: 'fehler', fehler: zufall.wahl(['zeit', 'ablehnung', 'technik']) }
    const merkmale = zufall
      .teil([...uebernommene.map(({ merkmal }) => merkmal), 'sonstiges'], 0.8)
      .map((name) => ({ name, wert: zufall.wahl([' P-7 ', 'Wert', '', '  ', 'a  b']) }))
    return { anfrage: id, art: 'quittung', treffer: zufall.wahl(['einer', 'einer', 'mehrere', 'keiner']), merkmale }
  })
}
