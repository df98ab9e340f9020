import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { liftAnlagen } from './anlagenhebung.ts'
import type { Annahmeumgebung } from './annahme.ts'
import { writeEingang } from './eingaben.ts'
import { readFremdangaben } from './erkennung.ts'
import type { Eingangsweg } from './modellindex.ts'
import { befundeOf, type Protokoll } from './protokoll.ts'
import { createProzessorbefund, joinEinzelheiten } from './prozessorbefunde.ts'
import type { Herkunft } from './transaktion.ts'
import { isUuid, sha256, uuidV5 } from './uuid.ts'

/** A neutral message and the sums of the attachments that came with it. */
export interface NeutraleForm {
  xml: string
  anlagen: string[]
}

/** Lifts attachments and applies the Eingangszuordnung of a foreign format. */
export async function toNeutral(
  umgebung: Annahmeumgebung,
  herkunft: Herkunft,
  { installation, schnittstelle, erkennung }: Eingangsweg,
  roh: string,
  protokoll: Protokoll,
  eingangszeit: string,
): Promise<Ergebnis<NeutraleForm>> {
  const fremd = umgebung.schemata.validateFremd(schnittstelle, roh)
  if (fremd.length > 0) return fail(createProzessorbefund('schemaDesAbsenders', { einzelheiten: fremd.join('; ') }))
  const gehoben = liftAnlagen(roh, schnittstelle, umgebung.speicher.anlagen)
  if (!gehoben.ok) return gehoben
  const { xml, anlagen } = gehoben.wert
  if (anlagen.length > 0) protokoll.add('anlagen', `${anlagen.length}`, { ausgabe: xml })
  const fremdangaben = await readFremdangaben(schnittstelle, xml, umgebung.transformiere)
  if (!fremdangaben.ok) return fremdangaben

  const zuordnung = umgebung.modell.findZuordnung(
    schnittstelle.id,
    (gegenstand) =>
      (gegenstand.art === 'nachrichtentyp' && gegenstand.nachrichtentyp === erkennung.nachrichtentyp) ||
      (gegenstand.art === 'dienst' && gegenstand.dienst === schnittstelle.dienst),
  )
  if (zuordnung === undefined) {
    return fail(createProzessorbefund('eingangszuordnungFehlt', { ort: { element: schnittstelle.id } }))
  }
  const stylesheet = umgebung.regelwerk.readZuordnung(zuordnung.id, erkennung.nachrichtentyp)
  if (!stylesheet.ok) return stylesheet
  const autor = fremdangaben.wert.autor || installation.technischerName
  const uuid = toNachrichtenuuid(fremdangaben.wert.uuid, autor, roh, umgebung.namensraum)
  const organisation = findDatensatz(umgebung.projekt, 'organisation', herkunft.empfangendeOrganisation)
  // the time of the first receipt: a repetition has to become the same neutral message
  const frueher = umgebung.speicher.transaktionen.findByUuid(autor, uuid)
  const angaben = writeEingang(
    {
      nachrichtenUUID: uuid,
      erstellungszeitpunkt: frueher?.eingangszeit ?? eingangszeit,
      autorKennung: autor,
      autorName: installation.name,
      leserKennung: `ars:${organisation?.ars ?? ''}`,
      leserName: organisation?.name ?? '',
      test: organisation?.umgebung !== 'produktiv',
    },
    anlagen,
  )
  const neutral = await umgebung.transformiere(stylesheet.wert, xml, { eingang: angaben })
  protokoll.add('eingangszuordnung', zuordnung.name, {
    eingaben: { nachricht: xml, eingang: angaben },
    ...(neutral.ok ? { ausgabe: neutral.wert } : {}),
    befunde: befundeOf(neutral),
  })
  if (neutral.ok) return succeed({ xml: neutral.wert, anlagen: anlagen.map((anlage) => anlage.sha256) })
  return fail(
    createProzessorbefund('eingangszuordnungGescheitert', {
      ort: { element: zuordnung.id },
      einzelheiten: joinEinzelheiten(neutral.befunde),
    }),
  )
}

/** A sender's own number that is no UUID becomes one, the same for the same number; without any the raw bytes decide. */
function toNachrichtenuuid(text: string, autor: string, roh: string, namensraum: string): string {
  const klein = text.toLowerCase().replace(/^urn:uuid:/, '')
  if (isUuid(klein)) return klein
  return uuidV5(namensraum, `${autor}\n${text === '' ? sha256(roh) : text}`)
}
