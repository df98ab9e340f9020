import { createBefund, type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { createModellindex, type Modellindex } from '../prozessor/modellindex.ts'
import { readNeutraleNachricht } from '../prozessor/nachrichtenkopf.ts'
import { createSchemata, type Schemata } from '../prozessor/schemata.ts'
import { translateVerstoesse } from '../schema/uebersetzung.ts'
import { textregelwerkOf } from '../sitzung/regeltexte.ts'

interface Pruefmittel {
  projekt: Projekt
  modell: Modellindex
  schemata: Schemata
}

/** Schemas live in WebAssembly memory: only those of the latest state of the latest project are kept. */
let letzte: Pruefmittel | undefined

function getPruefmittel(projekt: Projekt): Pruefmittel {
  if (letzte?.projekt === projekt) return letzte
  letzte?.schemata.dispose()
  const modell = createModellindex(projekt)
  letzte = { projekt, modell, schemata: createSchemata(textregelwerkOf(projekt), modell) }
  return letzte
}

/** Checks a neutral message as the processor would before its rule: well-formed, known, valid against its XSD. */
export async function pruefeNachricht(
  kontext: Hostkontext,
  { sitzung: id, xml }: HostEingabe<'pruefeNachricht'>,
): Promise<Ergebnis<HostWert<'pruefeNachricht'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const { projekt, modell, schemata } = getPruefmittel(sitzung.wert.projekt)
  const gelesen = readNeutraleNachricht(xml, () => [])
  if (!gelesen.ok) return succeed({ befunde: gelesen.befunde })
  const { nachrichtentyp } = gelesen.wert.kopf
  const form = modell.findForm(nachrichtentyp)
  if (form === undefined) return succeed({ befunde: [createUnbekanntBefund(nachrichtentyp)] })
  const schema = schemata.getNachrichtschema(nachrichtentyp)
  if (!schema.ok) return schema
  const geprueft = readNeutraleNachricht(xml, (dokument) => schema.wert.validateDocument(dokument))
  if (!geprueft.ok) return succeed({ nachrichtentyp, befunde: geprueft.befunde })
  const { baum, verstoesse } = geprueft.wert
  return succeed({ nachrichtentyp, befunde: translateVerstoesse(projekt, form, baum, verstoesse) })
}

function createUnbekanntBefund(nachrichtentyp: string) {
  return createBefund({
    code: 'nachricht.typUnbekannt',
    satz: 'Der Kopf der Nachricht nennt keinen Nachrichtentyp dieses Projekts.',
    abhilfe: 'Tragen Sie unter „nachrichtentyp“ die Id des Nachrichtentyps ein.',
    ...(nachrichtentyp === '' ? {} : { einzelheiten: nachrichtentyp }),
  })
}
