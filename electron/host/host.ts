import { succeed } from '../../shared/befund.ts'
import type { Host, HostEreignis } from '../../shared/host.ts'
import { createProjektmethoden } from './ablage/methoden.ts'
import { createZuletztliste } from './ablage/zuletzt.ts'
import { ersetzeErwartung } from './abnahmelauf/ersetzeErwartung.ts'
import { junitbericht } from './abnahmelauf/junitbericht.ts'
import { gelaufenerTestplan, testplan } from './abnahmelauf/plan.ts'
import { starteAbnahme } from './abnahmelauf/starteAbnahme.ts'
import { testfall } from './abnahmelauf/testfall.ts'
import { call } from './aufruf.ts'
import { createAuftraege } from './auftraege.ts'
import { type Ausfuehrung, startAusfuehrung } from './ausfuehrung/ausfuehrung.ts'
import { resolveDatenordner, resolveSefOrdner } from './ausfuehrung/datenordner.ts'
import { countEngines } from './ausfuehrung/engines.ts'
import type { Hostkontext } from './hostkontext.ts'
import { exportiere } from './konzept/exportiere.ts'
import type { DruckePdf } from './konzept/pdf.ts'
import { systemkonzept } from './konzept/systemkonzept.ts'
import { generiere } from './methoden/generiere.ts'
import { leiteNachrichtenAb } from './methoden/leiteNachrichtenAb.ts'
import { pruefe } from './methoden/pruefe.ts'
import { pruefeNachricht } from './methoden/pruefeNachricht.ts'
import { sende } from './methoden/sende.ts'
import { startTeste } from './methoden/teste.ts'
import { createMustermethoden } from './muster/methoden.ts'
import { createPruefstandmethoden } from './pruefstand/methoden.ts'
import type { StartProzess } from './saxon/prozess.ts'
import { createSitzungen, type Sitzungsoptionen } from './sitzung/sitzungen.ts'
import { pruefeAenderungen } from './spiel/folgen/aenderungsfolgen.ts'
import { spiele } from './spiel/spiele.ts'
import { bereiteSpielVor } from './spiel/vorbereitung.ts'
import { testfallvergleich } from './vergleich/testfallvergleich.ts'
import { vergleichsdokument } from './vergleich/vergleichsdokument.ts'
import { gitfassungen, vergleichsstand } from './vergleich/vergleichsstand.ts'
import { fuehreDateiZusammen } from './zusammenfuehren/fuehreDateiZusammen.ts'
import { fuehreProjektZusammen } from './zusammenfuehren/fuehreProjektZusammen.ts'
import { richteGitEin } from './zusammenfuehren/richteGitEin.ts'

export interface Hostoptionen extends Partial<Omit<Sitzungsoptionen, 'emit' | 'wurzeln' | 'onOeffnung'>> {
  /** folders in and below which windows may open and create projects; asked for each time */
  wurzeln?: (() => readonly string[]) | undefined
  /** folder of the samples that the program brings */
  beispiele?: string | undefined
  /** how the processes of the XSLT engine start; by `child_process` unless told otherwise */
  startProzess?: StartProzess
  /** how PDF is printed; by an installed browser unless told otherwise */
  druckePdf?: DruckePdf
}

