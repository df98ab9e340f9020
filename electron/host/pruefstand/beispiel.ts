import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Planfall } from '../../../shared/generator/testplan/planfall.ts'
import { findGueltigenFall } from '../../../shared/generator/testplan/testplan.ts'
import type { AbgeleitetesBeispiel, Antraganlage } from '../../../shared/host/pruefstand.ts'
import type { HostWert } from '../../../shared/host.ts'
import type { Nachricht } from '../../../shared/modell/nachricht.ts'
import { type Nachrichtenform, readNachricht } from '../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_NACHRICHT } from '../../../shared/modell/namensraeume.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { createAbleitungsbefund } from '../abnahme/beispielfolge.ts'
import { sha256Hex } from '../abnahme/plan.ts'
import { createModellindex } from '../prozessor/modellindex.ts'
import { sha256 } from '../prozessor/uuid.ts'
import { firstChild, parseBaum } from '../prozessor/xmlbaum.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'
import { createTestfallbefund } from './pruefstandbefunde.ts'

/** Values and files of the message of a Testfall, to fill a form with. */
export async function readBeispiel(
  sitzung: Sitzung,
  kennung: string,
): Promise<Ergebnis<HostWert<'pruefstandBeispiel'>>> {
  const testfaelle = await sitzung.readTestfaelle()
  if (!testfaelle.ok) return testfaelle
  const daten = testfaelle.wert.find((einer) => einer.kennung === kennung)
  const nachrichtentyp = daten && findNachrichtentyp(daten)
  const form = createModellindex(sitzung.projekt).findForm(nachrichtentyp ?? '')
  const nachricht = daten && form && readNeutrale(daten, form)
  if (daten === undefined || nachricht === undefined) return fail(createTestfallbefund(kennung))
  return succeed({
    nachrichtentyp: nachricht.nachrichtentyp,
    dokumente: nachricht.dokumente,
    anlagen: listTestfallanlagen(daten, nachricht),
  })
}

/** A valid message that follows from the model: there is one before anybody has written a Testfall. */
export function deriveBeispiel(projekt: Projekt, wahl: AbgeleitetesBeispiel): Ergebnis<HostWert<'pruefstandBeispiel'>> {
  const fall = findGueltigenFall(projekt, sha256Hex, wahl)
  if (fall === undefined) return fail(createAbleitungsbefund())
  return succeed({ nachrichtentyp: wahl.nachrichtentyp, ...describeInhalt(fall) })
}

function describeInhalt({
  nachricht,
  anlagen,
}: Planfall): Pick<HostWert<'pruefstandBeispiel'>, 'dokumente' | 'anlagen'> {
  return {
    dokumente: nachricht.dokumente,
    anlagen: nachricht.anlagen.flatMap(({ id, name, typ, sha256: summe }) => {
      const bytes = anlagen.get(summe)
      return bytes === undefined ? [] : [{ id, name, typ, inhalt: Buffer.from(bytes).toString('base64') }]
    }),
  }
}

/** Nachrichtentyp of a Testfall in the neutral format; undefined where it has a vendor's. */
export function findNachrichtentyp({ nachricht }: Testfalldaten): string | undefined {
  const baum = parseBaum(nachricht)
  if (!baum.ok) return undefined
  const kopf = firstChild(baum.wert, NAMENSRAUM_NACHRICHT, 'nachrichtenkopf')
  const identifikation = firstChild(kopf, NAMENSRAUM_NACHRICHT, 'identifikation.nachricht')
  return firstChild(identifikation, NAMENSRAUM_NACHRICHT, 'nachrichtentyp')?.text.trim()
}

/** The Dokumente of a Testfall whose message is neutral already. */
export function readNeutrale({ nachricht }: Testfalldaten, form: Nachrichtenform): Nachricht | undefined {
  const baum = parseBaum(nachricht)
  return baum.ok ? readNachricht(form, baum.wert) : undefined
}

/** The files of a Testfall as its message names them; what has no bytes beside it is left out. */
export function listTestfallanlagen(daten: Testfalldaten, { anlagen }: Nachricht): Antraganlage[] {
  return anlagen.flatMap(({ id, name, typ, sha256: summe }) => {
    const bytes = [...daten.anlagen.values()].find((einer) => sha256(einer) === summe)
    return bytes === undefined ? [] : [{ id, name, typ, inhalt: Buffer.from(bytes).toString('base64') }]
  })
}
