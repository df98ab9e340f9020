import { quote } from '../../ausdruck/xpath/text.ts'
import type { Textvorlage } from '../../modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import { listSichtdokumente, walkFelder } from '../sichtbaum.ts'
import { element, kommentar, LEERZEILE, stueck, UMBRUCH, type XmlTeil } from '../xmltext.ts'
import { hasFelder, vorlageOrName } from './texte.ts'
import {
  FACHPRAEFIX,
  isAbfrage,
  komponententypOf,
  listErsatzkette,
  listZustellwege,
  type Regelumgebung,
} from './umgebung.ts'
import { pathFromNachricht } from './werte.ts'
import { xsl } from './xsl.ts'

/** One template per Nachrichtentyp that a Dienst may carry: its texts, Dokumente and attachments. */
export function writeSendungen(umgebung: Regelumgebung, eingehende: readonly Nachrichtentyp[]): XmlTeil[] {
  const benutzte = eingehende
    .flatMap((typ) => listZustellwege(umgebung, typ))
    .flatMap((weg) => listErsatzkette(umgebung, weg))
    .filter((weg) => !isAbfrage(umgebung, weg) && komponententypOf(umgebung, weg).dienst !== undefined)
  const ids = new Set(benutzte.map((weg) => weg.nachrichtentyp))
  return umgebung.typen.filter(({ id }) => ids.has(id)).map((typ) => writeSendung(umgebung, typ))
}

function writeSendung(umgebung: Regelumgebung, typ: Nachrichtentyp): XmlTeil {
  const von = getDatensatz(umgebung.projekt, 'rolle', typ.von)
  const richtung = von.bindung.art === 'nachricht' ? 'eingang' : 'ausgang'
  return stueck(
    `sendung ${typ.id}`,
    kommentar(`„${typ.name}“`),
    xsl.template(
      { match: `e:ziel[@nachrichtentyp = '${typ.id}']`, mode: 'sendung', as: 'element(e:sendung)', 'fw:id': typ.id },
      xsl.tunnelParam('nachricht', 'element()'),
      xsl.tunnelParam('stelle', 'element(r:stelle)'),
      element(
        'e:sendung',
        { richtung },
        xsl.attribute('betreff', createText(umgebung, typ, typ.betreff)),
        xsl.attribute('hinweis', createText(umgebung, typ, typ.hinweistext)),
        ...createDokumente(umgebung, typ),
      ),
    ),
    LEERZEILE,
  )
}

/** A mail that is not vertraulich shows no values of the message. */
function createText(umgebung: Regelumgebung, typ: Nachrichtentyp, vorlage: Textvorlage): string {
  const voll = vorlageOrName(umgebung, vorlage, typ.name)
  if (!hasFelder(vorlage)) return voll
  const ohne = vorlageOrName(umgebung, vorlage, typ.name, false)
  return `if (@dienst = 'mitteilung' and @vertraulich = 'false') then ${ohne}${UMBRUCH}else ${voll}`
}

/** The Dokumente that the message carries, as files that the host makes, then the attachments of the Dokumentsichten. */
function createDokumente(umgebung: Regelumgebung, typ: Nachrichtentyp): XmlTeil[] {
  const sichten = listSichtdokumente(umgebung.projekt, typ)
  const dokumente = sichten.map(({ dokument: { id, name, technischerName, dokumentart } }) => {
    const argumente = [id, name, dokumentart].map(quote).join(', ')
    return xsl.sequence(`e:dokument($nachricht/${FACHPRAEFIX}:${technischerName}, ${argumente})`)
  })
  const dateien = sichten.flatMap(({ dokument, kinder }) =>
    [...walkFelder(kinder)]
      .filter((knoten) => knoten.feld?.datentyp === 'datei')
      .map((knoten) => pathFromNachricht(dokument, knoten)),
  )
  if (dateien.length === 0) return dokumente
  return [...dokumente, xsl.sequence(`e:anlagen($nachricht, (${dateien.join(', ')}))`)]
}
