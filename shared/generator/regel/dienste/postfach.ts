import type { Nachrichtentyp } from '../../../modell/elemente/nachricht.ts'
import { element, type XmlTeil } from '../../xmltext.ts'
import type { Regelumgebung } from '../umgebung.ts'
import { createAnschreiben } from './anschreiben.ts'
import { createDokumente } from './dokumente.ts'

/** The order to put a Nachricht of this type into a Postfach; run at its target. */
export function createPostfach(umgebung: Regelumgebung, typ: Nachrichtentyp): XmlTeil[] {
  return [
    element(
      'p:auftrag',
      { vorgangId: '{$vorgang/r:vorgang/@id}' },
      element('p:absender', { kennung: '{$stelle/@kennung}', name: '{$stelle/@name}' }),
      element('p:postfach', { kennung: '{@leserKennung}', name: '{@leserName}' }),
      ...createAnschreiben(umgebung, typ, 'p'),
      ...createDokumente(umgebung, typ, ({ id, anlage, titel, name, typ: mime }) =>
        element('p:dokument', { id, anlage, titel, name, typ: mime }),
      ),
    ),
  ]
}
