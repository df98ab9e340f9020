import { createBefund, type Ergebnis, fail, succeed } from '../befund.ts'
import { findDatensatz, getDatensatz, type Projekt } from '../modell/projekt.ts'

/**
 * The Organisation that handles a Leistung: the one asked or the one it redirects to. A redirection is followed once; where
 * it leads on, or back, nobody would know who is in charge (VERTRAEGE 1).
 */
export function resolveUmlenkung(projekt: Projekt, organisationId: string, leistungId: string): Ergebnis<string> {
  const ziel = findZiel(projekt, organisationId, leistungId)
  if (ziel === undefined) return succeed(organisationId)
  if (ziel !== organisationId && findZiel(projekt, ziel, leistungId) === undefined) return succeed(ziel)
  const { name } = getDatensatz(projekt, 'organisation', organisationId)
  return fail(
    createBefund({
      code: 'konfiguration.umlenkungMehrfach',
      satz: `Die Umlenkung von „${name}“ führt nicht an ein Ende`,
      ort: { element: organisationId },
      abhilfe: 'Lenken Sie die Leistung unmittelbar zu der Organisation um, die sie bearbeitet.',
    }),
  )
}

function findZiel(projekt: Projekt, organisationId: string, leistungId: string): string | undefined {
  const organisation = findDatensatz(projekt, 'organisation', organisationId)
  return organisation?.umlenkungen.find(({ leistung }) => leistung === leistungId)?.organisation
}
