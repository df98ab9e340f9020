import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Testbericht } from '../../../shared/host/testbericht.ts'
import type { HostEingabe } from '../../../shared/host.ts'
import { type Abnahmeauftrag, runAbnahme } from '../abnahme/abnahme.ts'
import { startAusfuehrung } from '../ausfuehrung/ausfuehrung.ts'
import { resolveSefOrdner } from '../ausfuehrung/datenordner.ts'
import { countEngines } from '../ausfuehrung/engines.ts'
import type { Hostkontext } from '../hostkontext.ts'
import { readTestfaelle } from '../projekte/readTestfaelle.ts'
import { createTexte, readTexte, type Texte } from '../regelwerk/texte.ts'
import { readPruefbaresProjekt } from './pruefbaresProjekt.ts'

/** Starts the acceptance of a project as an Auftrag. */
export function startTeste(kontext: Hostkontext, eingabe: HostEingabe<'teste'>): Ergebnis<{ auftrag: string }> {
  const auftrag = kontext.startAuftrag(async (lauf) =>
    kontext.emit({ art: 'fertig', auftrag: lauf.auftrag, ergebnis: await teste(eingabe, lauf) }),
  )
  return succeed({ auftrag })
}

/** Reads a project and runs its acceptance; ends early, with what has run so far, when `abbruch` comes. */
async function teste(
  { ordner, filter, regeln }: HostEingabe<'teste'>,
  { abbruch, fortschritt }: Pick<Abnahmeauftrag, 'abbruch' | 'fortschritt'>,
): Promise<Ergebnis<Testbericht>> {
  const projekt = await readPruefbaresProjekt(ordner)
  if (!projekt.ok) return projekt
  const testfaelle = await readTestfaelle(ordner)
  if (!testfaelle.ok) return testfaelle
  if (testfaelle.wert.befunde.length > 0) return fail(...testfaelle.wert.befunde)
  const texte: Ergebnis<Texte> = regeln === undefined ? succeed(createTexte(projekt.wert)) : await readTexte(regeln)
  if (!texte.ok) return texte
  const ausfuehrung = startAusfuehrung({ cacheOrdner: resolveSefOrdner(), engines: countEngines() })
  try {
    const bericht = await runAbnahme({
      projekt: projekt.wert,
      testfaelle: testfaelle.wert.testfaelle,
      texte: texte.wert,
      ausfuehrung,
      bahnen: countEngines() + 1,
      abbruch,
      fortschritt,
      ...(filter === undefined ? {} : { filter }),
    })
    // nothing has failed where nothing has run, and yet nothing is accepted
    if (bericht.ok && bericht.wert.faelle.length === 0 && !bericht.wert.abgebrochen)
      return fail(createLeerBefund(filter))
    return bericht
  } finally {
    await ausfuehrung.stop()
  }
}

function createLeerBefund(filter: string | undefined): Befund {
  return createBefund({
    code: 'abnahme.leer',
    satz: filter === undefined ? 'Das Projekt hat keinen Testfall.' : 'Kein Testfall enthält den gesuchten Text.',
    abhilfe:
      filter === undefined
        ? 'Legen Sie Nachrichten mit Empfängern an; aus ihnen entstehen die Testfälle.'
        : 'Nennen Sie einen Teil des Namens oder Titels eines Testfalls, wie ihn die Abnahme zeigt.',
    ...(filter === undefined ? {} : { einzelheiten: filter }),
  })
}
