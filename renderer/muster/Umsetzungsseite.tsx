import { NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core'
import { UMSETZUNGSSTUFEN } from '../../shared/modell/elemente/gemeinsam.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { NEU } from '../../shared/muster/antworten.ts'
import { STUFENNAMEN } from '../../shared/worte/stufen.ts'
import { Auswahlgruppe } from '../bausteine/Auswahlgruppe.tsx'
import type { Angabeneigenschaften } from './Angabenseite.tsx'

/** Who runs it, how far it goes, and what only this pattern asks. */
export function Umsetzungsseite(eigenschaften: Angabeneigenschaften) {
  const { projekt, stand, fehler, onAntwort, onVerlassen } = eigenschaften
  const { antworten, muster } = stand
  const neueOrganisation = antworten.organisation === NEU
  return (
    <div className="musterangaben">
      <p className="zweit">
        Wer die Leistung zuerst ausführt und wie weit sie umgesetzt ist. Damit läuft sie sofort, mit Demosystemen
        anstelle der wirklichen.
      </p>
      <Select
        label="Organisation"
        description="In ihr läuft die Leistung zuerst; weitere folgen später."
        className="halb"
        allowDeselect={false}
        data={[
          ...listDatensaetze(projekt, 'organisation').map(({ id, name }) => ({ value: id, label: name })),
          { value: NEU, label: 'Neue Organisation …' },
        ]}
        value={antworten.organisation}
        onChange={(organisation) => organisation !== null && onAntwort({ organisation, stelle: NEU })}
      />
      <Select
        label="Zuständige Stelle"
        description="Sie entscheidet über die Vorgänge."
        className="halb"
        allowDeselect={false}
        data={[
          ...listStellen(projekt, antworten.organisation).map(({ id, name }) => ({ value: id, label: name })),
          { value: NEU, label: 'Neue Stelle …' },
        ]}
        value={antworten.stelle}
        onChange={(stelle) => stelle !== null && onAntwort({ stelle })}
      />
      {neueOrganisation ? (
        <>
          <TextInput
            label="Name der Organisation"
            description="Zum Beispiel die Gemeinde, für Tests auch eine erfundene."
            className="halb"
            value={antworten.organisationsname}
            error={fehler.organisationsname}
            onChange={(ereignis) => onAntwort({ organisationsname: ereignis.currentTarget.value })}
            onBlur={() => onVerlassen('organisationsname')}
          />
          <TextInput
            label="Amtlicher Regionalschlüssel"
            description="12 Ziffern; vorgeschlagen ist einer, den es nicht gibt."
            className="halb"
            classNames={{ input: 'fest' }}
            value={antworten.ars}
            error={fehler.ars}
            onChange={(ereignis) => onAntwort({ ars: ereignis.currentTarget.value })}
            onBlur={() => onVerlassen('ars')}
          />
        </>
      ) : null}
      {antworten.stelle === NEU ? (
        <TextInput
          label="Name der Stelle"
          description="Zum Beispiel „Ordnungsamt Musterstadt“."
          value={antworten.stellenname}
          error={fehler.stellenname}
          onChange={(ereignis) => onAntwort({ stellenname: ereignis.currentTarget.value })}
          onBlur={() => onVerlassen('stellenname')}
        />
      ) : null}
      <div className="angabe">
        <span className="angabenname">Umsetzungsstufe</span>
        <span className="reihe">
          <Auswahlgruppe
            name="Umsetzungsstufe"
            werte={UMSETZUNGSSTUFEN.map((wert) => ({ wert, text: String(wert), titel: STUFENNAMEN[wert] }))}
            gewaehlt={antworten.stufe}
            onWahl={(stufe) => onAntwort({ stufe })}
          />
          <span className="zweit">{STUFENNAMEN[antworten.stufe]}</span>
        </span>
      </div>
      {muster.fragen.includes('beteiligte') ? (
        <TagsInput
          size="xs"
          label="Beteiligte Stellen"
          description="Vorhandene auswählen oder neue Namen eingeben, je mit Eingabe abschließen."
          data={listStellen(projekt, antworten.organisation).map(({ name }) => name)}
          value={[...antworten.beteiligte]}
          error={fehler.beteiligte}
          onChange={(beteiligte) => onAntwort({ beteiligte })}
          onBlur={() => onVerlassen('beteiligte')}
        />
      ) : null}
      {ZAHLEN.filter(({ angabe }) => muster.fragen.includes(angabe)).map(({ angabe, label, hilfe, ...form }) => (
        <NumberInput
          key={angabe}
          label={label}
          description={hilfe}
          className="halb"
          decimalSeparator=","
          thousandSeparator="."
          allowNegative={false}
          {...form}
          value={Number.isNaN(antworten[angabe]) ? '' : antworten[angabe]}
          error={fehler[angabe]}
          onChange={(wert) => onAntwort({ [angabe]: wert === '' ? Number.NaN : Number(wert) })}
          onBlur={() => onVerlassen(angabe)}
        />
      ))}
      {muster.fragen.includes('nachforderung') ? (
        <Switch
          label="Die Behörde kann fehlende Unterlagen nachfordern"
          checked={antworten.nachforderung}
          onChange={(ereignis) => onAntwort({ nachforderung: ereignis.currentTarget.checked })}
        />
      ) : null}
    </div>
  )
}

const ZAHLEN = [
  {
    angabe: 'bearbeitungsfrist',
    label: 'Frist der Bearbeitung',
    hilfe: 'Werktage; danach wird erinnert.',
    allowDecimal: false,
  },
  {
    angabe: 'stellungnahmefrist',
    label: 'Frist der Stellungnahme',
    hilfe: 'Werktage; danach geht es ohne sie weiter.',
    allowDecimal: false,
  },
  { angabe: 'gebuehr', label: 'Gebühr je Ausfertigung', hilfe: 'Euro.', decimalScale: 2 },
  { angabe: 'hoechstbetrag', label: 'Höchstbetrag je Antrag', hilfe: 'Euro.', decimalScale: 2 },
] as const

function listStellen(projekt: Projekt, organisation: string) {
  const stellen = findDatensatz(projekt, 'organisation', organisation)?.stellen ?? []
  return stellen.flatMap((id) => findDatensatz(projekt, 'stelle', id) ?? [])
}
