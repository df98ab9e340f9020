import { elementsOf } from '../../../shared/auswertung/xmlbaum.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import type { Installation, Stelle } from '../../../shared/modell/elemente/organisation.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_REGEL } from '../../../shared/modell/namensraeume.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'

const element = elementsOf(NAMENSRAUM_REGEL)

/** The configuration a rule gets, made a second time: what the generator writes is compared with it. */
export function buildKonfiguration(
  projekt: Projekt,
  organisationId: string,
  leistungId: string,
  stufe: number,
): XmlElement {
  const { id, name, umgebung, stellen } = getDatensatz(projekt, 'organisation', organisationId)
  const leistung = getDatensatz(projekt, 'leistung', leistungId)
  return element(
    'konfiguration',
    { organisation: id, name, umgebung, leistung: leistungId, stufe },
    stellen.map((stelle) => buildStelle(projekt, leistung, getDatensatz(projekt, 'stelle', stelle))),
  )
}

function buildStelle(projekt: Projekt, leistung: Leistung, stelle: Stelle): XmlElement {
  const { id, kennung, name, mail, zustaendigkeiten, rollen, installationen } = stelle
  return element('stelle', { id, kennung, name, mail }, [
    ...zustaendigkeiten
      .filter((eine) => eine.leistung === leistung.id)
      .map(({ arsPraefix, bereich }) =>
        element('zustaendigkeit', { arsPraefix, von: bereich?.von, bis: bereich?.bis }),
      ),
    ...rollen.map((rolle) => element('rolle', { id: rolle })),
    ...installationen.flatMap((eine) =>
      buildInstallation(projekt, leistung, getDatensatz(projekt, 'installation', eine)),
    ),
  ])
}

function buildInstallation(projekt: Projekt, leistung: Leistung, installation: Installation): XmlElement[] {
  const { komponententypen } = getDatensatz(projekt, 'produkt', installation.produkt)
  return komponententypen.map((komponententyp) =>
    element(
      'installation',
      { id: installation.id, komponententyp, vertraulich: installation.vertraulich },
      installation.schnittstellen.flatMap(({ schnittstelle }) => buildAnnahmen(projekt, leistung, schnittstelle)),
    ),
  )
}

function buildAnnahmen(projekt: Projekt, leistung: Leistung, schnittstelleId: string): XmlElement[] {
  const { richtung, dienst, format } = getDatensatz(projekt, 'schnittstelle', schnittstelleId)
  if (richtung !== 'ausgang') return []
  if (dienst !== undefined) return [element('annahme', { schnittstelle: schnittstelleId, dienst })]
  const zuordnungen = listDatensaetze(projekt, 'zuordnung').filter((eine) => eine.schnittstelle === schnittstelleId)
  const zugeordnet = zuordnungen.flatMap(({ gegenstand }) =>
    gegenstand.art === 'nachrichtentyp' ? [gegenstand.nachrichtentyp] : [],
  )
  return leistung.nachrichtentypen
    .filter((id) => format === 'neutral' || zugeordnet.includes(id))
    .map((nachrichtentyp) => element('annahme', { schnittstelle: schnittstelleId, nachrichtentyp }))
}
