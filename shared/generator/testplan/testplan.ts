import { UMSETZUNGSSTUFEN } from '../../modell/elemente/gemeinsam.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import type { Organisation } from '../../modell/elemente/organisation.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { listBedingungsfaelle } from './bedingungsfaelle.ts'
import { listDienstfaelle } from './dienstfaelle.ts'
import { listFeldfaelle, listGrenzfaelle } from './feldfaelle.ts'
import type { Planfall } from './planfall.ts'
import { createRahmen, type Rahmen, type Sha256 } from './rahmen.ts'
import { listSammelfaelle } from './sammelfaelle.ts'
import { listStrukturfaelle, listStufenfaelle } from './strukturfaelle.ts'
import { listVorgangsfaelle } from './vorgangsfaelle.ts'
import { listGleichstandfaelle, listZustaendigkeitsfaelle } from './zustaendigkeitsfaelle.ts'
import { listZustellwegfaelle } from './zustellwegfaelle.ts'

/** The stage at which every field exists: there the contents of messages are tested, once for all Organisationen. */
export const INHALTSSTUFE = 4

/**
 * The test plan that follows from the model: what any system that takes part must pass. Deterministic. The contents of each
 * Nachrichtentyp are tested in the first Organisation: each mistake alone at the last stage, all of them together at every stage.
 * The smallest and largest message go to every Organisation at every stage; conditional routes and services are tried at
 * every stage in the first Organisation and at the configured stage in the others.
 */
export function generateTestplan(projekt: Projekt, sha256: Sha256): Planfall[] {
  const organisationen = listDatensaetze(projekt, 'organisation')
  return listDatensaetze(projekt, 'leistung').flatMap((leistung) =>
    organisationen.flatMap((organisation, nummer) => {
      const bearbeitende = findBearbeitende(projekt, leistung, organisation)
      const geprueft = new Set<string>()
      return listEingehende(projekt, leistung).flatMap((typ) => {
        const rahmenAt = (stufe: number): Rahmen =>
          createRahmen({ projekt, leistung, organisation, bearbeitende, stufe, sha256 }, typ)
        const eingestellte = rahmenAt(stufeOf(leistung, bearbeitende))
        return [
          ...UMSETZUNGSSTUFEN.flatMap((stufe) => listGrenzfaelle(rahmenAt(stufe))),
          ...(nummer === 0 ? UMSETZUNGSSTUFEN.map(rahmenAt) : [eingestellte]).flatMap(listWege),
          ...(nummer === 0 ? listInhalte(rahmenAt, geprueft) : []),
          ...listZustaendigkeitsfaelle(eingestellte),
          ...listGleichstandfaelle(eingestellte),
          ...listVorgangsfaelle(eingestellte),
        ]
      })
    }),
  )
}

function listWege(rahmen: Rahmen): Planfall[] {
  return [...listZustellwegfaelle(rahmen), ...listDienstfaelle(rahmen)]
}

function listInhalte(rahmenAt: (stufe: number) => Rahmen, geprueft: Set<string>): Planfall[] {
  const rahmen = rahmenAt(INHALTSSTUFE)
  const faelle = [
    ...listStrukturfaelle(rahmen),
    ...listBedingungsfaelle(rahmen, geprueft),
    ...listFeldfaelle(rahmen),
    ...UMSETZUNGSSTUFEN.flatMap((stufe) => listSammelfaelle(rahmenAt(stufe))),
    ...[2, 3, 4].flatMap((stufe) => listStufenfaelle(rahmenAt(stufe - 1), rahmenAt(stufe))),
  ]
  for (const { sicht } of rahmen.sichten) if (sicht.felder === 'alle') geprueft.add(sicht.dokument)
  return faelle
}

function listEingehende(projekt: Projekt, leistung: Leistung): string[] {
  return leistung.nachrichtentypen.filter((id) => {
    const typ = findDatensatz(projekt, 'nachrichtentyp', id)
    return typ !== undefined && typ.ausgeloestDurch === undefined
  })
}

function findBearbeitende(projekt: Projekt, leistung: Leistung, organisation: Organisation): Organisation {
  const umlenkung = organisation.umlenkungen.find((eine) => eine.leistung === leistung.id)
  return findDatensatz(projekt, 'organisation', umlenkung?.organisation) ?? organisation
}

function stufeOf(leistung: Leistung, organisation: Organisation): number {
  return organisation.stufen.find((eine) => eine.leistung === leistung.id)?.stufe ?? 1
}
