import { renameElement } from '../../shared/dokument/befehle/changeDatensatz.ts'
import { changeFeldangabe } from '../../shared/dokument/befehle/feldort.ts'
import { setStufe } from '../../shared/dokument/befehle/stufen.ts'
import { datenfeldSchema } from '../../shared/modell/elemente/dokument.ts'
import { benannt } from '../../shared/modell/elemente/gemeinsam.ts'
import { type Feldknoten, pathOfKnoten } from '../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { isZahl } from '../../shared/pruefung/ausdruckstypen.ts'
import { labelOfWert } from '../../shared/worte/angaben.ts'
import { Zeichen } from '../bausteine/Zeichen.tsx'
import { Ausdruckswert } from '../bedingung/Ausdruckswert.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { Feldbefunde, useWertbefunde } from './Feldbefunde.tsx'
import { Feldfehler } from './Feldfehler.tsx'
import { Feldvorkommen } from './Feldvorkommen.tsx'
import { Feldzeile } from './Feldzeile.tsx'
import { Stufenwahl } from './Stufenwahl.tsx'
import { Textwert } from './Textwert.tsx'
import { useAendern } from './useAendern.ts'
import { Verweis } from './Verweis.tsx'
import { describeMangel } from './werte/eingabe.ts'
import { describeSchema } from './werte/werteart.ts'

const { shape } = datenfeldSchema
/** What the values are for, in the words of the schema where these suit a single field. */
const HILFEN = {
  name: describeSchema(shape.name),
  abStufe: describeSchema(shape.abStufe),
  hilfe: describeSchema(shape.hilfe),
  datentyp: describeSchema(shape.datentyp),
  codeliste: describeSchema(shape.codeliste),
  schutzkategorie: describeSchema(shape.schutzkategorie),
  berechnung: describeSchema(shape.berechnung),
}

/** What the chosen Datenfeld or Gruppe is; changes hold for this place, the Baukasten stays as it is. */
export function Felddetails({ projekt, knoten }: { projekt: Projekt; knoten: Feldknoten }) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const lesend = !schreibrecht
  const ausBaukasten = knoten.pfad.includes('/')
  const { feld } = knoten
  const befunde = useWertbefunde({ elemente: [knoten.id], stelle: [] })
  const stelle = { dokument: knoten.dokument, feld: knoten.pfad }
  return (
    <section className="felddetails" aria-label={`Einzelheiten zu ${knoten.name}`} key={knoten.pfad}>
      <div className="kopf">
        <Zeichen art={knoten.art === 'feld' ? 'datenfeld' : 'datenfeldgruppe'} />
        <h3 className="kurz">{knoten.name}</h3>
        <span className="fest zweit kurz" title={technischerPfad(knoten)}>
          {technischerPfad(knoten)}
        </span>
      </div>
      <div className="eig-rand">
        <Feldbefunde {...befunde} name={knoten.name} />
      </div>
      <div className="form">
        {ausBaukasten ? null : <Name id={knoten.id} name={knoten.name} lesend={lesend} />}
        <Feldvorkommen projekt={projekt} knoten={knoten} lesend={lesend} />
        {feld === undefined ? null : <Stufe pfad={knoten.pfad} stufe={feld.abStufe} lesend={lesend} />}
        <Hilfe pfad={knoten.pfad} hilfe={knoten.hilfe ?? ''} lesend={lesend} />
        {feld === undefined ? null : (
          <>
            <Feldzeile label="Datentyp" hilfe={HILFEN.datentyp} oben>
              <span className="lesetext">
                {labelOfWert('datentyp', feld.datentyp)}
                {describeGrenzen(feld)}
              </span>
            </Feldzeile>
            {feld.codeliste === undefined ? null : (
              <Feldzeile label="Codeliste" hilfe={HILFEN.codeliste}>
                <Verweis id={feld.codeliste} />
              </Feldzeile>
            )}
            {feld.schutzkategorie === 'keine' ? null : (
              <Feldzeile label="Schutz" hilfe={HILFEN.schutzkategorie}>
                <span className="lesetext">{labelOfWert('schutzkategorie', feld.schutzkategorie)}</span>
              </Feldzeile>
            )}
          </>
        )}
        {knoten.berechnung === undefined && (lesend || feld === undefined || !isZahl(feld.datentyp)) ? null : (
          <Feldzeile label="Berechnet aus" hilfe={HILFEN.berechnung} oben>
            <Ausdruckswert projekt={projekt} ort={{ ...stelle, art: 'berechnung' }} hilfe={HILFEN.berechnung} />
          </Feldzeile>
        )}
      </div>
    </section>
  )
}

