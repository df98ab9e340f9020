import type { Produkt, Schnittstelle } from '../../modell/elemente/produkt.ts'
import { findDatensatz, getDatensatz, listDatensaetze } from '../../modell/projekt.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import type { Werkbank } from '../werkbank.ts'
import { addDemosystem, addNeutralenEingang, isBehoerdenpostfach } from './demosysteme.ts'
import { domainOf } from './organisation.ts'

/** The systems of one Organisation. */
export interface Installationen {
  /** that of a Stelle for a type of system, if it does what new Leistungen need */
  findBei(stelle: string, komponententyp: string): string | undefined
  /** one of the Organisation, of a Produkt that the project knows, or of a demo system brought along */
  ensure(komponententyp: string): string
  /** the Schnittstelle by which the Organisation takes neutral messages */
  ensureNeutralenEingang(): string
  /** the Schnittstelle by which a type of system reports what became of its orders */
  findMeldung(komponententyp: string): Schnittstelle | undefined
}

export function createInstallationen(werkbank: Werkbank, organisationId: string): Installationen {
  const ensureInstallation = (produkt: Produkt): string =>
    findInstallationOf(produkt.id) ?? addInstallation(werkbank, organisationId, produkt)

  const findInstallationOf = (produkt: string): string | undefined =>
    listInstallationen(werkbank, organisationId).find((eine) => eine.produkt === produkt)?.id

  const ensure = (komponententyp: string): string => {
    const vorhandene = listInstallationen(werkbank, organisationId).find((eine) =>
      isPassend(werkbank, eine.produkt, komponententyp),
    )
    if (vorhandene !== undefined) return vorhandene.id
    const produkt =
      listDatensaetze(werkbank.projekt, 'produkt').find(({ id }) => isPassend(werkbank, id, komponententyp)) ??
      addDemosystem(werkbank, getDatensatz(werkbank.projekt, 'komponententyp', komponententyp))
    return ensureInstallation(produkt)
  }

  return {
    findBei: (stelleId, komponententyp) => {
      const stelle = findDatensatz(werkbank.projekt, 'stelle', stelleId)
      return stelle?.installationen.find((id) => {
        const installation = findDatensatz(werkbank.projekt, 'installation', id)
        return installation !== undefined && isPassend(werkbank, installation.produkt, komponententyp)
      })
    },
    ensure,
    ensureNeutralenEingang: () => {
      const vorhandene = listInstallationen(werkbank, organisationId)
        .flatMap(({ schnittstellen }) => schnittstellen)
        .find(({ schnittstelle }) => isNeutralerEingang(werkbank, schnittstelle))
      if (vorhandene !== undefined) return vorhandene.schnittstelle
      const produkt =
        listDatensaetze(werkbank.projekt, 'produkt').find(({ schnittstellen }) =>
          schnittstellen.some((eine) => isNeutralerEingang(werkbank, eine)),
        ) ?? addNeutralenEingang(werkbank)
      ensureInstallation(produkt)
      return produkt.schnittstellen.find((eine) => isNeutralerEingang(werkbank, eine)) ?? ''
    },
    findMeldung: (komponententyp) => {
      const { produkt } = getDatensatz(werkbank.projekt, 'installation', ensure(komponententyp))
      const { schnittstellen } = getDatensatz(werkbank.projekt, 'produkt', produkt)
      return schnittstellen
        .flatMap((id) => findDatensatz(werkbank.projekt, 'schnittstelle', id) ?? [])
        .find(({ richtung, dienst }) => richtung === 'eingang' && dienst !== undefined)
    },
  }
}

/** All that run in the Organisation, whether they are named there or only at one of its Stellen. */
function listInstallationen({ projekt }: Werkbank, organisationId: string) {
  const { installationen, stellen } = getDatensatz(projekt, 'organisation', organisationId)
  const derStellen = stellen.flatMap((id) => findDatensatz(projekt, 'stelle', id)?.installationen ?? [])
  return [...new Set([...installationen, ...derStellen])].flatMap(
    (id) => findDatensatz(projekt, 'installation', id) ?? [],
  )
}

