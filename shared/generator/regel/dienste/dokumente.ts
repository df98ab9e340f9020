import type { Nachrichtentyp } from '../../../modell/elemente/nachricht.ts'
import { listSichtdokumente, walkFelder } from '../../sichtbaum.ts'
import type { XmlKnoten, XmlTeil } from '../../xmltext.ts'
import { FACHPRAEFIX, type Regelumgebung } from '../umgebung.ts'
import { fest, pathFromNachricht } from '../werte.ts'
import { xsl } from '../xsl.ts'

/** A Dokument or attachment that an order refers to; all values are ready for an attribute. */
export interface Dokumenteintrag {
  id: string
  titel: string
  art: string
  name: string
  typ: string
  /** id of the attachment; without it the host makes the file */
  anlage?: string
}

/**
 * Refers to the Dokumente that a Nachricht of this type carries, then to the attachments that its Dokumentsichten show.
 * The order only names them: nothing of the message is copied.
 */
export function createDokumente(
  umgebung: Regelumgebung,
  typ: Nachrichtentyp,
  createEintrag: (eintrag: Dokumenteintrag) => XmlKnoten,
): XmlTeil[] {
  const sichten = listSichtdokumente(umgebung.projekt, typ)
  const dokumente = sichten.map(({ dokument }) =>
    xsl.if(
      `$nachricht/${FACHPRAEFIX}:${dokument.technischerName}`,
      createEintrag({
        id: dokument.id,
        titel: fest(dokument.name),
        art: dokument.dokumentart,
        name: `${dokument.technischerName}.html`,
        typ: 'text/html',
      }),
    ),
  )
  const verweise = sichten.flatMap(({ dokument, kinder }) =>
    [...walkFelder(kinder)]
      .filter((knoten) => knoten.feld?.datentyp === 'datei')
      .map((knoten) => pathFromNachricht(dokument, knoten)),
  )
  if (verweise.length === 0) return dokumente
  const anlage = createEintrag({
    id: '{@id}',
    titel: '{@name}',
    art: 'anlage',
    name: '{@name}',
    typ: '{@typ}',
    anlage: '{@id}',
  })
  return [
    ...dokumente,
    xsl.variable('verweise', 'xs:string*', `(${verweise.join(' | ')})/normalize-space(.)`),
    xsl.forEach('$nachricht/n:anlagen/n:anlage[@id = $verweise]', anlage),
  ]
}
