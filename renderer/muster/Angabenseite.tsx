import { TextInput } from '@mantine/core'
import type { Projekt } from '../../shared/modell/projekt.ts'
import type { Musterantworten } from '../../shared/muster/antworten.ts'
import type { Antwortfehler } from '../../shared/muster/antwortpruefung.ts'
import type { Assistentstand } from './assistent.ts'

/** What the pages with fields have in common. */
export interface Angabeneigenschaften {
  projekt: Projekt
  stand: Assistentstand
  fehler: Antwortfehler
  onAntwort(antworten: Partial<Musterantworten>): void
  onVerlassen(angabe: keyof Musterantworten): void
}

type Textangabe = 'name' | 'technischerName' | 'leikaSchluessel' | 'norm' | 'paragraf' | 'aktenplankennzeichen'

const FELDER: readonly {
  angabe: Textangabe
  label: string
  hilfe?: string
  platz?: string
  fest?: true
  kurz?: true
}[] = [
  { angabe: 'name', label: 'Name der Leistung', hilfe: 'Wie im Leistungskatalog, ohne den Ort.' },
  {
    angabe: 'technischerName',
    label: 'Technischer Name',
    hilfe: 'Steht in XSD, Regeln und Dateinamen und bleibt beim Umbenennen gleich.',
    fest: true,
  },
  {
    angabe: 'leikaSchluessel',
    label: 'LeiKa-Schlüssel',
    hilfe: '14 Ziffern aus dem Leistungskatalog.',
    platz: '99012003004000',
    fest: true,
  },
  { angabe: 'norm', label: 'Rechtsgrundlage', hilfe: 'Gesetz, Verordnung oder Satzung.', platz: 'StVO', kurz: true },
  { angabe: 'paragraf', label: 'Stelle darin', hilfe: 'Paragraf oder Artikel.', platz: '§ 29 Absatz 2', kurz: true },
  {
    angabe: 'aktenplankennzeichen',
    label: 'Kennzeichen des Aktenplans',
    hilfe: 'Darunter legt die E-Akte die Vorgänge an.',
    platz: '112.10',
  },
]

/** What the Leistung is: name, keys and law. */
export function Angabenseite({ stand, fehler, onAntwort, onVerlassen }: Angabeneigenschaften) {
  const fragen: readonly string[] = stand.muster.fragen
  const felder = FELDER.filter(
    ({ angabe }) => ['name', 'technischerName', 'leikaSchluessel'].includes(angabe) || fragen.includes(angabe),
  )
  return (
    <div className="angaben">
      {felder.map(({ angabe, label, hilfe, platz, fest, kurz }) => (
        <TextInput
          key={angabe}
          label={label}
          description={hilfe}
          placeholder={platz === undefined ? undefined : `zum Beispiel ${platz}`}
          className={kurz === true ? 'halb' : ''}
          classNames={fest === true ? { input: 'fest' } : {}}
          value={stand.antworten[angabe]}
          error={fehler[angabe]}
          onChange={(ereignis) => onAntwort({ [angabe]: ereignis.currentTarget.value })}
          onBlur={() => onVerlassen(angabe)}
          autoComplete="off"
          spellCheck={fest === true ? false : undefined}
        />
      ))}
    </div>
  )
}
