import type { Arbeit } from './arbeit.ts'
import { spread } from './nachrichten.ts'

/** Beside the Teilleistung whose message opens them. */
export function placeVorgangstypen({ lage, plaetze, zellen, letzteSpalte, restbahn }: Arbeit): void {
  for (const { id, art } of lage.knoten) {
    if (art !== 'vorgang') continue
    const dort = plaetze.get(lage.kanten.find((kante) => kante.art === 'vorgang' && kante.nach === id)?.von ?? '')
    const zelle = zellen.place(dort?.streifen ?? restbahn, {
      spalte: dort?.spalte ?? 0,
      reihe: dort?.reihe ?? 0,
      reihenkosten: 0.5,
      neueReihe: 1.5,
      letzteSpalte,
    })
    plaetze.set(id, zelle)
  }
}

/** In one strip, each below the messages that use it. */
export function placeSysteme({ lage, plaetze, zellen, letzteSpalte }: Arbeit, streifen: number): void {
  const mitten = lage.knoten
    .filter(({ art }) => art === 'system')
    .map(({ id }) => {
      const spalten = lage.kanten
        .filter(({ art, nach }) => art === 'system' && nach === id)
        .flatMap(({ von }) => plaetze.get(von)?.spalte ?? [])
      return { id, mitte: spalten.reduce((summe, eine) => summe + eine, 0) / Math.max(1, spalten.length) }
    })
    .sort((a, b) => a.mitte - b.mitte)
  const jede = letzteSpalte + 1
  for (let anfang = 0; anfang < mitten.length; anfang += jede) {
    const reihe = mitten.slice(anfang, anfang + jede)
    for (const [stelle, spalte] of spread(
      reihe.map(({ mitte }) => Math.round(mitte)),
      letzteSpalte,
    ).entries()) {
      const id = reihe[stelle]?.id
      if (id === undefined) continue
      const zelle = { streifen, spalte, reihe: anfang / jede }
      zellen.take(zelle)
      plaetze.set(id, zelle)
    }
  }
}
