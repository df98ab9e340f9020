import { CaseSensitive, Regex, WholeWord } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { replaceFunde } from '../../shared/suche/ersetze.ts'
import type { Suchergebnis } from '../../shared/suche/suche.ts'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { type Suchschalter, useSuche } from './suchspeicher.ts'
import { Trefferliste } from './Trefferliste.tsx'
import { describeAnzahl, listErsetzungsorte } from './trefferbaum.ts'
import { useSuchlauf } from './useSuchlauf.ts'
import './suche.css'

/** Find and replace in all names and texts of the project. */
export function Suchbereich() {
  const lauf = useSuchlauf()
  const { ergebnis, muster, ungueltige } = lauf
  const text = useSuche((stand) => stand.text)
  const ersetzte = useSuche((stand) => stand.ersetzte)
  return (
    <div className="suchbereich">
      <form className="suchform" onSubmit={(ereignis) => ereignis.preventDefault()}>
        <Suchfeld mangel={ergebnis.mangel} />
        <Ersatzfeld lauf={lauf} />
        <div className="suchschalter">
          <Schalter name="nurNamen" text="nur Namen" />
          <Schalter name="nurLeistung" text="diese Leistung" />
          <Schalter name="technisch" text="technische Namen" />
        </div>
      </form>
      <section className="suchtreffer" aria-label="Ergebnis der Suche">
        <p className={ergebnis.mangel === undefined ? 'suchstand zweit' : 'suchstand st fehler'} role="status">
          {ergebnis.mangel ??
            (text === ''
              ? 'Durchsucht Namen, Texte, Bedingungen und ihre Sätze, XPath und Codelisten.'
              : ergebnis.abgebrochen
                ? 'Die Suche dauert zu lange und wurde beendet. Bitte suchen Sie genauer.'
                : describeAnzahl(ergebnis.funde, ergebnis.anzahl, ergebnis.mehr))}
          {ungueltige.size === 0 ? null : (
            <span className="st warnung">
              {ungueltige.size === 1
                ? ' · 1 wäre ungültig und bleibt'
                : ` · ${ungueltige.size} wären ungültig und bleiben`}
            </span>
          )}
        </p>
        {ergebnis.funde.length === 0 || muster === undefined ? (
          <Leerzustand {...describeLeere(text, ergebnis, ersetzte)} />
        ) : (
          <Trefferliste funde={ergebnis.funde} muster={muster} ungueltige={ungueltige} />
        )}
      </section>
    </div>
  )
}

function describeLeere(
  text: string,
  { mangel, abgebrochen }: Suchergebnis,
  ersetzte: number,
): { titel: string; text: string } {
  if (text === '') return { titel: 'Noch nichts gesucht', text: 'Was gefunden wird, steht hier nach Elementen.' }
  if (mangel !== undefined) {
    const rat =
      'Berichtigen Sie den regulären Ausdruck, oder schalten Sie ihn aus und suchen Sie den Text, wie er dasteht.'
    return { titel: 'Nicht gesucht', text: rat }
  }
  if (abgebrochen)
    return { titel: 'Nicht zu Ende gesucht', text: 'Ein festes Wort im Ausdruck macht die Suche schnell.' }
  if (ersetzte > 0) return { titel: `${describeFundstellen(ersetzte)} ersetzt`, text: 'Strg Z nimmt das zurück.' }
  return { titel: 'Nichts gefunden', text: 'Weniger Buchstaben finden mehr.' }
}

function describeFundstellen(anzahl: number): string {
  return anzahl === 1 ? '1 Fundstelle' : `${anzahl.toLocaleString('de')} Fundstellen`
}

function Suchfeld({ mangel }: { mangel: string | undefined }) {
  const text = useSuche((stand) => stand.text)
  const setText = useSuche((stand) => stand.setText)
  const fokus = useSuche((stand) => stand.fokus)
  const noteFokus = useSuche((stand) => stand.noteFokus)
  const feld = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!fokus) return
    feld.current?.focus()
    feld.current?.select()
    noteFokus()
  }, [fokus, noteFokus])
  return (
    <div className={mangel === undefined ? 'feld' : 'feld ungueltig'}>
      <input
        ref={feld}
        className="dehn"
        type="text"
        value={text}
        placeholder="Im Projekt suchen"
        aria-label="Im Projekt suchen"
        aria-invalid={mangel !== undefined}
        onChange={({ target }) => setText(target.value)}
      />
      <Zeichenschalter name="gross" zeichen={CaseSensitive} text="Groß und klein unterscheiden" />
      <Zeichenschalter name="ganzeWoerter" zeichen={WholeWord} text="Nur ganze Wörter" />
      <Zeichenschalter name="regulaer" zeichen={Regex} text="Regulärer Ausdruck, wie im Muster eines Datenfelds" />
    </div>
  )
}

function Ersatzfeld({ lauf: { ergebnis, muster, ersetzbare } }: { lauf: ReturnType<typeof useSuchlauf> }) {
  const ersatz = useSuche((stand) => stand.ersatz)
  const setErsatz = useSuche((stand) => stand.setErsatz)
  const regulaer = useSuche((stand) => stand.regulaer)
  const aktionen = useAktionen()
  const nurLesen = useNurlesegrund()?.satz
  const replace = (): void => {
    const { projekt } = useDokument.getState()
    if (projekt === undefined || muster === undefined || ersatz === undefined) return
    const orte = listErsetzungsorte(ergebnis.funde, useSuche.getState().abgewaehlte)
    const fertig = aktionen.run(replaceFunde(projekt, orte, muster, ersatz).schritt)
    useMeldungen.getState().melde(fertig.ok ? [] : fertig.befunde)
    if (fertig.ok) useSuche.getState().noteErsetzte(ersetzbare)
  }
  const was = describeFundstellen(ersetzbare)
  return (
    <div className="reihe">
      <input
        className="feld dehn"
        type="text"
        value={ersatz ?? ''}
        placeholder={regulaer ? 'Ersetzen durch, $1 für die erste Gruppe' : 'Ersetzen durch'}
        aria-label="Ersetzen durch"
        onFocus={() => setErsatz(ersatz ?? '')}
        onChange={({ target }) => setErsatz(target.value)}
      />
      <button
        type="button"
        className="knopf"
        disabled={ersetzbare === 0 || nurLesen !== undefined}
        title={nurLesen ?? (ersetzbare === 0 ? describeLeeres(ersatz) : undefined)}
        onClick={replace}
      >
        {ersetzbare === 0 ? 'Ersetzen' : ersatz === '' ? `${was} löschen` : `${was} ersetzen`}
      </button>
    </div>
  )
}

/** Why there is nothing to replace. */
function describeLeeres(ersatz: string | undefined): string {
  return ersatz === undefined ? 'Geben Sie ein, wodurch ersetzt wird.' : 'Es ist keine Fundstelle gewählt.'
}

function Schalter({ name, text }: { name: Suchschalter; text: string }) {
  const an = useSuche((stand) => stand[name])
  const toggle = useSuche((stand) => stand.toggle)
  return (
    <label className="reihe eng">
      <input type="checkbox" checked={an} onChange={() => toggle(name)} />
      {text}
    </label>
  )
}

function Zeichenschalter({ name, zeichen, text }: { name: Suchschalter; zeichen: typeof Regex; text: string }) {
  const an = useSuche((stand) => stand[name])
  const toggle = useSuche((stand) => stand.toggle)
  return <Symbolknopf zeichen={zeichen} name={text} an={an} groesse={15} onClick={() => toggle(name)} />
}