/** Whether a Produkt is of this type and takes what new Leistungen send: orders of the Dienst, or messages in the neutral format. */
function isPassend({ projekt }: Werkbank, produktId: string, komponententyp: string): boolean {
  const produkt = findDatensatz(projekt, 'produkt', produktId)
  if (produkt?.komponententypen.includes(komponententyp) !== true) return false
  const dienst = findDatensatz(projekt, 'komponententyp', komponententyp)?.dienst
  return produkt.schnittstellen.some((id) => {
    const eine = findDatensatz(projekt, 'schnittstelle', id)
    if (eine?.richtung !== 'ausgang') return false
    return dienst === undefined ? eine.format === 'neutral' && eine.dienst === undefined : eine.dienst === dienst
  })
}

function isNeutralerEingang({ projekt }: Werkbank, id: string): boolean {
  const eine = findDatensatz(projekt, 'schnittstelle', id)
  return eine?.richtung === 'eingang' && eine.format === 'neutral'
}

function addInstallation(werkbank: Werkbank, organisationId: string, produkt: Produkt): string {
  const organisation = getDatensatz(werkbank.projekt, 'organisation', organisationId)
  const vorbild = listDatensaetze(werkbank.projekt, 'installation').find((eine) => eine.produkt === produkt.id)
  const belegte = organisation.installationen.flatMap(
    (id) => findDatensatz(werkbank.projekt, 'installation', id)?.technischerName ?? [],
  )
  const domain = domainOf(organisation.technischerName)
  const id = werkbank.add('installation', {
    name: `${produkt.name} ${organisation.name}`.slice(0, 200),
    technischerName: deriveTechnischerName(produkt.technischerName, new Set(belegte)),
    produkt: produkt.id,
    schnittstellen: produkt.schnittstellen.flatMap((schnittstelle) => {
      const eine = findDatensatz(werkbank.projekt, 'schnittstelle', schnittstelle)
      if (eine === undefined) return []
      const anschluss =
        eine.protokoll === 'smtp'
          ? `smtp://mail.${domain}:25`
          : `https://${produkt.technischerName.toLowerCase()}.${domain}/${eine.technischerName}`
      return [{ schnittstelle, endpunkt: anschluss }]
    }),
    vertraulich: vorbild?.vertraulich ?? isVertraulich(werkbank, produkt),
    werte: Object.fromEntries(
      listSchluessel(werkbank, produkt).map((schluessel) => [
        schluessel,
        createWert(schluessel, organisation.name, domain),
      ]),
    ),
  })
  werkbank.change('organisation', organisationId, (von) => ({ ...von, installationen: [...von.installationen, id] }))
  return id
}

/** Everything but open mail. */
function isVertraulich({ projekt }: Werkbank, { komponententypen }: Produkt): boolean {
  const typen = komponententypen.flatMap((id) => findDatensatz(projekt, 'komponententyp', id) ?? [])
  return typen.every((typ) => typ.systemart !== 'mail' || isBehoerdenpostfach(typ))
}

/** What the Zuordnungen of a Produkt read from the configuration. */
function listSchluessel({ projekt }: Werkbank, { schnittstellen }: Produkt): string[] {
  const zeilen = listDatensaetze(projekt, 'zuordnung')
    .filter(({ schnittstelle }) => schnittstellen.includes(schnittstelle))
    .flatMap((eine) => Object.values(eine.zeilen))
  return [
    ...new Set(zeilen.flatMap(({ inhalt }) => (inhalt.art === 'konfiguration' ? [inhalt.schluessel] : []))),
  ].sort()
}

function createWert(schluessel: string, organisation: string, domain: string): string {
  return schluessel === 'absender' ? `noreply@${domain}` : organisation
}
