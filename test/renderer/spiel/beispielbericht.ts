import type { Spielbericht, Spielschritt, Spielzustellung } from '../../../shared/host/spiel.ts'

export function createSchritt(art: Spielschritt['art'], angaben: Partial<Spielschritt> = {}): Spielschritt {
  return { art, titel: art, text: `${art} geschieht`, elemente: [], weg: [], befunde: [], gelungen: true, ...angaben }
}

export function createZustellung(id: string, angaben: Partial<Spielzustellung> = {}): Spielzustellung {
  return {
    id,
    zustellweg: id.split('.')[0] ?? '',
    name: `Weg ${id}`,
    ziel: 'Amt · System',
    stelle: 'Amt',
    grund: 'Amt ist zuständig und arbeitet mit System.',
    umstaende: ['jede Stufe', 'verpflichtend'],
    stand: 'zugestellt',
    elemente: [],
    ...angaben,
  }
}

/** A play of five steps with one delivery. */
export function createBericht(angaben: Partial<Spielbericht> = {}): Spielbericht {
  return {
    transaktion: 'tra',
    titel: 'Anzeige',
    ausgang: 'zugestellt',
    organisation: 'org-musterstadt',
    bearbeitende: 'org-musterstadt',
    stufe: 2,
    vorher: [],
    fragen: [
      { frage: 'Von welchem System?', kurz: 'Von wem?', antwort: 'Portal', zusatz: '', gut: true, abSchritt: 1 },
      { frage: 'Wie endete es?', kurz: 'Wie endete es?', antwort: '1 von 1', zusatz: '', gut: true, abSchritt: 4 },
    ],
    schritte: [
      createSchritt('empfang', { elemente: ['rol-a', 'nac-a'], weg: ['rol-a', 'nac-a'] }),
      createSchritt('erkennung', { elemente: ['nac-a', 'lei-a'] }),
      createSchritt('regel', { elemente: ['lei-a'] }),
      createSchritt('zustellauftrag', { elemente: ['kom-a'], zustellung: 'zus-a.ste-a' }),
      createSchritt('zustellung', { elemente: ['kom-a'], weg: ['nac-a', 'kom-a'], zustellung: 'zus-a.ste-a' }),
    ],
    auskuenfte: [],
    zustellungen: [createZustellung('zus-a.ste-a')],
    befunde: [],
    regel: { name: 'Anmeldung, Stufe 2', stufe: 2, sha256: 'a'.repeat(64) },
    konfiguration: { organisation: 'Musterstadt', text: '<a/>\n<b/>\n', sha256: 'b'.repeat(64) },
    dauerMs: 12,
    ...angaben,
  }
}
