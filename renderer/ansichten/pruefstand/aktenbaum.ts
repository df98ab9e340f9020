import type { Ablage, Aktendokumentangaben } from '../../../shared/host/pruefstandstand.ts'
import type { Baumknoten } from '../../bausteine/baumzeilen.ts'

export type Aktenwert =
  | { art: 'einheit'; kennzeichen: string }
  | { art: 'akte'; aktenzeichen: string; neu: boolean }
  | { art: 'vorgang' }
  | { art: 'dokument'; dokument: Aktendokumentangaben }

/** The E-Akte as a tree: Aktenplan, Akten, Vorgänge, Dokumente. */
export function createAktenbaum({ akten }: Ablage, neue: string | undefined): Baumknoten<Aktenwert>[] {
  const kennzeichen = [...new Set(akten.map(({ aktenplankennzeichen }) => aktenplankennzeichen))].sort()
  return kennzeichen.map((eines) => ({
    schluessel: `einheit:${eines}`,
    name: eines,
    wert: { art: 'einheit', kennzeichen: eines },
    kinder: () =>
      akten
        .filter(({ aktenplankennzeichen }) => aktenplankennzeichen === eines)
        .map((akte) => createAktenknoten(akte, akte.aktenzeichen === neue)),
  }))
}

function createAktenknoten(akte: Ablage['akten'][number], neu: boolean): Baumknoten<Aktenwert> {
  const { aktenzeichen, betreff, vorgaenge } = akte
  return {
    schluessel: keyOfAkte(aktenzeichen),
    name: `${aktenzeichen} ${betreff}`,
    wert: { art: 'akte', aktenzeichen, neu },
    kinder: () =>
      vorgaenge.map((vorgang) => ({
        schluessel: `vorgang:${vorgang.kennzeichen}`,
        name: vorgang.betreff,
        wert: { art: 'vorgang' },
        kinder: () =>
          vorgang.dokumente.map((dokument) => ({
            schluessel: keyOfDokument(dokument.id),
            name: dokument.betreff,
            wert: { art: 'dokument', dokument },
          })),
      })),
  }
}

function keyOfAkte(aktenzeichen: string): string {
  return `akte:${aktenzeichen}`
}

export function keyOfDokument(id: string): string {
  return `dokument:${id}`
}

/** Keys of everything above the documents of an Akte; these have to be open to see them. */
export function listPfad({ akten }: Ablage, aktenzeichen: string | undefined): string[] {
  const akte = akten.find((eine) => eine.aktenzeichen === aktenzeichen)
  if (akte === undefined) return []
  const vorgaenge = akte.vorgaenge.map(({ kennzeichen }) => `vorgang:${kennzeichen}`)
  return [`einheit:${akte.aktenplankennzeichen}`, keyOfAkte(akte.aktenzeichen), ...vorgaenge]
}
