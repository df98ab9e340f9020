import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Dateikonflikt } from '../../shared/host/vergleich.ts'
import type { Seite } from '../../shared/zusammenfuehren/konflikt.ts'
import { Auswahlgruppe } from '../bausteine/Auswahlgruppe.tsx'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'
import { useZusammenfuehrung } from './useZusammenfuehrung.ts'
import './abgleich.css'

const SEITEN: readonly { wert: Seite; text: string }[] = [
  { wert: 'eigene', text: 'Meine Fassung' },
  { wert: 'fremde', text: 'Fassung der Datei' },
]

/** What was changed outside, and for everything that contradicts one's own changes the question whose is to count. */
export function Zusammenfuehrung({ onZu }: { onZu(): void }) {
  const { stand, befunde, arbeitet, entscheidungen, decide, decideRest, apply } = useZusammenfuehrung()
  const konflikte = stand?.konflikte ?? []
  const offene = konflikte.filter(({ id }) => !entscheidungen.has(id)).length
  return (
    <Modal opened onClose={onZu} title="Änderungen von außen übernehmen" size="64rem">
      <div className="abgleich">
        {befunde.length === 0 ? null : <Befundliste befunde={befunde} klasse="befundliste" />}
        {stand === undefined && arbeitet ? <Wartezeichen text="Die Dateien werden gelesen" /> : null}
        {stand === undefined ? null : <Aenderungen saetze={stand.saetze} />}
        {konflikte.length === 0 ? null : (
          <section aria-labelledby="abgleich-konflikte">
            <h3 id="abgleich-konflikte">
              {konflikte.length === 1
                ? 'Eine Angabe haben beide Seiten verschieden geändert'
                : `${konflikte.length} Angaben haben beide Seiten verschieden geändert`}
            </h3>
            <div className="reihe">
              <span className="zweit dehn">
                {konflikte.length === 1
                  ? 'Wählen Sie, welche Fassung gelten soll.'
                  : 'Wählen Sie für jede, welche Fassung gelten soll.'}
              </span>
              {konflikte.length > 1 ? <Uebrige gesperrt={offene === 0} onWahl={decideRest} /> : null}
            </div>
            <ul className="konflikte">
              {konflikte.map((konflikt) => (
                <Konflikteintrag
                  key={konflikt.id}
                  konflikt={konflikt}
                  gewaehlt={entscheidungen.get(konflikt.id)}
                  onWahl={(seite) => decide(konflikt.id, seite)}
                />
              ))}
            </ul>
          </section>
        )}
        {stand === undefined ? null : (
          <div className="reihe abgleichfuss">
            <span className="zweit dehn" role="status">
              {arbeitet ? 'Einen Moment bitte …' : describeFortgang(konflikte.length, offene)}
            </span>
            <button type="button" className="knopf" onClick={onZu}>
              Später entscheiden
            </button>
            <button
              type="button"
              className="knopf voll"
              disabled={arbeitet || offene > 0}
              onClick={() => void apply().then((fertig) => fertig && onZu())}
            >
              Änderungen übernehmen
            </button>
          </div>
        )}
      </div>
    </Modal>
  )
}

/** One answer for everything that is not decided yet. */
function Uebrige({ gesperrt, onWahl }: { gesperrt: boolean; onWahl(seite: Seite): void }) {
  return (
    <>
      <button type="button" className="knopf klein" disabled={gesperrt} onClick={() => onWahl('eigene')}>
        Für alle offenen meine Fassung
      </button>
      <button type="button" className="knopf klein" disabled={gesperrt} onClick={() => onWahl('fremde')}>
        Für alle offenen die der Datei
      </button>
    </>
  )
}

function describeFortgang(anzahl: number, offene: number): string {
  if (offene > 0) return offene === 1 ? 'Noch 1 Entscheidung offen.' : `Noch ${offene} Entscheidungen offen.`
  const danach = 'Danach können Sie alles mit einem Schritt zurücknehmen; gespeichert wird erst, wenn Sie speichern.'
  return anzahl === 0 ? `Nichts widerspricht Ihren Änderungen. ${danach}` : danach
}

const SAETZE_ERST = 8

function Aenderungen({ saetze }: { saetze: readonly string[] }) {
  const [alle, setAlle] = useState(false)
  return (
    <section aria-labelledby="abgleich-saetze">
      <h3 id="abgleich-saetze">In den Dateien geändert</h3>
      {saetze.length === 0 ? (
        <p className="zweit">Nichts, was den Inhalt des Projekts betrifft.</p>
      ) : (
        <ul className="abgleichsaetze">
          {(alle ? saetze : saetze.slice(0, SAETZE_ERST)).map((satz) => (
            <li key={satz}>{satz}</li>
          ))}
        </ul>
      )}
      {alle || saetze.length <= SAETZE_ERST ? null : (
        <button type="button" className="knopf klein" onClick={() => setAlle(true)}>
          Alle {saetze.length} Änderungen anzeigen
        </button>
      )}
    </section>
  )
}

function Konflikteintrag({
  konflikt,
  gewaehlt,
  onWahl,
}: {
  konflikt: Dateikonflikt
  gewaehlt: Seite | undefined
  onWahl(seite: Seite): void
}) {
  const { element, angabe, basis, eigene, fremde, eigeneSaetze, fremdeSaetze } = konflikt
  const titel = angabe === '' ? element : `${element}: ${angabe}`
  return (
    <li className="konflikt">
      <h4>{titel}</h4>
      <dl>
        <Fassung name="Grundlage" wert={basis} saetze={[]} />
        <Fassung name="Meine Fassung" wert={eigene} saetze={eigeneSaetze} gewaehlt={gewaehlt === 'eigene'} />
        <Fassung name="Fassung der Datei" wert={fremde} saetze={fremdeSaetze} gewaehlt={gewaehlt === 'fremde'} />
      </dl>
      <Auswahlgruppe name={`Welche Fassung gilt: ${titel}`} werte={SEITEN} gewaehlt={gewaehlt} onWahl={onWahl} />
    </li>
  )
}

function Fassung({
  name,
  wert,
  saetze,
  gewaehlt = false,
}: {
  name: string
  wert: string
  saetze: readonly string[]
  gewaehlt?: boolean
}) {
  return (
    <div className={gewaehlt ? 'fassungswert wahl' : 'fassungswert'}>
      <dt>{name}</dt>
      <dd>
        {wert}
        {saetze.map((satz) => (
          <small key={satz}>{satz}</small>
        ))}
      </dd>
    </div>
  )
}
