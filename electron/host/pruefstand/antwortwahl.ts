import type { Antwortmoeglichkeit } from '../../../shared/host/pruefstandstand.ts'
import type { Nachrichtentyp } from '../../../shared/modell/elemente/nachricht.ts'
import type { Stelle } from '../../../shared/modell/elemente/organisation.ts'
import { findDatensatz, listDatensaetze } from '../../../shared/modell/projekt.ts'
import type { Eingangsweg, Modellindex } from '../prozessor/modellindex.ts'
import type { Vorgang } from '../prozessor/speicher/vorgaenge.ts'

/** A way on which a message in the neutral format comes from the Organisation of the case. */
export function findNeutralenWeg(
  modell: Modellindex,
  organisation: string,
  nachrichtentyp: string,
): Eingangsweg | undefined {
  const installationen = modell.listInstallationen(organisation)
  const kanaele = new Set(
    listDatensaetze(modell.projekt, 'schnittstelle')
      .filter(({ format }) => format === 'neutral')
      .flatMap(({ erkennung }) => erkennung ?? [])
      .map(({ kanal }) => kanal),
  )
  return [...kanaele]
    .flatMap((kanal) => modell.listEingangswege(kanal, installationen))
    .find(
      ({ schnittstelle, erkennung }) =>
        schnittstelle.format === 'neutral' && erkennung.nachrichtentyp === nachrichtentyp,
    )
}

/**
 * The Nachrichtentypen with which a party of the case may go on: those of its Vorgangstyp that neither open a case nor are formed
 * by a rule, and where they answer, only to a message that is waiting. Those of the Stelle in charge
 * come first, of these the ones that it has not given yet.
 */
export function listAntworten(
  modell: Modellindex,
  vorgang: Vorgang,
  gegebene: ReadonlySet<string>,
): Antwortmoeglichkeit[] {
  const { projekt } = modell
  const stelle = findDatensatz(projekt, 'stelle', vorgang.stelle)
  const typen = findDatensatz(projekt, 'leistung', vorgang.leistung)?.nachrichtentypen ?? []
  const moegliche = typen
    .flatMap((id) => findDatensatz(projekt, 'nachrichtentyp', id) ?? [])
    .filter((typ) => isMoeglich(vorgang, typ))
    .filter(({ id }) => findNeutralenWeg(modell, vorgang.organisation, id) !== undefined)
    .map(
      ({ id, name, von }): Antwortmoeglichkeit => ({
        nachrichtentyp: id,
        name,
        rolle: findDatensatz(projekt, 'rolle', von)?.name ?? '',
        eigene: fillsRolle(stelle, von),
      }),
    )
  const rang = ({ eigene, nachrichtentyp }: Antwortmoeglichkeit): number =>
    (eigene ? 0 : 2) + (gegebene.has(nachrichtentyp) ? 1 : 0)
  return moegliche.sort((a, b) => rang(a) - rang(b))
}

function isMoeglich({ vorgangstyp, erwartet }: Vorgang, typ: Nachrichtentyp): boolean {
  if (typ.eroeffnet || typ.ausgeloestDurch !== undefined || !typ.vorgangstypen.includes(vorgangstyp)) return false
  return typ.beantwortet === undefined || erwartet.some(({ nachrichtentyp }) => nachrichtentyp === typ.beantwortet)
}

/** Whether a Stelle acts in this Rolle, as the Organisation has configured it. */
export function fillsRolle(stelle: Stelle | undefined, rolle: string): boolean {
  return stelle?.rollen.includes(rolle) ?? false
}
