import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Jeder Empfänger bekommt seine Nachricht',
  erlaeuterung: 'Zu jeder Rolle, an die sich ein Nachrichtentyp richtet, führt einer seiner Zustellwege.',
  hilfe: {
    thema: 'Nachrichten',
    warum: 'Im Modell steht, dass die Rolle die Nachricht bekommt; in Wirklichkeit erreicht sie sie nie.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: Die Daten werden an das konfigurierte Ziel gesendet',
    falsch: '„Hund anmelden“ richtet sich an Steueramt und Ordnungsamt, nur zum Steueramt führt ein Zustellweg.',
    richtig: 'Zu beiden führt ein Zustellweg.',
    schritte: [
      'Legen Sie im Graph einen Zustellweg für die Rolle an.',
      'Oder nehmen Sie die Rolle beim Nachrichtentyp unter „an“ heraus.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Legen Sie einen Zustellweg zu der Rolle an oder nehmen Sie sie unter „an“ heraus.',
  pruefe: {
    *leistung({ nachrichtentypen, zustellwege }, projekt) {
      for (const typ of nachrichtentypen) {
        const erreichte = new Set(zustellwege.filter((weg) => weg.nachrichtentyp === typ.id).map(({ rolle }) => rolle))
        // without any, another rule speaks
        if (erreichte.size === 0) continue
        for (const [i, rolle] of typ.an.entries()) {
          if (erreichte.has(rolle) || !projekt.datensaetze.has(rolle)) continue
          yield {
            element: typ.id,
            satz: `${quote(typ)} erreicht ${quoteId(projekt, rolle)} auf keinem Zustellweg.`,
            pfad: `/an/${i}`,
            bezug: rolle,
          }
        }
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'nac-unterricht': { an: ['rol-ordnungsam'] } } },
    ungueltig: { aendere: { 'nac-unterricht': { an: ['rol-ordnungsam', 'rol-steueramt0'] } } },
  },
}
