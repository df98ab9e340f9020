import { randomUUID } from 'node:crypto'
import { type Ergebnis, fail } from '../../../shared/befund.ts'
import type { Sendeausgang } from '../../../shared/host/pruefstand.ts'
import type { HostEingabe } from '../../../shared/host.ts'
import type { Nachrichtentyp } from '../../../shared/modell/elemente/nachricht.ts'
import type { Beteiligter, Nachricht } from '../../../shared/modell/nachricht.ts'
import { type Nachrichtenform, writeNachricht } from '../../../shared/modell/nachrichtXml.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Vorgang } from '../prozessor/speicher/vorgaenge.ts'
import { SYSTEMUHR } from '../prozessor/uhr.ts'
import { sha256 } from '../prozessor/uuid.ts'
import { fillsRolle, findNeutralenWeg } from './antwortwahl.ts'
import { describeAusgang } from './ausgang.ts'
import { type GelesenePost, readPost } from './nachrichten.ts'
import type { Pruefstand } from './pruefstand.ts'
import { createVorgangsbefund } from './pruefstandbefunde.ts'
import { listVorgangstransaktionen, stageOf } from './vorlage.ts'

type Antworteingabe = HostEingabe<'pruefstandAntworte'>

/** Sends what a clerk (or another party of the case) answers as a message of the model through the processor. */
export async function sendAntwort(pruefstand: Pruefstand, eingabe: Antworteingabe): Promise<Ergebnis<Sendeausgang>> {
  const gesendet = await pruefstand.nacheinander(() =>
    pruefstand.arbeite(async ({ prozessor, netz }) => {
      const { modell } = prozessor
      const vorgang = pruefstand.speicher.vorgaenge.find(eingabe.vorgang)
      const form = modell.findForm(eingabe.nachrichtentyp)
      const erste = listVorgangstransaktionen(pruefstand, eingabe.vorgang)[0]
      const eroeffnung = erste && readPost(modell, pruefstand.speicher, erste)
      const weg = vorgang && findNeutralenWeg(modell, vorgang.organisation, eingabe.nachrichtentyp)
      if (!vorgang || !form || !erste || !eroeffnung || !weg) return undefined
      const nachricht = createAntwort(modell.projekt, form, vorgang, eroeffnung, eingabe)
      netz.setzeAntworten([])
      const { transaktion, wiederholung } = await prozessor.empfange({
        kanal: weg.erkennung.kanal,
        installation: weg.installation.id,
        organisation: vorgang.organisation,
        xml: writeNachricht(form, nachricht),
        anlagen: eingabe.anlagen.map(({ inhalt }) => Buffer.from(inhalt, 'base64')),
        stufe: stageOf(erste),
      })
      return describeAusgang(modell, pruefstand.speicher, transaktion, wiederholung)
    }),
  )
  pruefstand.melde()
  if (!gesendet.ok) return gesendet
  return gesendet.wert === undefined ? fail(createVorgangsbefund()) : { ok: true, wert: gesendet.wert }
}

function createAntwort(
  projekt: Projekt,
  form: Nachrichtenform,
  vorgang: Vorgang,
  eroeffnung: GelesenePost,
  eingabe: Antworteingabe,
): Nachricht {
  const { kopf } = eroeffnung.nachricht
  const { autor, leser } = partiesOf(projekt, form.nachrichtentyp, vorgang, kopf.autor, eingabe.leser)
  const offene = vorgang.erwartet.find(({ nachrichtentyp }) => nachrichtentyp === form.nachrichtentyp.beantwortet)
  return {
    nachrichtentyp: form.nachrichtentyp.id,
    fachmodellVersion: form.leistung.version,
    test: true,
    kopf: {
      nachrichtenUUID: randomUUID(),
      erstellungszeitpunkt: SYSTEMUHR.jetzt().toISOString(),
      autor,
      leser,
      vorgangId: vorgang.id,
      bezugNachricht: offene?.nachricht ?? kopf.nachrichtenUUID,
      fremdkennungen: [],
    },
    anlagen: eingabe.anlagen.map(({ id, name, typ, inhalt }) => {
      const bytes = Buffer.from(inhalt, 'base64')
      return { id, name, typ, groesse: bytes.length, sha256: sha256(bytes) }
    }),
    dokumente: eingabe.dokumente,
  }
}

/** Stellen speak for themselves; whoever is found in the message speaks through the system that sent the first one. */
function partiesOf(
  projekt: Projekt,
  { von, an }: Nachrichtentyp,
  vorgang: Vorgang,
  antragssystem: Beteiligter,
  gewaehlt: string | undefined,
): { autor: Beteiligter; leser: Beteiligter } {
  const zustaendig = findDatensatz(projekt, 'stelle', vorgang.stelle)
  const alle = listDatensaetze(projekt, 'stelle')
  const partyOf = (rolle: string | undefined): Beteiligter => {
    if (rolle === undefined || findDatensatz(projekt, 'rolle', rolle)?.bindung.art === 'nachricht') return antragssystem
    const stelle = fillsRolle(zustaendig, rolle) ? zustaendig : alle.find(({ rollen }) => rollen.includes(rolle))
    return stelle === undefined ? antragssystem : { kennung: stelle.kennung, name: stelle.name }
  }
  const wahl = alle.find(({ kennung }) => kennung === gewaehlt)
  return {
    autor: partyOf(von),
    leser: wahl === undefined ? partyOf(an[0]) : { kennung: wahl.kennung, name: wahl.name },
  }
}
