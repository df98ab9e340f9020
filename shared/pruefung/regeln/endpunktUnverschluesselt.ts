import { setEndpunkt } from '../../dokument/befehle/konfiguration.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { findAlle, quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

const OFFEN = /^http:\/\//

export const regel: Pruefregel = {
  titel: 'Produktive Systeme werden verschlüsselt erreicht',
  erlaeuterung: 'Keine Installation einer produktiven Organisation hat eine Adresse, die mit http:// beginnt.',
  hilfe: {
    thema: 'Datenschutz',
    warum: 'Über eine unverschlüsselte Verbindung kann jeder mitlesen, der zwischen den Systemen sitzt.',
    quelle: 'Artikel 32 DSGVO; BSI TR-02102-2: Verwendung von TLS',
    falsch: 'http://eakte.musterstadt.example/fvdaten',
    richtig: 'https://eakte.musterstadt.example/fvdaten',
    schritte: [
      'Fragen Sie den Betreiber nach der verschlüsselten Adresse.',
      'Tragen Sie sie bei der Installation ein.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Tragen Sie die verschlüsselte Adresse ein (https://).',
  pruefe: {
    *organisation({ umgebung, installationen }, projekt) {
      if (umgebung !== 'produktiv') return
      for (const installation of findAlle(projekt, 'installation', installationen)) {
        for (const [i, { schnittstelle, endpunkt }] of installation.schnittstellen.entries()) {
          if (!OFFEN.test(endpunkt)) continue
          yield {
            element: installation.id,
            satz: `${quote(installation)} ist produktiv, aber unverschlüsselt.`,
            pfad: `/schnittstellen/${i}/endpunkt`,
            bezug: schnittstelle,
            einzelheiten: endpunkt,
            behebung: 'https verwenden',
          }
        }
      }
    },
  },
  behebe: (projekt, { element, bezug = '' }) => {
    const installation = findDatensatz(projekt, 'installation', element)
    const bisher = installation?.schnittstellen.find(({ schnittstelle }) => schnittstelle === bezug)?.endpunkt ?? ''
    return setEndpunkt(projekt, element, bezug, bisher.replace(OFFEN, 'https://'))
  },
  beispiele: {
    gueltig: { aendere: { 'org-nachbarsta': { umgebung: 'produktiv' } } },
    ungueltig: { aendere: { 'org-musterstad': { umgebung: 'produktiv' } } },
  },
}