function technischerPfad(knoten: Feldknoten): string {
  return pathOfKnoten(knoten)
    .map(({ technischerName }) => technischerName)
    .join('/')
}

function describeGrenzen({ laenge, bereich, muster, dateitypen }: NonNullable<Feldknoten['feld']>): string {
  const teile = [
    ...describeLaenge(laenge),
    bereich?.min === undefined ? '' : `ab ${bereich.min.toLocaleString('de')}`,
    bereich?.max === undefined ? '' : `bis ${bereich.max.toLocaleString('de')}`,
    muster === undefined ? '' : `Muster ${muster}`,
    dateitypen === undefined ? '' : dateitypen.join(', '),
  ].filter((teil) => teil !== '')
  return teile.length === 0 ? '' : `, ${teile.join(', ')}`
}

function describeLaenge({ min, max }: NonNullable<NonNullable<Feldknoten['feld']>['laenge']> = {}): string[] {
  if (min !== undefined && min === max) return [`genau ${min} Zeichen`]
  return [min === undefined ? '' : `mindestens ${min} Zeichen`, max === undefined ? '' : `höchstens ${max} Zeichen`]
}

function Name({ id, name, lesend }: { id: string; name: string; lesend: boolean }) {
  const { fehler, run } = useAendern()
  return (
    <Feldzeile label="Name" hilfe={HILFEN.name}>
      <Textwert
        name="Name des Datenfelds"
        ort={{ elemente: [id], stelle: ['name'] }}
        wert={name}
        lesend={lesend}
        hilfe={HILFEN.name}
        fehler={fehler}
        pruefe={(neu) => describeMangel('text', benannt.name, neu)}
        onWert={(neu) => run((stand) => renameElement(stand, id, neu))}
      />
    </Feldzeile>
  )
}

function Stufe({ pfad, stufe, lesend }: { pfad: string; stufe: number; lesend: boolean }) {
  const { fehler, run } = useAendern()
  return (
    <Feldzeile label="Ab Stufe" hilfe={HILFEN.abStufe}>
      <Stufenwahl
        name="Ab Stufe"
        stufe={stufe}
        lesend={lesend}
        hilfe={HILFEN.abStufe}
        onWahl={(neu) => run((stand) => setStufe(stand, pfad, neu))}
      />
      <Feldfehler satz={fehler} />
    </Feldzeile>
  )
}

function Hilfe({ pfad, hilfe, lesend }: { pfad: string; hilfe: string; lesend: boolean }) {
  const { fehler, run } = useAendern()
  if (lesend && hilfe === '') return null
  return (
    <Feldzeile label="Hilfe" hilfe={HILFEN.hilfe} oben>
      <Textwert
        name="Hilfe"
        ort={{ elemente: [pfad], stelle: ['hilfe'] }}
        wert={hilfe}
        lesend={lesend}
        hilfe={HILFEN.hilfe}
        mehrzeilig
        platzhalter="Text unter dem Feld im Antrag"
        fehler={fehler}
        onWert={(neu) => run((stand) => changeFeldangabe(stand, pfad, { hilfe: neu }))}
      />
    </Feldzeile>
  )
}
