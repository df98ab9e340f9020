import { createBefund, type Ergebnis, fail, succeed } from '../befund.ts'
import type { Leistung } from '../modell/elemente/leistung.ts'
import type { Installation, Organisation, Stelle } from '../modell/elemente/organisation.ts'
import type { Schnittstelle } from '../modell/elemente/produkt.ts'
import { NAMENSRAUM_REGEL } from '../modell/namensraeume.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { resolveUmlenkung } from './umlenkung.ts'
import { element, writeXml, type XmlKnoten } from './xmltext.ts'

/**
 * `$konfiguration` for a Leistung: the Stellen of the Organisation that handles it, after a redirection, with what they are
 * in charge of and which systems accept what. Without `stufe` the one configured there.
 */
export function generateKonfiguration(
  projekt: Projekt,
  organisationId: string,
  leistungId: string,
  stufe?: number,
): Ergebnis<string> {
  const einsatz = resolveEinsatz(projekt, organisationId, leistungId, stufe)
  if (!einsatz.ok) return einsatz
  const { organisation, leistung, stufe: wirksam } = einsatz.wert
  const stellen = organisation.stellen.map((id) => getDatensatz(projekt, 'stelle', id))
  const { id, name, umgebung } = organisation
  return succeed(
    writeXml(
      element(
        'konfiguration',
        { xmlns: NAMENSRAUM_REGEL, organisation: id, name, umgebung, leistung: leistungId, stufe: String(wirksam) },
        ...stellen.map((stelle) => createStelle(projekt, leistung, stelle)),
      ),
    ),
  )
}

/** Whether there is one, without making it. */
export function hasKonfiguration(projekt: Projekt, organisationId: string, leistungId: string): boolean {
  return resolveEinsatz(projekt, organisationId, leistungId, undefined).ok
}

/** The Organisation that handles a Leistung, and at which stage. */
function resolveEinsatz(
  projekt: Projekt,
  organisationId: string,
  leistungId: string,
  stufe: number | undefined,
): Ergebnis<{ organisation: Organisation; leistung: Leistung; stufe: number }> {
  const ziel = resolveUmlenkung(projekt, organisationId, leistungId)
  if (!ziel.ok) return ziel
  const organisation = getDatensatz(projekt, 'organisation', ziel.wert)
  const leistung = getDatensatz(projekt, 'leistung', leistungId)
  const wirksam = stufe ?? organisation.stufen.find((eine) => eine.leistung === leistungId)?.stufe
  if (wirksam === undefined) return fail(createOhneStufeBefund(organisation, leistung))
  return succeed({ organisation, leistung, stufe: wirksam })
}

function createStelle(projekt: Projekt, leistung: Leistung, stelle: Stelle): XmlKnoten {
  const { id, kennung, name, mail } = stelle
  const zustaendigkeiten = stelle.zustaendigkeiten
    .filter((eine) => eine.leistung === leistung.id)
    .map(({ arsPraefix, bereich }) => element('zustaendigkeit', { arsPraefix, von: bereich?.von, bis: bereich?.bis }))
  return element(
    'stelle',
    { id, kennung, name, mail },
    ...zustaendigkeiten,
    ...stelle.rollen.map((rolle) => element('rolle', { id: rolle })),
    ...stelle.installationen.flatMap((eine) =>
      createInstallationen(projekt, leistung, getDatensatz(projekt, 'installation', eine)),
    ),
  )
}

/** One entry per type of system that the Produkt is. */
function createInstallationen(projekt: Projekt, leistung: Leistung, installation: Installation): XmlKnoten[] {
  const { id, vertraulich } = installation
  const schnittstellen = installation.schnittstellen.map(({ schnittstelle }) =>
    getDatensatz(projekt, 'schnittstelle', schnittstelle),
  )
  const annahmen = schnittstellen.flatMap((schnittstelle) => createAnnahmen(projekt, leistung, schnittstelle))
  return getDatensatz(projekt, 'produkt', installation.produkt).komponententypen.map((komponententyp) =>
    element('installation', { id, komponententyp, vertraulich: String(vertraulich) }, ...annahmen),
  )
}

function createAnnahmen(projekt: Projekt, leistung: Leistung, schnittstelle: Schnittstelle): XmlKnoten[] {
  const { id, richtung, dienst, format } = schnittstelle
  if (richtung !== 'ausgang') return []
  if (dienst !== undefined) return [element('annahme', { schnittstelle: id, dienst })]
  const zugeordnete = new Set(
    listDatensaetze(projekt, 'zuordnung').flatMap(({ schnittstelle: ziel, gegenstand }) =>
      ziel === id && gegenstand.art === 'nachrichtentyp' ? [gegenstand.nachrichtentyp] : [],
    ),
  )
  return leistung.nachrichtentypen
    .filter((typ) => format === 'neutral' || zugeordnete.has(typ))
    .map((nachrichtentyp) => element('annahme', { schnittstelle: id, nachrichtentyp }))
}

function createOhneStufeBefund(organisation: Organisation, leistung: Leistung) {
  return createBefund({
    code: 'konfiguration.ohneStufe',
    satz: `„${organisation.name}“ hat keine Stufe für „${leistung.name}“`,
    ort: { element: organisation.id },
    abhilfe: 'Geben Sie in der Konfiguration der Organisation die Umsetzungsstufe der Leistung an.',
  })
}
