import { quote } from '../../../ausdruck/xpath/text.ts'
import type { Nachrichtentyp, Rolle } from '../../../modell/elemente/nachricht.ts'
import { element, type XmlTeil } from '../../xmltext.ts'
import type { Regelumgebung } from '../umgebung.ts'
import { xsl } from '../xsl.ts'
import { createAnschreiben, merkmalOf } from './anschreiben.ts'
import { createDokumente } from './dokumente.ts'

/** The order to send a mail about a Nachricht of this type; run at its target. */
export function createMitteilung(umgebung: Regelumgebung, typ: Nachrichtentyp, rollen: readonly Rolle[]): XmlTeil[] {
  const dokumente = createDokumente(umgebung, typ, ({ id, anlage, titel, name, typ: mime }) =>
    element('m:dokument', { id, anlage, titel, name, typ: mime }),
  )
  return [
    element(
      'm:auftrag',
      {},
      element('m:absender', { name: '{$stelle/@name}', mail: '{$stelle/@mail}' }),
      ...createEmpfaenger(rollen),
      ...createAnschreiben(umgebung, typ, 'm'),
      ...(dokumente.length === 0 ? [] : [xsl.if("@vertraulich = 'true'", ...dokumente)]),
    ),
  ]
}

/** A party of the message by what it gave, everybody else by the mail address of the Stelle. */
function createEmpfaenger(rollen: readonly Rolle[]): XmlTeil[] {
  const beteiligte = rollen.filter((rolle) => rolle.bindung.art === 'nachricht')
  const faelle = beteiligte.map((rolle) => {
    const name = `{(${merkmalOf(rolle, 'name')}, ${quote(rolle.name)})[1]}`
    return { rolle, empfaenger: element('m:empfaenger', { name, mail: `{${merkmalOf(rolle, 'mail')}}` }) }
  })
  const stelle = xsl.forEach(
    '$konfiguration/r:konfiguration/r:stelle[@id = current()/@stelle]',
    element('m:empfaenger', { name: '{@name}', mail: '{@mail}' }),
  )
  if (faelle.length === 0) return [stelle]
  const [einziger] = faelle
  if (einziger !== undefined && rollen.length === 1) return [einziger.empfaenger]
  return [
    xsl.choose(
      ...faelle.map(({ rolle, empfaenger }) => xsl.when(`@rolle = ${quote(rolle.id)}`, empfaenger)),
      xsl.otherwise(stelle),
    ),
  ]
}
