import { useMemo, useState } from 'react'
import {
  adoptDokument,
  createAuszug,
  type Einfuegeart,
  insertDokument,
} from '../../../shared/dokument/befehle/felder/dokument.ts'
import type { Feldort } from '../../../shared/dokument/befehle/felder/feldteile.ts'
import { checkEinfuegen } from '../../../shared/dokument/befehle/felder/kopieren.ts'
import { describeAnzahl } from '../../../shared/modell/anzahl.ts'
import type { Dokument } from '../../../shared/modell/elemente/dokument.ts'
import { type Feldbaum, type Feldknoten, pathOfKnoten, resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Auswahlfeld } from '../../bausteine/Auswahlfeld.tsx'
import { Auswahlgruppe } from '../../bausteine/Auswahlgruppe.tsx'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { Zeichen } from '../../bausteine/Zeichen.tsx'
import { Zeilenvorschau } from '../../bausteine/Zeilenvorschau.tsx'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import { createZufallsbytes } from '../../dokument/zufall.ts'
import { describeDatentyp } from '../../eigenschaften/datentyp.ts'
import { Einfuegeleiste } from './Einfuegeleiste.tsx'
import { useFelderzustand } from './felderzustand.ts'
import { type Feldzeile, findOrtNach } from './feldzeilen.ts'
import { useFeldaktionen } from './useFeldaktionen.ts'
import { listWurzeln, type Wurzel } from './wurzelwahl.ts'

interface Eigenschaften {
  projekt: Projekt
  leistung: string | undefined
  baum: Feldbaum
  zeilen: readonly Feldzeile[]
  wurzel: Wurzel
}

type Wie = Einfuegeart | 'verwenden'

const WIE: readonly { wert: Wie; text: string; titel: string }[] = [
  { wert: 'gruppe', text: 'Als Gruppe', titel: 'Kopien aller Datenfelder, zusammen in einer Gruppe' },
  { wert: 'felder', text: 'Einzeln', titel: 'Kopien aller Datenfelder, jedes für sich' },
  { wert: 'verwenden', text: 'Ganzes Dokument', titel: 'das Dokument selbst, ohne Kopie' },
]

/** A whole Dokument of the Baukasten: its fields are seen first, then come into this one, or it is used as it is, in one step. */
export function Dokumenteinfuegen({ projekt, leistung, baum, zeilen, wurzel }: Eigenschaften) {
  const aktiv = useFelderzustand((stand) => stand.aktiv)
  const aktionen = useFeldaktionen()
  const gesperrt = useNurlesegrund()?.satz
  const dokumente = useMemo(() => listDokumente(projekt, wurzel.id), [projekt, wurzel.id])
  const [gewaehltes, setGewaehltes] = useState<string>()
  const [wie, setWie] = useState<Wie>('gruppe')
  const dokument = dokumente.find(({ id }) => id === gewaehltes)
  const ort = findOrtNach(
    baum,
    zeilen.find(({ schluessel }) => schluessel === aktiv),
  )
  const grund =
    dokument === undefined
      ? 'Wählen Sie zuerst ein Dokument.'
      : wie === 'verwenden'
        ? findVerwendungsgrund(projekt, leistung, dokument)
        : findEinfuegegrund(projekt, ort, dokument, wie)
  const close = (): void => useFelderzustand.setState({ dokumentwahl: false })
  const takeOver = (): void => {
    if (dokument === undefined) return
    if (wie === 'verwenden') {
      if (!aktionen.run(adoptDokument(projekt, leistung ?? '', dokument.id))) return
      useArbeitsplatz.getState().select([dokument.id])
    } else if (
      ort === undefined ||
      !aktionen.insertNeue(insertDokument(projekt, ort, dokument.id, wie, createZufallsbytes))
    ) {
      return
    }
    close()
  }
  return (
    <section className="felderansicht" aria-label="Dokument des Baukastens einfügen">
      <Einfuegeleiste
        titel={`Dokument des Baukastens für „${wurzel.name}“`}
        knopf={wie === 'verwenden' ? 'Dokument verwenden' : 'Datenfelder einfügen'}
        grund={gesperrt ?? grund}
        onAbbrechen={close}
        onEinfuegen={takeOver}
      />
      <div className="felder-einfuegen">
        {dokumente.length === 0 ? (
          <Leerzustand
            titel="Der Baukasten hat keine anderen Dokumente."
            text="Was mehrere Leistungen gemeinsam benutzen, steht im Baukasten; er entsteht mit dem ersten Muster oder kommt mit einem Projekt."
          />
        ) : (
          <>
            <div className="felder-dokumentwahl">
              <Auswahlfeld
                name="Dokument des Baukastens"
                autoFocus
                placeholder="Dokument wählen"
                werte={dokumente.map(({ id, name }) => ({ value: id, label: name }))}
                wert={gewaehltes}
                onWahl={setGewaehltes}
              />
              <Auswahlgruppe<Wie> name="Wie es eingefügt wird" werte={WIE} gewaehlt={wie} onWahl={setWie} />
            </div>
            <p className="zweit">{describeWie(wie, wurzel, grund, dokument)}</p>
            {dokument === undefined ? null : <Dokumentvorschau projekt={projekt} dokument={dokument} />}
          </>
        )}
      </div>
    </section>
  )
}

