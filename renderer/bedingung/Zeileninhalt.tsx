import { Select } from '@mantine/core'
import type { Ausdrucksart, Entwurf, Entwurfspfad } from '../../shared/ausdruck/entwurf/knoten.ts'
import type { Ausdrucksziel, Feldvorgabe } from '../../shared/dokument/befehle/ausdrucksziele.ts'
import type { Feldknoten } from '../../shared/modell/feldbaum.ts'
import { areVergleichbar, isZahl } from '../../shared/pruefung/ausdruckstypen.ts'
import { Auswahlgruppe } from '../bausteine/Auswahlgruppe.tsx'
import { changeAussage, changeFeld, keyOfAussage, listAussagen, parseAussage } from './aussagen.ts'
import { Feldwahl } from './Feldwahl.tsx'
import { FreierXPath } from './FreierXPath.tsx'
import { isWiederholt } from './feldauswahl.ts'
import { Codewahl, Wertwahl, Zahlwahl } from './Wertwahl.tsx'
import { useZeilen, type Zeilenaenderung } from './zeilenkontext.ts'

interface Eigenschaften {
  zeile: Entwurf
  pfad: Entwurfspfad
  /** the innermost Gruppe over whose occurrences the row speaks */
  innen: Feldknoten | undefined
}

type Zeile = Eigenschaften & { onZeile(change: Zeilenaenderung, ziel?: Ausdrucksziel): void }

/** The controls of one row; its parts are rows of their own. */
export function Zeileninhalt(eigenschaften: Eigenschaften) {
  const { changeZeile, lesend } = useZeilen()
  const { zeile, pfad } = eigenschaften
  const onZeile: Zeile['onZeile'] = (change, ziel) => changeZeile(pfad, change, ziel)
  const eine = { ...eigenschaften, onZeile }
  switch (zeile.art) {
    case 'vergleich':
    case 'feldvergleich':
    case 'vorhanden':
    case 'inCodeliste':
    case 'anzahl':
      return <Feldaussage {...eine} />
    case 'und':
    case 'oder':
      return (
        <Auswahlgruppe
          name="Wie die Zeilen darunter zusammengehören"
          werte={[
            { wert: 'und', text: 'Alles gilt (UND)' },
            { wert: 'oder', text: 'Mindestens eines gilt (ODER)' },
          ]}
          gewaehlt={zeile.art}
          lesend={lesend}
          onWahl={(art) => onZeile((alte) => ({ ...alte, art }))}
        />
      )
    case 'nicht':
      return <span className="be-wort">Es gilt nicht:</span>
    case 'mindestensEins':
    case 'jedes':
      return <Gruppenaussage {...eine} />
    case 'freierXPath':
      return <FreierXPath {...eine} />
    case 'zahl':
    case 'feldwert':
    case 'anzahlwert':
      return <Rechenwert {...eine} />
    case 'summe':
    case 'produkt':
      return (
        <Auswahlgruppe
          name="Was mit den Zeilen darunter gerechnet wird"
          werte={[
            { wert: 'summe', text: 'Alles zusammenzählen (+)' },
            { wert: 'produkt', text: 'Alles malnehmen (×)' },
          ]}
          gewaehlt={zeile.art}
          lesend={lesend}
          onWahl={(art) => onZeile((alte) => ({ ...alte, art }))}
        />
      )
    case 'differenz':
      return <span className="be-wort">Abziehen (−)</span>
    case 'summeUeber':
      return (
        <>
          <span className="be-wort">Zusammenzählen über jede Angabe zu</span>
          <Feldwahl
            name="Gruppe"
            wert={zeile.gruppe}
            isWaehlbar={isWiederholt}
            neue={KEINE}
            innen={eine.innen}
            onWahl={(gruppe) => onZeile((alte) => ({ ...alte, gruppe }))}
          />
        </>
      )
    case 'fallweise':
      return <span className="be-wort">Je nach Bedingung</span>
  }
}

/** What a statement can be about when there is no field for it yet: most often a question with yes or no. */
const AUSSAGEFELDER: readonly Feldvorgabe[] = [
  { datentyp: 'jaNein' },
  { datentyp: 'text' },
  { datentyp: 'ganzzahl' },
  { datentyp: 'datum' },
]
const ZAHLFELDER: readonly Feldvorgabe[] = [
  { datentyp: 'ganzzahl' },
  { datentyp: 'dezimalzahl' },
  { datentyp: 'betrag' },
]
const KEINE: readonly Feldvorgabe[] = []

const alles = (): boolean => true
const isFeld = (knoten: Feldknoten): boolean => knoten.art === 'feld'
const isZahlfeld = (knoten: Feldknoten): boolean => knoten.feld !== undefined && isZahl(knoten.feld.datentyp)

