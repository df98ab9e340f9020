import type { Datensatz, Datensatzart } from '../../shared/modell/datensatz.ts'
import type { Leistung } from '../../shared/modell/elemente/leistung.ts'
import { listLeistungen } from '../../shared/modell/leistungen.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import {
  createElement,
  createOrdner,
  listVorhandene,
  type Navigatorknoten,
  type Navigatorlage,
} from './navigatorknoten.ts'
import { createLeistung, groupTestfaelle } from './navigatorleistung.ts'

/**
 * The whole tree. With hundreds of Leistungen it is made anew with every edit, so what stands below a node, and the marks that
 * tell of it, are found only when somebody asks.
 */
export function createNavigatorbaum(lage: Navigatorlage): Navigatorknoten[] {
  const { projekt } = lage
  const leistungen = listLeistungen(projekt)
  const buendel = listDatensaetze(projekt, 'buendel')
  const gebuendelte = new Set(buendel.flatMap((eines) => eines.leistungen))
  const testfaelle = groupTestfaelle(lage, leistungen[0])
  const create = (leistung: Leistung): Navigatorknoten =>
    createLeistung(lage, leistung, testfaelle.get(leistung.id) ?? [])
  return [
    ...buendel.map((eines) =>
      createElement(lage, eines, `b/${eines.id}`, () => {
        const eigene = new Set(eines.leistungen)
        return leistungen.filter(({ id }) => eigene.has(id)).map(create)
      }),
    ),
    ...leistungen.filter(({ id }) => !gebuendelte.has(id)).map(create),
    ...listOrdner(lage, [
      ['rolle', 'Rollen'],
      ['komponententyp', 'Komponententypen'],
      ['codeliste', 'Codelisten'],
      ['rechtsgrundlage', 'Rechtsgrundlagen'],
      ['dokument', 'Dokumente des Baukastens'],
      ['datenfeldgruppe', 'Gruppen des Baukastens'],
    ]),
    createProdukte(lage),
    createOrganisationen(lage),
  ].filter((knoten) => knoten !== undefined)
}

function createProdukte(lage: Navigatorlage): Navigatorknoten | undefined {
  const { projekt } = lage
  const zuordnungen = listDatensaetze(projekt, 'zuordnung')
  const produkte = listDatensaetze(projekt, 'produkt').map((produkt) =>
    createElement(lage, produkt, `p/${produkt.id}`, () =>
      listVorhandene(projekt, 'schnittstelle', produkt.schnittstellen).map((schnittstelle) => {
        const eigene = zuordnungen.filter((zuordnung) => zuordnung.schnittstelle === schnittstelle.id)
        const kinder = () => eigene.map((zuordnung) => createElement(lage, zuordnung, `p/${zuordnung.id}`))
        return createElement(lage, schnittstelle, `p/${schnittstelle.id}`, eigene.length === 0 ? undefined : kinder)
      }),
    ),
  )
  return createOrdner('produkt', 'Produkte', produkte)
}

function createOrganisationen(lage: Navigatorlage): Navigatorknoten | undefined {
  const { projekt } = lage
  const organisationen = listDatensaetze(projekt, 'organisation').map((organisation) =>
    createElement(lage, organisation, `o/${organisation.id}`, () => [
      ...listVorhandene(projekt, 'stelle', organisation.stellen).map((stelle) =>
        createElement(lage, stelle, `o/${stelle.id}`),
      ),
      ...listVorhandene(projekt, 'installation', organisation.installationen).map((installation) =>
        createElement(lage, installation, `o/${organisation.id}/${installation.id}`),
      ),
    ]),
  )
  return createOrdner('organisation', 'Organisationen', organisationen)
}

function listOrdner(lage: Navigatorlage, arten: readonly [Datensatzart, string][]): (Navigatorknoten | undefined)[] {
  return arten.map(([art, name]) =>
    createOrdner(
      art,
      name,
      listDatensaetze(lage.projekt, art)
        .filter((eines) => !NUR_DES_BAUKASTENS.has(art) || isBaukasten(lage.projekt, eines))
        .sort((a, b) => NACH_NAMEN.compare(a.name, b.name))
        .map((eines) => createElement(lage, eines, `${art}/${eines.id}`)),
    ),
  )
}

const NACH_NAMEN = new Intl.Collator('de')

/** Of these, those of a Leistung stand below it. */
const NUR_DES_BAUKASTENS: ReadonlySet<Datensatzart> = new Set(['dokument', 'datenfeldgruppe'])

function isBaukasten(projekt: Projekt, { id }: Datensatz): boolean {
  return projekt.dateien.get(id)?.startsWith('baukasten/') === true
}
