import type { Nachricht } from '../../modell/nachricht.ts'
import type { Zuordnungsweise } from '../form.ts'
import { blankToNone } from '../vorkommen.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

type Kopfwert = InhaltNachArt['kopfwert']
type Angabe = Kopfwert['angabe']

const KOPFPFADE: Readonly<Record<Angabe, string>> = {
  nachrichtenUUID: 'n:nachrichtenkopf/n:identifikation.nachricht/n:nachrichtenUUID',
  nachrichtentyp: 'n:nachrichtenkopf/n:identifikation.nachricht/n:nachrichtentyp',
  erstellungszeitpunkt: 'n:nachrichtenkopf/n:identifikation.nachricht/n:erstellungszeitpunkt',
  autorKennung: 'n:nachrichtenkopf/n:autor/n:kennung',
  autorName: 'n:nachrichtenkopf/n:autor/n:name',
  leserKennung: 'n:nachrichtenkopf/n:leser/n:kennung',
  leserName: 'n:nachrichtenkopf/n:leser/n:name',
  vorgangId: 'n:nachrichtenkopf/n:vorgangId',
  bezugNachricht: 'n:nachrichtenkopf/n:bezugNachricht',
  fachmodellVersion: '@fachmodellVersion',
  test: '@test',
}

/** Attributes of `$eingang`; all other head values do not exist before the message is read. */
const EINGANGSANGABEN: ReadonlySet<Angabe> = new Set<Angabe>([
  'nachrichtenUUID',
  'erstellungszeitpunkt',
  'autorKennung',
  'autorName',
  'leserKennung',
  'leserName',
  'test',
])

const OHNE_KOPF: ReadonlySet<Zuordnungsweise> = new Set<Zuordnungsweise>(['rueckmeldung'])

/** A value of the message's head; at eingang of what the host found about the foreign message. */
export const kopfwert: Werthandler<Kopfwert> = {
  generate: ({ angabe }, umgebung) => {
    if (umgebung.form.weise === 'eingang') return `$eingang/*/@${angabe}[normalize-space()]`
    return `${umgebung.nachricht()}/${KOPFPFADE[angabe]}[normalize-space()]`
  },
  evaluate: ({ angabe }, { form, eingaben }) => {
    if (form.weise === 'eingang') return blankToNone(eingaben.eingang?.attribute[angabe])
    return eingaben.nachricht === undefined ? '' : blankToNone(readKopfwert(eingaben.nachricht, angabe))
  },
  check: ({ angabe }, { form, report }) => {
    const vorhanden = form.weise === 'eingang' ? EINGANGSANGABEN.has(angabe) : !OHNE_KOPF.has(form.weise)
    if (vorhanden) return []
    return [
      report(
        'zuordnung.kopfwert',
        'Diesen Kopfwert gibt es in dieser Zuordnung nicht.',
        'Wählen Sie einen anderen Kopfwert oder lesen Sie die Angabe aus der Nachricht.',
        angabe,
      ),
    ]
  },
}

function readKopfwert(nachricht: Nachricht, angabe: Angabe): string | undefined {
  const { kopf } = nachricht
  switch (angabe) {
    case 'nachrichtenUUID':
      return kopf.nachrichtenUUID
    case 'nachrichtentyp':
      return nachricht.nachrichtentyp
    case 'erstellungszeitpunkt':
      return kopf.erstellungszeitpunkt
    case 'autorKennung':
      return kopf.autor.kennung
    case 'autorName':
      return kopf.autor.name
    case 'leserKennung':
      return kopf.leser.kennung
    case 'leserName':
      return kopf.leser.name
    case 'vorgangId':
      return kopf.vorgangId
    case 'bezugNachricht':
      return kopf.bezugNachricht
    case 'fachmodellVersion':
      return nachricht.fachmodellVersion
    case 'test':
      return String(nachricht.test)
  }
}
