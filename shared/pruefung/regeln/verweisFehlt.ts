import { createSchritt } from '../../dokument/befehle/schritt.ts'
import { withoutVerweise } from '../../modell/ohneVerweise.ts'
import { checkReferenzenOf } from '../../modell/referenzen.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Verweise haben ein Ziel',
  erlaeuterung: 'Jeder Verweis auf ein anderes Element führt zu einem Element, das es im Projekt gibt.',
  hilfe: {
    thema: 'Struktur',
    warum:
      'Was es nicht gibt, kann weder erzeugt noch beschrieben werden. Meist ging beim Zusammenführen ein ' +
      'Element verloren.',
    quelle: 'Aufbau der Projektdateien',
    falsch: 'Ein Dokument führt ein Feld auf, das gelöscht ist.',
    richtig: 'Das Dokument führt nur vorhandene Felder auf.',
    schritte: [
      'Stellen Sie das fehlende Element wieder her, etwa mit Rückgängig oder aus der letzten Fassung.',
      'Oder entfernen Sie die Verweise darauf.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Stellen Sie das fehlende Element wieder her oder entfernen Sie den Verweis.',
  pruefe: {
    datensatz: (von, projekt) =>
      checkReferenzenOf(projekt, von).fehlend.map((referenz) => ({
        element: von.id,
        satz: `„${von.name}“ verweist auf etwas, das es nicht gibt.`,
        pfad: referenz.pfad,
        bezug: referenz.ziel,
        ...(withoutVerweise(von, new Set([referenz.ziel])) === undefined ? {} : { behebung: 'Verweis entfernen' }),
        einzelheiten: `${referenz.pfad}: ${referenz.ziel} (${referenz.art})`,
      })),
  },
  behebe: (projekt, { element, bezug = '' }) => {
    const von = projekt.datensaetze.get(element)
    const nach = von && withoutVerweise(von, new Set([bezug]))
    return createSchritt('Verweise ohne Ziel entfernen', von && nach ? { geaendert: [{ von, nach }] } : {})
  },
  beispiele: {
    gueltig: { aendere: { 'rol-ordnungsam': { name: 'Amt für Ordnung' } } },
    ungueltig: { entferne: ['fel-wurfdatum0'] },
  },
}
