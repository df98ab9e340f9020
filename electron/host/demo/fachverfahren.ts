import type { Schnittstelle } from '../../../shared/modell/elemente/produkt.ts'
import type { Schemata } from '../prozessor/schemata.ts'
import { createDemosystem, type Demosystem, refuse, textOf } from './demosystem.ts'

export interface DemoFachverfahren extends Demosystem {
  /** The imported documents in the order in which they came. */
  listImporte(): { uuid: string; xml: string }[]
}

/** A vendor's Fachverfahren: it checks what it gets against its own XSD and keeps it. */
export function createDemoFachverfahren(
  schemata: Schemata,
  findSchnittstelle: (id: string) => Schnittstelle | undefined,
): DemoFachverfahren {
  let importe: { uuid: string; xml: string }[] = []
  const system = createDemosystem(
    (sendung) => {
      const xml = textOf(sendung)
      const schnittstelle = findSchnittstelle(sendung.schnittstelle)
      const verstoesse = schnittstelle === undefined ? [] : schemata.validateFremd(schnittstelle, xml)
      if (verstoesse.length > 0) return refuse(verstoesse.join('; '))
      importe.push({ uuid: sendung.uuid, xml })
      return { art: 'quittung', inhalt: '' }
    },
    () => {
      importe = []
    },
  )
  return { ...system, listImporte: () => [...importe] }
}

/** Where a portal gets what the processor tells it about its messages: stored as it came. */
export function createRueckmeldeeingang(): DemoFachverfahren {
  let importe: { uuid: string; xml: string }[] = []
  const system = createDemosystem(
    (sendung) => {
      importe.push({ uuid: sendung.uuid, xml: textOf(sendung) })
      return { art: 'quittung', inhalt: '' }
    },
    () => {
      importe = []
    },
  )
  return { ...system, listImporte: () => [...importe] }
}
