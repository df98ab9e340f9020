import type { Umsetzungsstufe } from '../../modell/elemente/gemeinsam.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import type { Schritt } from '../diff.ts'
import { changeDatensatz } from './changeDatensatz.ts'
import { createSchritt } from './schritt.ts'

/** Sets the stage of a Leistung in an Organisation. */
export function setOrganisationsstufe(
  projekt: Projekt,
  organisationId: string,
  leistungId: string,
  stufe: Umsetzungsstufe,
): Schritt {
  const organisation = findDatensatz(projekt, 'organisation', organisationId)
  const leistung = findDatensatz(projekt, 'leistung', leistungId)
  const name = `Stufe ${stufe} für „${leistung?.name ?? leistungId}“ in „${organisation?.name ?? organisationId}“`
  if (organisation === undefined) return createSchritt(name, {})
  const stufen = replaceOrAdd(organisation.stufen, (eine) => eine.leistung === leistungId, {
    leistung: leistungId,
    stufe,
  })
  return changeDatensatz(projekt, organisationId, { stufen }, name)
}

/** Redirects a Leistung of an Organisation to another one; undefined: it does it itself again. */
export function setUmlenkung(
  projekt: Projekt,
  organisationId: string,
  leistungId: string,
  ziel: string | undefined,
): Schritt {
  const organisation = findDatensatz(projekt, 'organisation', organisationId)
  const leistung = findDatensatz(projekt, 'leistung', leistungId)
  const wen = `„${leistung?.name ?? leistungId}“ von „${organisation?.name ?? organisationId}“`
  const name = ziel === undefined ? `Umlenkung aufheben: ${wen}` : `${wen} umlenken`
  if (organisation === undefined) return createSchritt(name, {})
  const istDiese = ({ leistung: eine }: { leistung: string }): boolean => eine === leistungId
  const umlenkungen =
    ziel === undefined
      ? organisation.umlenkungen.filter((eine) => !istDiese(eine))
      : replaceOrAdd(organisation.umlenkungen, istDiese, { leistung: leistungId, organisation: ziel })
  return changeDatensatz(projekt, organisationId, { umlenkungen }, name)
}

/** Sets a value that Zuordnungen of the kind konfiguration read; undefined takes it away. */
export function setInstallationswert(
  projekt: Projekt,
  installationId: string,
  schluessel: string,
  wert: string | undefined,
): Schritt {
  const installation = findDatensatz(projekt, 'installation', installationId)
  const name = `Wert „${schluessel}“ von „${installation?.name ?? installationId}“ ändern`
  if (installation === undefined) return createSchritt(name, {})
  const { [schluessel]: _bisher, ...rest } = installation.werte
  return changeDatensatz(
    projekt,
    installationId,
    { werte: wert === undefined ? rest : { ...rest, [schluessel]: wert } },
    name,
  )
}

/** Sets the address under which a Schnittstelle of an Installation is reached. */
export function setEndpunkt(
  projekt: Projekt,
  installationId: string,
  schnittstelleId: string,
  endpunkt: string,
): Schritt {
  const installation = findDatensatz(projekt, 'installation', installationId)
  const name = `Endpunkt von „${installation?.name ?? installationId}“ ändern`
  if (installation === undefined) return createSchritt(name, {})
  const schnittstellen = installation.schnittstellen.map((eine) =>
    eine.schnittstelle === schnittstelleId ? { ...eine, endpunkt } : eine,
  )
  return changeDatensatz(projekt, installationId, { schnittstellen }, name)
}

function replaceOrAdd<T>(liste: readonly T[], istGemeint: (eintrag: T) => boolean, neu: T): T[] {
  return liste.some(istGemeint) ? liste.map((einer) => (istGemeint(einer) ? neu : einer)) : [...liste, neu]
}