/** Starts the host: everything that needs Node, for any front end. */
export function startHost(optionen: Hostoptionen = {}): Host {
  const empfaenger = new Set<(ereignis: HostEreignis) => void>()
  const emit = (ereignis: HostEreignis): void => {
    for (const einer of empfaenger) einer(ereignis)
  }
  const auftraege = createAuftraege(emit)
  const { startProzess, druckePdf, wurzeln = () => [], beispiele, datenordner = resolveDatenordner() } = optionen
  const zuletzt = createZuletztliste(datenordner)
  const sitzungen = createSitzungen({
    ...optionen,
    datenordner,
    // what was opened before was released then
    wurzeln: async () => [...wurzeln(), ...(await zuletzt.list()).map(({ ordner }) => ordner)],
    onOeffnung: (ordner, name) => void zuletzt.note(ordner, name),
    emit,
  })
  const ablage = createProjektmethoden({ wurzeln, beispiele, zuletzt, findSitzung: sitzungen.find })
  const startEigeneAusfuehrung = (): Ausfuehrung =>
    startAusfuehrung({ cacheOrdner: resolveSefOrdner(), engines: countEngines(), startProzess })
  let ausfuehrung: Ausfuehrung | undefined
  const kontext: Hostkontext = {
    findSitzung: sitzungen.find,
    resolveErlaubten: sitzungen.resolveErlaubten,
    ausfuehrung: () => {
      ausfuehrung ??= startEigeneAusfuehrung()
      return ausfuehrung
    },
    startEigeneAusfuehrung,
    druckePdf,
    emit,
    startAuftrag: auftraege.start,
  }
  const pruefstand = createPruefstandmethoden(kontext)
  const muster = createMustermethoden(kontext, datenordner)

  return {
    pruefe: (eingabe) => call('pruefe', eingabe, pruefe),
    generiere: (eingabe) => call('generiere', eingabe, generiere),
    sende: (eingabe) => call('sende', eingabe, sende),
    teste: (eingabe) => call('teste', eingabe, async (e) => startTeste(kontext, e)),
    exportiere: (eingabe) => call('exportiere', eingabe, exportiere),
    brichAb: (eingabe) =>
      call('brichAb', eingabe, async ({ auftrag }) => {
        auftraege.abort(auftrag)
        return succeed({})
      }),
    oeffne: (eingabe) => call('oeffne', eingabe, sitzungen.oeffne),
    aendere: (eingabe) => call('aendere', eingabe, sitzungen.aendere),
    bewahreTexte: (eingabe) => call('bewahreTexte', eingabe, sitzungen.bewahreTexte),
    uebernimm: (eingabe) => call('uebernimm', eingabe, sitzungen.uebernimm),
    gibFrei: (eingabe) => call('gibFrei', eingabe, sitzungen.gibFrei),
    verlasse: (eingabe) => call('verlasse', eingabe, sitzungen.verlasse),
    speichere: (eingabe) => call('speichere', eingabe, sitzungen.speichere),
    startseite: (eingabe) => call('startseite', eingabe, ablage.startseite),
    vergissProjekt: (eingabe) => call('vergissProjekt', eingabe, ablage.vergissProjekt),
    listeOrdner: (eingabe) => call('listeOrdner', eingabe, ablage.listeOrdner),
    leseBaukaesten: (eingabe) => call('leseBaukaesten', eingabe, ablage.leseBaukaesten),
    legeProjektAn: (eingabe) => call('legeProjektAn', eingabe, ablage.legeProjektAn),
    kopiereBeispiel: (eingabe) => call('kopiereBeispiel', eingabe, ablage.kopiereBeispiel),
    entpackeProjekt: (eingabe) => call('entpackeProjekt', eingabe, ablage.entpackeProjekt),
    speichereUnter: (eingabe) => call('speichereUnter', eingabe, ablage.speichereUnter),
    packeProjekt: (eingabe) => call('packeProjekt', eingabe, ablage.packeProjekt),
    leiteNachrichtenAb: (eingabe) => call('leiteNachrichtenAb', eingabe, (e) => leiteNachrichtenAb(kontext, e)),
    pruefeNachricht: (eingabe) => call('pruefeNachricht', eingabe, (e) => pruefeNachricht(kontext, e)),
    spiele: (eingabe) => call('spiele', eingabe, (e) => spiele(kontext, e)),
    bereiteSpielVor: (eingabe) => call('bereiteSpielVor', eingabe, (e) => bereiteSpielVor(kontext, e)),
    pruefeAenderungen: (eingabe) => call('pruefeAenderungen', eingabe, (e) => pruefeAenderungen(kontext, e)),
    pruefstandStand: (eingabe) => call('pruefstandStand', eingabe, pruefstand.pruefstandStand),
    pruefstandSende: (eingabe) => call('pruefstandSende', eingabe, pruefstand.pruefstandSende),
    pruefstandNachricht: (eingabe) => call('pruefstandNachricht', eingabe, pruefstand.pruefstandNachricht),
    pruefstandAntwortvorlage: (eingabe) =>
      call('pruefstandAntwortvorlage', eingabe, pruefstand.pruefstandAntwortvorlage),
    pruefstandBeispiel: (eingabe) => call('pruefstandBeispiel', eingabe, pruefstand.pruefstandBeispiel),
    pruefstandAntworte: (eingabe) => call('pruefstandAntworte', eingabe, pruefstand.pruefstandAntworte),
    pruefstandMeldeZahlung: (eingabe) => call('pruefstandMeldeZahlung', eingabe, pruefstand.pruefstandMeldeZahlung),
    pruefstandDokument: (eingabe) => call('pruefstandDokument', eingabe, pruefstand.pruefstandDokument),
    pruefstandStoerung: (eingabe) => call('pruefstandStoerung', eingabe, pruefstand.pruefstandStoerung),
    pruefstandWiederhole: (eingabe) => call('pruefstandWiederhole', eingabe, pruefstand.pruefstandWiederhole),
    pruefstandKlaere: (eingabe) => call('pruefstandKlaere', eingabe, pruefstand.pruefstandKlaere),
    pruefstandZuruecksetzen: (eingabe) => call('pruefstandZuruecksetzen', eingabe, pruefstand.pruefstandZuruecksetzen),
    testplan: (eingabe) => call('testplan', eingabe, (e) => testplan(kontext, e)),
    gelaufenerTestplan: (eingabe) => call('gelaufenerTestplan', eingabe, async (e) => gelaufenerTestplan(kontext, e)),
    starteAbnahme: (eingabe) => call('starteAbnahme', eingabe, (e) => starteAbnahme(kontext, e)),
    testfall: (eingabe) => call('testfall', eingabe, (e) => testfall(kontext, e)),
    ersetzeErwartung: (eingabe) => call('ersetzeErwartung', eingabe, (e) => ersetzeErwartung(kontext, e)),
    junitbericht: (eingabe) => call('junitbericht', eingabe, (e) => junitbericht(kontext, e)),
    systemkonzept: (eingabe) => call('systemkonzept', eingabe, (e) => systemkonzept(kontext, e)),
    vergleichsstand: (eingabe) => call('vergleichsstand', eingabe, (e) => vergleichsstand(kontext, e)),
    testfallvergleich: (eingabe) => call('testfallvergleich', eingabe, (e) => testfallvergleich(kontext, e)),
    vergleichsdokument: (eingabe) => call('vergleichsdokument', eingabe, (e) => vergleichsdokument(kontext, e)),
    gitfassungen: (eingabe) => call('gitfassungen', eingabe, (e) => gitfassungen(kontext, e)),
    pruefeDateien: (eingabe) => call('pruefeDateien', eingabe, sitzungen.pruefeDateien),
    fuehreZusammen: (eingabe) => call('fuehreZusammen', eingabe, sitzungen.fuehreZusammen),
    fuehreDateiZusammen: (eingabe) => call('fuehreDateiZusammen', eingabe, fuehreDateiZusammen),
    fuehreProjektZusammen: (eingabe) => call('fuehreProjektZusammen', eingabe, fuehreProjektZusammen),
    richteGitEin: (eingabe) => call('richteGitEin', eingabe, richteGitEin),
    listeMuster: (eingabe) => call('listeMuster', eingabe, muster.liste),
    speichereMuster: (eingabe) => call('speichereMuster', eingabe, muster.speichere),
    benenneMuster: (eingabe) => call('benenneMuster', eingabe, muster.benenne),
    loescheMuster: (eingabe) => call('loescheMuster', eingabe, muster.loesche),
    beobachte: (einer) => {
      empfaenger.add(einer)
      return () => empfaenger.delete(einer)
    },
    liesVor: sitzungen.liesVor,
    trenne: sitzungen.trenne,
    entlasse: sitzungen.entlasse,
    beende: async () => {
      await auftraege.close()
      await sitzungen.close()
      await ausfuehrung?.stop()
    },
  }
}
