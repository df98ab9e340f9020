import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import type { Dienst, Komponententyp } from '../../modell/elemente/nachricht.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

const SYSTEMARTEN: Record<Dienst, { art: Komponententyp['systemart']; name: string }> = {
  ablage: { art: 'dms', name: 'DMS / E-Akte' },
  mitteilung: { art: 'mail', name: 'Mailsystem' },
  postfach: { art: 'postfach', name: 'Postfach' },
  registerabfrage: { art: 'register', name: 'Register' },
  zahlung: { art: 'zahlung', name: 'Zahlungsverkehr' },
}

export const regel: Pruefregel = {
  titel: 'Dienst und Art des Systems passen zusammen',
  erlaeuterung:
    'Ablegen kann ein DMS, Mitteilungen sendet ein Mailsystem, und so hat jeder Dienst seine Art von System.',
  hilfe: {
    thema: 'Produkte und Zuordnungen',
    warum: 'Prüfungen zum Datenschutz, Zeichen im Graph und Konzepte richten sich nach der Art des Systems.',
    quelle: 'OZG-Leitfaden Sachsen 8.1.3: Fachverfahren, E-Akte, Register, Online-Unterstützungsdienste',
    falsch: 'Komponententyp „E-Akte“, Art Mailsystem, Dienst Ablage',
    richtig: 'Komponententyp „E-Akte“, Art DMS / E-Akte, Dienst Ablage',
    schritte: ['Wählen Sie den Komponententyp.', 'Berichtigen Sie Art oder Dienst.'],
  },
  schwere: 'warnung',
  abhilfe: 'Berichtigen Sie die Art des Systems oder den Dienst.',
  pruefe: {
    *komponententyp(typ) {
      if (typ.dienst === undefined || SYSTEMARTEN[typ.dienst].art === typ.systemart) return
      yield {
        element: typ.id,
        satz: `Der Dienst von ${quote(typ)} passt nicht zur Art des Systems.`,
        pfad: '/systemart',
        behebung: `Art „${SYSTEMARTEN[typ.dienst].name}“ verwenden`,
      }
    },
  },
  behebe: (projekt, { element }) => {
    const dienst = findDatensatz(projekt, 'komponententyp', element)?.dienst
    const angaben = dienst === undefined ? {} : { systemart: SYSTEMARTEN[dienst].art }
    return changeDatensatz(projekt, element, angaben, 'Art des Systems berichtigen')
  },
  beispiele: {
    gueltig: { aendere: { 'kom-fachverf00': { systemart: 'antragsmanagement' } } },
    ungueltig: { aendere: { 'kom-akte000000': { systemart: 'fachverfahren' } } },
  },
}
