import { Select, TextInput } from '@mantine/core'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { type Musterantworten, NEU, type Zusatzangabe } from '../../shared/muster/antworten.ts'
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

interface Textfeld {
  angabe:
    | 'name'
    | 'technischerName'
    | 'leikaSchluessel'
    | 'ozgId'
    | 'kgstProdukt'
    | 'buendelname'
    | 'norm'
    | 'paragraf'
    | 'aktenplankennzeichen'
  label: string
  hilfe?: string
  platz?: string
  fest?: true
  kurz?: true
}

/** Every Leistung has these. */
const STECKBRIEF: readonly Textfeld[] = [
  { angabe: 'name', label: 'Name der Leistung', hilfe: 'Wie im Leistungskatalog, ohne den Ort.' },
  {
    angabe: 'technischerName',
    label: 'Technischer Name',
    hilfe: 'Steht in XSD, Regeln und Dateinamen und bleibt.',
    fest: true,
    kurz: true,
  },
  {
    angabe: 'leikaSchluessel',
    label: 'LeiKa-Schlüssel',
    hilfe: '14 Ziffern aus dem Leistungskatalog.',
    platz: '99012003004000',
    fest: true,
    kurz: true,
  },
  {
    angabe: 'ozgId',
    label: 'OZG-ID',
    hilfe: 'Freiwillig; fünf Ziffern des Umsetzungskatalogs.',
    platz: '10294',
    fest: true,
    kurz: true,
  },
  {
    angabe: 'kgstProdukt',
    label: 'KGSt-Produkt',
    hilfe: 'Freiwillig; mit der Nummer des Produktplans.',
    platz: '122 Ordnungsangelegenheiten',
    kurz: true,
  },
]

const BUENDELNAME: Textfeld = {
  angabe: 'buendelname',
  label: 'Name des Leistungsbündels',
  hilfe: 'Darin stehen später auch ähnliche Leistungen.',
  kurz: true,
}

/** A pattern asks for them, or does not. */
const VERFAHREN: readonly (Textfeld & { angabe: Zusatzangabe })[] = [
  { angabe: 'norm', label: 'Rechtsgrundlage', hilfe: 'Gesetz, Verordnung oder Satzung.', platz: 'StVO', kurz: true },
  { angabe: 'paragraf', label: 'Fundstelle', hilfe: 'Paragraf oder Artikel.', platz: '§ 29 Absatz 2', kurz: true },
  {
    angabe: 'aktenplankennzeichen',
    label: 'Kennzeichen des Aktenplans',
    hilfe: 'Darunter legt die E-Akte die Vorgänge an.',
    platz: '112.10',
  },
]

/** What the Leistung is: name, place in the catalogues and law. */
export function Angabenseite(eigenschaften: Angabeneigenschaften) {
  const { projekt, stand, onAntwort } = eigenschaften
  const { buendel } = stand.antworten
  return (
    <div className="musterangaben">
      <p className="zweit">
        Der Steckbrief der Leistung. Alles außer dem technischen Namen lässt sich später in den Eigenschaften ändern.
      </p>
      {STECKBRIEF.map((feld) => (
        <Eingabe key={feld.angabe} feld={feld} {...eigenschaften} />
      ))}
      <Select
        label="Leistungsbündel"
        description="Umgesetzt werden Bündel, nicht einzelne Leistungen."
        className={buendel === NEU ? 'halb' : ''}
        allowDeselect={false}
        data={[
          ...listDatensaetze(projekt, 'buendel').map(({ id, name }) => ({ value: id, label: name })),
          { value: NEU, label: 'Neues Leistungsbündel …' },
        ]}
        value={buendel}
        onChange={(wahl) => wahl !== null && onAntwort({ buendel: wahl })}
      />
      {buendel === NEU && <Eingabe feld={BUENDELNAME} {...eigenschaften} />}
      {VERFAHREN.filter(({ angabe }) => stand.muster.fragen.includes(angabe)).map((feld) => (
        <Eingabe key={feld.angabe} feld={feld} {...eigenschaften} />
      ))}
    </div>
  )
}

function Eingabe({ feld, stand, fehler, onAntwort, onVerlassen }: Angabeneigenschaften & { feld: Textfeld }) {
  const { angabe, label, hilfe, platz, fest, kurz } = feld
  return (
    <TextInput
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
  )
}
