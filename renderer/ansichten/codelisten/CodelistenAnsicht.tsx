import { useEffect, useMemo } from 'react'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { markBereit } from '../../bausteine/bereit.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import '../felder/felder.css'
import './codelisten.css'
import { Codetabelleneinfuegen } from './Codetabelleneinfuegen.tsx'
import { Eintragstabelle } from './Eintragstabelle.tsx'
import { Listenauswahl } from './Listenauswahl.tsx'
import { Listenkopf } from './Listenkopf.tsx'
import { Listenwerkzeug } from './Listenwerkzeug.tsx'
import { openListe, useListenzustand } from './listenzustand.ts'
import { useListenaktionen } from './useListenaktionen.ts'

/** The code lists of the project, one of them with its entries. */
export default function CodelistenAnsicht() {
  const projekt = useDokument((stand) => stand.projekt)
  useEffect(() => markBereit('codelisten'), [])
  return projekt === undefined ? null : <Codelisten projekt={projekt} />
}

function Codelisten({ projekt }: { projekt: Projekt }) {
  const { liste, suche, tabelle } = useListenzustand()
  const aktionen = useListenaktionen()
  useGewaehlteListe(projekt)
  const codeliste = projekt.datensaetze.get(liste ?? '')
  const eintraege = projekt.codelisteninhalte.get(liste ?? '') ?? KEINE
  const gezeigte = useMemo(() => {
    const gesucht = suche.trim().toLocaleLowerCase('de')
    const passt = (text: string): boolean => text.toLocaleLowerCase('de').includes(gesucht)
    return eintraege.flatMap((eintrag, stelle) =>
      gesucht === '' || passt(eintrag.code) || passt(eintrag.name) ? [{ eintrag, stelle }] : [],
    )
  }, [eintraege, suche])
  return (
    <div className="codelistenansicht">
      <Listenauswahl projekt={projekt} gewaehlt={liste} aktionen={aktionen} />
      {codeliste?.art !== 'codeliste' ? (
        <Leerzustand
          titel="Noch keine Codeliste"
          text="Legen Sie links eine an. Ein Datenfeld vom Typ Auswahl bietet ihre Einträge an."
        />
      ) : (
        <section className="codelisten-inhalt" aria-label={`Einträge von ${codeliste.name}`}>
          <Listenkopf projekt={projekt} liste={codeliste} aktionen={aktionen} />
          {tabelle ? (
            <Codetabelleneinfuegen liste={codeliste.id} eintraege={eintraege} aktionen={aktionen} />
          ) : (
            <>
              <Listenwerkzeug liste={codeliste} anzahl={eintraege.length} aktionen={aktionen} />
              <Eintragstabelle
                liste={codeliste.id}
                name={codeliste.name}
                eintraege={eintraege}
                gezeigte={gezeigte}
                aktionen={aktionen}
              />
            </>
          )}
        </section>
      )}
    </div>
  )
}

const KEINE: readonly never[] = []

/** Follows the Codeliste chosen in the window; another kind of element leaves the list that is shown, its end leads to the one before. */
function useGewaehlteListe(projekt: Projekt): void {
  const gewaehltes = useArbeitsplatz((platz) => platz.auswahl.at(-1))
  useEffect(() => {
    const { liste, vorige } = useListenzustand.getState()
    const gemeinte = projekt.datensaetze.get(gewaehltes ?? '')?.art === 'codeliste' ? gewaehltes : undefined
    const bleibt = [liste, vorige].find((eine) => eine !== undefined && projekt.datensaetze.has(eine))
    const erste = listDatensaetze(projekt, 'codeliste').sort((a, b) => a.name.localeCompare(b.name, 'de'))[0]
    const neue = gemeinte ?? bleibt ?? erste?.id
    if (neue !== liste) openListe(neue)
  }, [projekt, gewaehltes])
}
