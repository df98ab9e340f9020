import { createBefund, type Ergebnis, fail } from '../../shared/befund.ts'
import {
  type HostEingabe,
  type HostEreignis,
  type HostMethode,
  type HostWert,
  hostEreignisSchema,
} from '../../shared/host.ts'
import { FehlendeAnmeldung, type Hostleitung } from './hostleitung.ts'
import { createVerbindungsbefund } from './verbindungsbefund.ts'

/** What the window sees of the host: every method of the contract, and its events. */
export interface Hostzugang extends Pick<Hostleitung, 'beiAbbruch' | 'beiWiederkehr' | 'beiAbschied'> {
  rufe<M extends HostMethode>(methode: M, eingabe: HostEingabe<M>): Promise<Ergebnis<HostWert<M>>>
  beobachte(empfaenger: (ereignis: HostEreignis) => void): () => void
}

/** The host at the other end of a Leitung, in the words of the contract. */
export function createHostzugang(leitung: Hostleitung): Hostzugang {
  const empfaenger = new Set<(ereignis: HostEreignis) => void>()
  leitung.beobachte((text) => {
    const ereignis = hostEreignisSchema.safeParse(JSON.parse(text))
    if (!ereignis.success) return
    for (const einer of empfaenger) einer(ereignis.data)
  })
  return {
    rufe: (methode, eingabe) => call(leitung, methode, eingabe),
    beobachte: (einer) => {
      empfaenger.add(einer)
      return () => empfaenger.delete(einer)
    },
    beiAbbruch: leitung.beiAbbruch,
    beiWiederkehr: leitung.beiWiederkehr,
    beiAbschied: leitung.beiAbschied,
  }
}

async function call<M extends HostMethode>(
  leitung: Hostleitung,
  methode: M,
  eingabe: HostEingabe<M>,
): Promise<Ergebnis<HostWert<M>>> {
  try {
    return (await leitung.rufe(methode, eingabe)) as Ergebnis<HostWert<M>>
  } catch (fehler) {
    return fail(fehler instanceof FehlendeAnmeldung ? createAnmeldungsbefund() : createVerbindungsbefund(fehler))
  }
}

function createAnmeldungsbefund(): ReturnType<typeof createBefund> {
  return createBefund({
    code: 'fenster.anmeldung',
    satz: 'Dieses Fenster gehört zu keinem laufenden Fachwerk.',
    abhilfe: 'Öffnen Sie die Adresse, die Fachwerk beim Start nennt.',
  })
}