function describeWie(wie: Wie, wurzel: Wurzel, grund: string | undefined, dokument: Dokument | undefined): string {
  if (dokument !== undefined && grund !== undefined) return grund
  if (wie === 'verwenden') {
    return 'Die Leistung benutzt das Dokument, wie es im Baukasten steht; jede Änderung dort gilt auch hier.'
  }
  const wohin = wie === 'gruppe' ? 'kommen zusammen in eine Gruppe' : 'stehen danach einzeln'
  return `Kopien der Datenfelder ${wohin} in „${wurzel.name}“; Gruppen des Baukastens bleiben mit ihm verbunden.`
}

/** The Dokumente of Baukästen, without the one that is edited. */
function listDokumente(projekt: Projekt, wurzel: string): Dokument[] {
  return listWurzeln(projekt, undefined)
    .flatMap(({ wurzeln }) => wurzeln)
    .flatMap((eine) => (eine.art === 'dokument' && eine.id !== wurzel ? [eine] : []))
}

function findVerwendungsgrund(projekt: Projekt, leistung: string | undefined, { id, name }: Dokument) {
  const dokumente = findDatensatz(projekt, 'leistung', leistung)?.dokumente
  if (dokumente === undefined) return 'Öffnen Sie zuerst die Leistung, die es benutzen soll.'
  return dokumente.includes(id) ? `Die Leistung benutzt „${name}“ schon.` : undefined
}

function findEinfuegegrund(projekt: Projekt, ort: Feldort | undefined, { id }: Dokument, als: Einfuegeart) {
  if (ort === undefined) return 'Wählen Sie eine Zeile, die nicht zum Baukasten gehört.'
  const auszug = createAuszug(projekt, id, als, createZufallsbytes)
  return auszug && checkEinfuegen(projekt, auszug, ort)
}

function Dokumentvorschau({ projekt, dokument }: { projekt: Projekt; dokument: Dokument }) {
  const knoten = useMemo(() => [...resolveFeldbaum(projekt, dokument.id).nachPfad.values()], [projekt, dokument.id])
  const felder = knoten.filter(({ art }) => art === 'feld').length
  const gruppen = knoten.length - felder
  return (
    <>
      <p className="zweit" role="status">
        {felder === 1 ? '1 Datenfeld' : `${felder} Datenfelder`}
        {gruppen === 0 ? '' : gruppen === 1 ? ', 1 Gruppe' : `, ${gruppen} Gruppen`}
      </p>
      <Zeilenvorschau name={`Datenfelder von ${dokument.name}`} zeilen={knoten} className="felder-dokumentzeile">
        {(einer) => <Vorschauzeile knoten={einer} />}
      </Zeilenvorschau>
    </>
  )
}

function Vorschauzeile({ knoten }: { knoten: Feldknoten }) {
  const tiefe = pathOfKnoten(knoten).length - 1
  return (
    <>
      <span className="reihe eng kurz" style={{ paddingLeft: `${tiefe}rem` }}>
        <Zeichen art={knoten.art === 'feld' ? 'datenfeld' : 'datenfeldgruppe'} groesse={14} />
        <span className="kurz" title={knoten.name}>
          {knoten.name}
        </span>
      </span>
      <span className="zweit kurz">{describeDatentyp(knoten)}</span>
      <span className="zweit zahl">{describeAnzahl(knoten.anzahl)}</span>
      <span className="dritt kurz">{knoten.pfad.includes('/') ? 'aus dem Baukasten' : ''}</span>
    </>
  )
}
