import { setAusdruck } from '../../shared/dokument/befehle/ausdruecke.ts'
import { setAnzahl, setPflicht } from '../../shared/dokument/befehle/haeufigkeit.ts'
import { describeAnzahl, parseAnzahl } from '../../shared/modell/anzahl.ts'
import { datenfeldSchema } from '../../shared/modell/elemente/dokument.ts'
import { anzahlSchema } from '../../shared/modell/elemente/gemeinsam.ts'
import type { Feldknoten } from '../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { type Pflichtstand, pflichtOf } from '../../shared/worte/haeufigkeit.ts'
import { Auswahlgruppe } from '../bausteine/Auswahlgruppe.tsx'
import { Ausdruckswert } from '../bedingung/Ausdruckswert.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { Feldfehler } from './Feldfehler.tsx'
import { Feldzeile } from './Feldzeile.tsx'
import { Textwert } from './Textwert.tsx'
import { useAendern } from './useAendern.ts'
import { useFeldknoten } from './useFeldknoten.ts'
import { describeSchema } from './werte/werteart.ts'

const HILFEN = {
  pflicht: 'ob die Angabe da sein muss: immer, nur unter einer Bedingung oder nie',
  pflichtWenn: describeSchema(datenfeldSchema.shape.pflichtWenn),
  anzahl: 'wie oft die Angabe vorkommt: 1, 0…1, 2…5 oder 1…n',
}

interface Eigenschaften {
  projekt: Projekt
  knoten: Feldknoten
  lesend: boolean
}

/** Whether a Datenfeld or Gruppe must be there at its place, when, and how often. */
export function Feldvorkommen({ projekt, knoten, lesend }: Eigenschaften) {
  const ort = { dokument: knoten.dokument, feld: knoten.pfad, art: 'pflichtWenn' } as const
  return (
    <>
      <Pflicht knoten={knoten} lesend={lesend} />
      {knoten.pflichtWenn === undefined && lesend ? null : (
        <Feldzeile label="Pflicht, wenn" hilfe={HILFEN.pflichtWenn} oben>
          <Ausdruckswert projekt={projekt} ort={ort} hilfe={HILFEN.pflichtWenn} />
        </Feldzeile>
      )}
      <Haeufigkeit knoten={knoten} lesend={lesend} />
    </>
  )
}

/** The same below the form of a part of a Dokument or of a Gruppe. */
export function EigenesVorkommen({ projekt, id }: { projekt: Projekt; id: string }) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const knoten = useFeldknoten(projekt, id)
  if (knoten === undefined) return null
  return (
    <section>
      <h3 className="absch">Vorkommen</h3>
      <div className="form">
        <Feldvorkommen projekt={projekt} knoten={knoten} lesend={!schreibrecht} />
      </div>
    </section>
  )
}

function Pflicht({ knoten, lesend }: { knoten: Feldknoten; lesend: boolean }) {
  const { fehler, run } = useAendern()
  const ohneBedingung = knoten.pflichtWenn === undefined ? 'Legen Sie dafür eine Bedingung fest.' : undefined
  const ort = { art: 'pflichtWenn', dokument: knoten.dokument, feld: knoten.pfad } as const
  const choose = (neu: Pflichtstand): void => {
    if (neu === 'nein' && knoten.pflichtWenn !== undefined) run((stand) => setAusdruck(stand, ort, undefined))
    else run((stand) => setPflicht(stand, knoten.pfad, neu === 'immer'))
  }
  return (
    <Feldzeile label="Pflicht" hilfe={HILFEN.pflicht}>
      <Auswahlgruppe
        name="Pflicht"
        werte={[
          { wert: 'immer', text: 'immer' },
          { wert: 'wenn', text: 'wenn …', ...(ohneBedingung === undefined ? {} : { gesperrt: ohneBedingung }) },
          { wert: 'nein', text: 'nein' },
        ]}
        gewaehlt={pflichtOf(knoten)}
        lesend={lesend}
        hilfe={HILFEN.pflicht}
        onWahl={choose}
      />
      <Feldfehler satz={fehler} />
    </Feldzeile>
  )
}

const SCHREIBWEISE = 'Bitte so angeben: 1, 0…1, 2…5 oder 1…n.'

function Haeufigkeit({ knoten, lesend }: { knoten: Feldknoten; lesend: boolean }) {
  const { fehler, run } = useAendern()
  return (
    <Feldzeile label="Häufigkeit" hilfe={HILFEN.anzahl}>
      <Textwert
        name="Häufigkeit"
        ort={{ elemente: [knoten.pfad], stelle: ['anzahl'] }}
        wert={describeAnzahl(knoten.anzahl)}
        lesend={lesend}
        technisch
        hilfe={HILFEN.anzahl}
        fehler={fehler}
        pruefe={(neu) => (anzahlSchema.safeParse(parseAnzahl(neu)).success ? undefined : SCHREIBWEISE)}
        onWert={(neu) => run((stand) => setAnzahl(stand, knoten.pfad, parseAnzahl(neu)), SCHREIBWEISE)}
      />
    </Feldzeile>
  )
}
