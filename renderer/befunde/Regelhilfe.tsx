import { Modal } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Pruefregel, REGELTHEMEN } from '../../shared/pruefung/pruefregel.ts'
import { findRegeln } from '../../shared/pruefung/regelsuche.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { Schwerezeichen, STIMMUNGEN } from '../bausteine/Schwerezeichen.tsx'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'
import { loadRegeln, openRegelhilfe, useRegelhilfe } from './regelseiten.ts'
import './regelhilfe.css'

type Regeln = ReadonlyMap<string, Pruefregel>

/** All rules of the model check with a page each: what is checked, why, wrong and right, how it is mended. */
export function Regelhilfe() {
  const offen = useRegelhilfe((stand) => stand.offen)
  const close = (): void => useRegelhilfe.setState({ offen: false })
  return (
    <Modal opened={offen} onClose={close} title="Prüfregeln" size="64rem">
      <Regelbereich />
    </Modal>
  )
}

function Regelbereich() {
  const code = useRegelhilfe((stand) => stand.code)
  const [regeln, setRegeln] = useState<Regeln>()
  const [gesucht, setGesucht] = useState('')
  useEffect(() => {
    void loadRegeln().then(setRegeln)
  }, [])
  const gefundene = useMemo(() => (regeln === undefined ? [] : findRegeln(regeln, gesucht)), [regeln, gesucht])
  if (regeln === undefined) return <Wartezeichen text="Prüfregeln werden geladen" />
  const [erste] = gefundene
  const gezeigt = gefundene.some(([einer]) => einer === code) ? code : erste?.[0]
  const regel = gezeigt === undefined ? undefined : regeln.get(gezeigt)
  return (
    <div className="regelhilfe">
      <div className="regelliste">
        <input
          type="search"
          className="feld"
          aria-label="Prüfregeln durchsuchen"
          placeholder={`${regeln.size} Regeln durchsuchen`}
          value={gesucht}
          onChange={({ target }) => setGesucht(target.value)}
        />
        <Regelliste gefundene={gefundene} gezeigt={gezeigt} />
      </div>
      {regel === undefined || gezeigt === undefined ? (
        <Leerzustand titel="Keine Regel gefunden" text="Suchen Sie nach einem Wort aus Titel, Erklärung oder Code." />
      ) : (
        <Regelseite code={gezeigt} regel={regel} />
      )}
    </div>
  )
}

function Regelliste({
  gefundene,
  gezeigt,
}: {
  gefundene: readonly (readonly [string, Pruefregel])[]
  gezeigt: string | undefined
}) {
  const liste = useRef<HTMLElement>(null)
  useEffect(() => {
    liste.current?.querySelector(`[data-code='${gezeigt}']`)?.scrollIntoView({ block: 'nearest' })
  }, [gezeigt])
  return (
    <nav ref={liste} aria-label="Prüfregeln">
      {REGELTHEMEN.filter((thema) => gefundene.some(([, { hilfe }]) => hilfe.thema === thema)).map((thema) => (
        <section key={thema}>
          <h3>{thema}</h3>
          <ul>
            {gefundene
              .filter(([, { hilfe }]) => hilfe.thema === thema)
              .map(([code, { titel, schwere }]) => (
                <li key={code}>
                  <button
                    type="button"
                    className={code === gezeigt ? 'an' : ''}
                    data-code={code}
                    aria-current={code === gezeigt ? 'page' : undefined}
                    onClick={() => openRegelhilfe(code)}
                  >
                    <Schwerezeichen schwere={schwere} groesse={14} />
                    <span>{titel}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function Regelseite({ code, regel }: { code: string; regel: Pruefregel }) {
  const { titel, erlaeuterung, schwere, hilfe, behebe } = regel
  return (
    <article className="regelseite" aria-label={titel}>
      <h2>{titel}</h2>
      <p className="reihe zweit">
        <Schwerezeichen schwere={schwere} groesse={14} stumm /> {STIMMUNGEN[schwere].name} ·{' '}
        <span className="fest">{code}</span>
      </p>
      <p>{erlaeuterung}</p>
      <h3>Warum</h3>
      <p>{hilfe.warum}</p>
      <p className="zweit">Quelle: {hilfe.quelle}</p>
      <h3>Beispiel</h3>
      <dl className="regelbeispiel">
        <div>
          <dt>
            <Schwerezeichen schwere={schwere} groesse={14} stumm /> So nicht
          </dt>
          <dd>{hilfe.falsch}</dd>
        </div>
        <div>
          <dt>
            <Schwerezeichen schwere="erfolg" groesse={14} stumm /> So ist es richtig
          </dt>
          <dd>{hilfe.richtig}</dd>
        </div>
      </dl>
      <h3>Beheben</h3>
      <ol>
        {hilfe.schritte.map((schritt) => (
          <li key={schritt}>{schritt}</li>
        ))}
      </ol>
      {behebe === undefined ? null : (
        <p className="zweit">Wo es eindeutig ist, behebt Strg Eingabe den gewählten Befund in einem Schritt.</p>
      )}
      {schwere === 'fehler' ? null : (
        <p className="zweit">Ist der Befund gewollt, lässt er sich mit einer Begründung ausnehmen.</p>
      )}
    </article>
  )
}