function Feldaussage({ zeile, innen, onZeile }: Zeile) {
  const { lage, lesend } = useZeilen()
  const knoten = lage.felder.get(zeile.feld ?? '')
  const aussagen = listAussagen(knoten)
  const gewaehlte = keyOfAussage(zeile)
  const bekannt = aussagen.some(({ items }) => items.some(({ value }) => value === gewaehlte))
  return (
    <>
      <Feldwahl
        name="Datenfeld"
        wert={zeile.feld}
        isWaehlbar={alles}
        neue={AUSSAGEFELDER}
        innen={innen}
        onWahl={(pfad, { felder }, ziel) => onZeile((alte) => changeFeld(alte, pfad, felder), ziel)}
      />
      <Select
        className="be-aussage"
        classNames={{ input: 'auswahlfeld' }}
        aria-label="Aussage"
        data={aussagen}
        value={bekannt ? gewaehlte : null}
        placeholder="passt nicht"
        error={!bekannt}
        allowDeselect={false}
        readOnly={lesend}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        maxDropdownHeight={360}
        onChange={(schluessel) => {
          const aussage = parseAussage(schluessel ?? '')
          if (aussage !== undefined) onZeile((alte) => changeAussage(alte, aussage))
        }}
      />
      <Feldgegenueber {...{ zeile, innen, onZeile, knoten }} />
    </>
  )
}

/** What the field is compared with. */
function Feldgegenueber({
  zeile,
  innen,
  onZeile,
  knoten,
}: Pick<Zeile, 'zeile' | 'innen' | 'onZeile'> & { knoten: Feldknoten | undefined }) {
  const feld = knoten?.feld
  if (zeile.art === 'anzahl') return <Zahlwahl name="Anzahl" zeile={zeile} onZeile={onZeile} />
  if (feld === undefined) return null
  if (zeile.art === 'vergleich') return <Wertwahl key={feld.datentyp} {...{ zeile, feld, onZeile }} />
  if (zeile.art === 'inCodeliste') return <Codewahl {...{ zeile, feld, onZeile }} />
  if (zeile.art !== 'feldvergleich') return null
  return (
    <Vergleichsfeld
      key={feld.datentyp}
      {...{ zeile, innen, onZeile }}
      neue={[{ datentyp: feld.datentyp, ...(feld.codeliste === undefined ? {} : { codeliste: feld.codeliste }) }]}
      isWaehlbar={(anderes) => anderes.feld !== undefined && areVergleichbar(feld.datentyp, anderes.feld.datentyp)}
    />
  )
}

function Vergleichsfeld({
  zeile,
  innen,
  onZeile,
  neue,
  isWaehlbar,
}: Pick<Zeile, 'zeile' | 'innen' | 'onZeile'> & {
  neue: readonly Feldvorgabe[]
  isWaehlbar(knoten: Feldknoten): boolean
}) {
  return (
    <Feldwahl
      name="Anderes Datenfeld"
      wert={zeile.anderesFeld}
      isWaehlbar={(knoten) => isFeld(knoten) && isWaehlbar(knoten)}
      neue={neue}
      innen={innen}
      onWahl={(anderesFeld, _lage, ziel) => onZeile((alte) => ({ ...alte, anderesFeld }), ziel)}
    />
  )
}

function Gruppenaussage({ zeile, innen, onZeile }: Zeile) {
  const { lesend } = useZeilen()
  return (
    <>
      <span className="be-wort">Für</span>
      <Auswahlgruppe
        name="Für wie viele Angaben es gelten muss"
        werte={[
          { wert: 'mindestensEins', text: 'mindestens eine' },
          { wert: 'jedes', text: 'jede' },
        ]}
        gewaehlt={zeile.art === 'jedes' ? 'jedes' : 'mindestensEins'}
        lesend={lesend}
        onWahl={(art) => onZeile((alte) => ({ ...alte, art }))}
      />
      <span className="be-wort">Angabe zu</span>
      <Feldwahl
        name="Gruppe"
        wert={zeile.gruppe}
        isWaehlbar={isWiederholt}
        neue={KEINE}
        innen={innen}
        onWahl={(gruppe) => onZeile((alte) => ({ ...alte, gruppe }))}
      />
    </>
  )
}

const RECHENWERTE: readonly { wert: Extract<Ausdrucksart, 'zahl' | 'feldwert' | 'anzahlwert'>; text: string }[] = [
  { wert: 'feldwert', text: 'Wert von' },
  { wert: 'anzahlwert', text: 'Anzahl von' },
  { wert: 'zahl', text: 'Zahl' },
]

function Rechenwert({ zeile, innen, onZeile }: Zeile) {
  const { lesend } = useZeilen()
  return (
    <>
      <Auswahlgruppe
        name="Womit gerechnet wird"
        werte={RECHENWERTE}
        gewaehlt={RECHENWERTE.find(({ wert }) => wert === zeile.art)?.wert}
        lesend={lesend}
        onWahl={(art) => onZeile((alte) => ({ ...alte, art }))}
      />
      {zeile.art === 'zahl' ? (
        <Zahlwahl name="Zahl" zeile={zeile} onZeile={onZeile} />
      ) : (
        <Feldwahl
          name={zeile.art === 'feldwert' ? 'Datenfeld' : 'Datenfeld oder Gruppe'}
          wert={zeile.feld}
          isWaehlbar={zeile.art === 'feldwert' ? isZahlfeld : alles}
          neue={zeile.art === 'feldwert' ? ZAHLFELDER : AUSSAGEFELDER}
          innen={innen}
          onWahl={(pfad, { felder }, ziel) => onZeile((alte) => changeFeld(alte, pfad, felder), ziel)}
        />
      )}
    </>
  )
}
