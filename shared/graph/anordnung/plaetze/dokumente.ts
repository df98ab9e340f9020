import type { Arbeit } from './arbeit.ts'

/** In the lane of the Rolle they come from, near the Teilleistung that produces or needs them first. */
export function placeDokumente(arbeit: Arbeit): void {
  const { lage, zellen, plaetze, bahnOf, letzteSpalte, restbahn } = arbeit
  const bezuege = findBezuege(arbeit)
  const spalteOf = (id: string): number => plaetze.get(bezuege.get(id) ?? '')?.spalte ?? 0
  const dokumente = lage.knoten.filter(({ art }) => art === 'dokument').map(({ id }) => id)
  for (const id of dokumente.sort((a, b) => spalteOf(a) - spalteOf(b))) {
    const dort = plaetze.get(bezuege.get(id) ?? '')
    const streifen = bahnOf.get(lage.herkunft.get(id) ?? '') ?? dort?.streifen ?? restbahn
    const beiTeilleistung = streifen === dort?.streifen
    const zelle = zellen.place(streifen, {
      spalte: dort?.spalte ?? 0,
      reihe: beiTeilleistung ? dort.reihe : 0,
      reihenkosten: 0.9,
      neueReihe: beiTeilleistung ? 1.5 : 3.5,
      letzteSpalte,
    })
    plaetze.set(id, zelle)
  }
}

/** Dokument -> the Teilleistung it stands beside. */
function findBezuege({ lage, plaetze }: Arbeit): Map<string, string> {
  const bezuege = new Map<string, string>()
  for (const { art, von, nach } of lage.kanten) {
    if (art !== 'dokument') continue
    const [dokument, teilleistung] = plaetze.has(von) ? [nach, von] : [von, nach]
    const bisher = bezuege.get(dokument)
    const erzeugt = teilleistung === von
    const frueher = (plaetze.get(teilleistung)?.spalte ?? 0) < (plaetze.get(bisher ?? '')?.spalte ?? 0)
    if (bisher === undefined || erzeugt || frueher) bezuege.set(dokument, teilleistung)
  }
  return bezuege
}
