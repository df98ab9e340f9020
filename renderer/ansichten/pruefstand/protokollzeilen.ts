import type { Schrittangabe, Transaktionsangabe } from '../../../shared/host/pruefstandstand.ts'

export interface Protokollzeile extends Schrittangabe {
  transaktion: Transaktionsangabe
}

/** The steps of one Transaktion, or with a search those of all that hold its words. */
export function listProtokollzeilen(
  transaktionen: readonly Transaktionsangabe[],
  gewaehlte: string | undefined,
  suche: string,
): Protokollzeile[] {
  const worte = suche
    .toLowerCase()
    .split(/\s+/)
    .filter((wort) => wort !== '')
  const gemeinte = worte.length > 0 ? transaktionen : transaktionen.filter(({ id }) => id === gewaehlte)
  return gemeinte.flatMap((transaktion) =>
    transaktion.schritte
      .filter(({ titel, text }) => {
        const heuhaufen = `${titel} ${text} ${transaktion.name} ${transaktion.id}`.toLowerCase()
        return worte.every((wort) => heuhaufen.includes(wort))
      })
      .map((schritt) => ({ ...schritt, transaktion })),
  )
}
