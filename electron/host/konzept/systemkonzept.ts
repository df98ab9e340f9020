import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { findModellfehler } from '../sitzung/modellfehler.ts'
import { countInhalt, writeKonzept } from './exportiere.ts'
import { createKonzeptsammlung, findKomponententyp, findLeistung, type Konzeptsammlung } from './sammlung.ts'

/** The last one: who looks at a preview saves it next. */
let letzte: { projekt: Projekt; schluessel: string; sammlung: Promise<Konzeptsammlung> } | undefined

/** The Systemkonzept of an open project as it is now, as a file for preview or download. */
export async function systemkonzept(
  kontext: Hostkontext,
  { sitzung: id, komponententyp: typ, leistung: nur, stufe, format }: HostEingabe<'systemkonzept'>,
): Promise<Ergebnis<HostWert<'systemkonzept'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const { projekt } = sitzung.wert
  const fehler = await findModellfehler(projekt)
  if (fehler.length > 0) return fail(...fehler)
  const komponententyp = findKomponententyp(projekt, typ)
  if (!komponententyp.ok) return komponententyp
  const leistung = findLeistung(projekt, nur)
  if (!leistung.ok) return leistung
  const schluessel = `${typ} ${stufe} ${nur ?? ''}`
  if (letzte?.projekt !== projekt || letzte.schluessel !== schluessel) {
    const sammlung = createKonzeptsammlung(projekt, komponententyp.wert, stufe as Umsetzungsstufe, nur)
    letzte = { projekt, schluessel, sammlung }
  }
  const sammlung = await letzte.sammlung
  const bytes = await writeKonzept(sammlung, format, kontext.druckePdf)
  if (!bytes.ok) return bytes
  const name = leistung.wert === undefined ? [] : [leistung.wert.technischerName]
  return succeed({
    dateiname: `${['systemkonzept', komponententyp.wert.technischerName, ...name, 'stufe', stufe].join('-')}.${format}`,
    base64: Buffer.from(bytes.wert).toString('base64'),
    ...countInhalt(sammlung),
  })
}
