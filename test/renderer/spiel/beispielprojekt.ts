import type { Projekt } from '../../../shared/modell/projekt.ts'

/** An Organisation at stage 2 of a Leistung with one Nachrichtentyp, nothing else. */
export const BEISPIELPROJEKT: Projekt = {
  id: '00000000-0000-4000-8000-000000000000',
  name: 'Beispiel',
  datensaetze: new Map([
    [
      'org-0000000001',
      {
        id: 'org-0000000001',
        art: 'organisation',
        name: 'Musterstadt',
        technischerName: 'musterstadt',
        umgebung: 'test',
        ars: '149990000000',
        stellen: [],
        installationen: [],
        stufen: [{ leistung: 'lei-0000000001', stufe: 2 }],
        umlenkungen: [],
      },
    ],
    [
      'lei-0000000001',
      {
        id: 'lei-0000000001',
        art: 'leistung',
        name: 'Hund anmelden',
        technischerName: 'hundAnmelden',
        leikaSchluessel: '99102013060000',
        leistungstyp: '5',
        zielgruppen: ['buerger'],
        version: '1.0',
        gueltigAb: '2025-01-01',
        baukaesten: [],
        rechtsgrundlagen: [],
        zustaendigkeitsmerkmal: { ars: 'fel-0000000001' },
        vorgangstypen: [],
        teilleistungen: [],
        dokumente: [],
        rollen: [],
        nachrichtentypen: ['nac-0000000001'],
        zustellwege: [],
      },
    ],
  ]),
  dateien: new Map(),
  codelisteninhalte: new Map(),
  schemata: new Map(),
  eigeneRegeln: new Map(),
}
