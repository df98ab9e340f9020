import { NAMENSRAUM_NACHRICHT, NAMENSRAUM_REGEL } from '../../../shared/modell/namensraeume.ts'

/** Hand-written XML of the example's messages; tests change it by replacing text. */
const KOPF = (typ: string): string => `<n:nachrichtenkopf>
    <n:identifikation.nachricht><n:nachrichtenUUID>22222222-2222-4222-8222-222222222222</n:nachrichtenUUID>
      <n:nachrichtentyp>${typ}</n:nachrichtentyp><n:erstellungszeitpunkt>2026-02-27T10:00:00+01:00</n:erstellungszeitpunkt></n:identifikation.nachricht>
    <n:leser><n:kennung>svb:bezirk</n:kennung><n:name>Bezirk</n:name></n:leser>
    <n:autor><n:kennung>portal:1</n:kennung><n:name>Portal</n:name></n:autor>
    <n:fremdkennung system="portal">P-1</n:fremdkennung>
  </n:nachrichtenkopf>`

export const ZONE = `<f:zone><f:strasse>Lindenweg</f:strasse><f:ars>149990101234</f:ars><f:zeitraum>2026-03-01/2026-03-02</f:zeitraum>
      <f:laenge>10</f:laenge><f:parkplatz>false</f:parkplatz></f:zone>`

/** A valid message around the content of its Dokumente. */
export function createNachricht(wurzel: string, typ: string, inhalt: string): string {
  const namensraeume = `xmlns:f="urn:fachwerk:leistung:haltverbot:1" xmlns:n="${NAMENSRAUM_NACHRICHT}"`
  return `<?xml version="1.0" encoding="UTF-8"?>
<f:${wurzel} ${namensraeume} fachmodellVersion="1.2" test="true">
  ${KOPF(typ)}
  ${inhalt}
</f:${wurzel}>
`
}

export const ANLAGE = `<n:anlagen><n:anlage id="a1" name="plan.pdf" typ="application/pdf" groesse="17" sha256="${'0'.repeat(64)}"/></n:anlagen>`

/** A valid application of stage 2 to the office in the south of Musterstadt. */
export const ANTRAG = createNachricht(
  'antragUmzug',
  'nac-antragumzu',
  `<f:antrag>
    <f:antragsteller><f:vorname>Anna</f:vorname><f:nachname>Muster</f:nachname><f:geburtsdatum>1990-02-28</f:geburtsdatum>
      <f:postfach>PF-4711</f:postfach><f:mail>anna@muster.example</f:mail>
      <f:anschrift><f:strasse>Hauptstraße</f:strasse><f:hausnummer>12a</f:hausnummer><f:plz>01234</f:plz><f:ort>Musterstadt</f:ort></f:anschrift></f:antragsteller>
    ${ZONE}
    <f:grund>umzug</f:grund>
    <f:steuerId>12345678901</f:steuerId>
  </f:antrag>`,
)

export const VORGANG_ID = '11111111-1111-4111-8111-111111111111'

/** A new case, or a running one with attributes and content. */
export function createVorgang(attribute = 'neu="true"', inhalt = ''): string {
  return `<vorgang xmlns="${NAMENSRAUM_REGEL}" id="${VORGANG_ID}" vorgangstyp="vor-umzug00000" fachmodellVersion="1.2" ${attribute}>${inhalt}</vorgang>`
}

export function createKontext(schemageprueft: boolean): string {
  return `<kontext xmlns="${NAMENSRAUM_REGEL}" transaktion="33333333-3333-4333-8333-333333333333" eingangszeit="2026-02-27T10:00:05+01:00"
    eingangsdatum="2026-02-27" runde="1" schnittstelle="sch-eingang000" schemageprueft="${schemageprueft}"/>`
}

/** An answer of the Melderegister or Fahrzeugregister at the office in the south. */
export function createAntwort(weg: string, inhalt: string): string {
  return `<antwort anfrage="${weg}.ste-sued000000">${inhalt}</antwort>`
}

export function createQuittung(treffer: string, merkmale = ''): string {
  return `<inhalt><quittung xmlns="urn:fachwerk:dienst:registerabfrage:1" treffer="${treffer}">${merkmale}</quittung></inhalt>`
}

export function createAntworten(...antworten: readonly string[]): string {
  return `<antworten xmlns="${NAMENSRAUM_REGEL}">${antworten.join('')}</antworten>`
}
