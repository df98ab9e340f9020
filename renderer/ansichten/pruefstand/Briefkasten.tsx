import { Inbox, Mail, Paperclip } from 'lucide-react'
import type { Pruefstandmail, Pruefstandpost, Pruefstandzahlung } from '../../../shared/host/pruefstandstand.ts'
import { formatGroesse } from '../../antrag/anlagen.ts'
import { onPfeiltasten } from '../../bausteine/pfeiltasten.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { saveInhalt } from './herunterladen.ts'
import { Postzeile } from './Postzeile.tsx'
import { usePruefstand } from './pruefstandspeicher.ts'
import { Sicherblatt } from './Sicherblatt.tsx'
import { Systemkopf } from './Systemkopf.tsx'
import { Zahlungsverkehr } from './Zahlungsverkehr.tsx'

interface Eigenschaften {
  mails: readonly Pruefstandmail[]
  post: readonly Pruefstandpost[]
  zahlungen: readonly Pruefstandzahlung[]
}

/** What reaches the people outside: mail, the Postfächer and, where something is to be paid, the payments. */
export function Briefkasten({ mails, post, zahlungen }: Eigenschaften) {
  const gewaehlt = usePruefstand((stand) => stand.mail)
  const mail = mails.find(({ id }) => id === gewaehlt) ?? mails[0]
  const brief = post.find(({ id }) => id === gewaehlt) ?? post[0]
  return (
    <section className="sys" aria-label="Mail und Postfach">
      <Systemkopf
        zeichen={Mail}
        name="Mail"
        zusatz={mail === undefined ? 'alle Empfänger' : `an ${mail.an.join(', ')}`}
      />
      {mail === undefined ? (
        <div className="sys-leer">
          <p>Noch keine Mail</p>
          <p className="zweit">Sie kommt, wo eine Stelle oder Person nur per Mail erreichbar ist.</p>
        </div>
      ) : (
        <div className="brief">
          <Liste
            name="Mails"
            eintraege={mails.map(({ id, zeit, von, an, betreff }) => ({
              id,
              zeit,
              oben: an.join(', ') || von,
              unten: betreff,
            }))}
            gewaehlt={mail.id}
          />
          <Mailblatt mail={mail} />
        </div>
      )}
      <Systemkopf
        zeichen={Inbox}
        name="Postfach"
        zusatz={brief === undefined ? 'des Nutzerkontos' : `von ${brief.name}`}
      />
      {brief === undefined ? (
        <div className="sys-leer">
          <p>Noch keine Nachricht</p>
          <p className="zweit">
            Sie kommt, sobald die Demobehörde antwortet und ein Postfach angegeben ist (ab Stufe 3).
          </p>
        </div>
      ) : (
        <div className="brief">
          <Liste
            name="Nachrichten im Postfach"
            eintraege={post.map(({ id, zeit, absender, betreff }) => ({ id, zeit, oben: absender, unten: betreff }))}
            gewaehlt={brief.id}
          />
          <Postblatt brief={brief} />
        </div>
      )}
      {zahlungen.length === 0 ? null : <Zahlungsverkehr zahlungen={zahlungen} />}
    </section>
  )
}

interface Listeneintrag {
  id: string
  zeit: string
  oben: string
  unten: string
}

function Liste({ name, eintraege, gewaehlt }: { name: string; eintraege: readonly Listeneintrag[]; gewaehlt: string }) {
  return (
    <div className="brief-liste" role="radiogroup" aria-label={name} onKeyDown={onPfeiltasten}>
      {eintraege.map(({ id, zeit, oben, unten }) => (
        <Postzeile
          key={id}
          titel={oben}
          zeit={zeit}
          gewaehlt={id === gewaehlt}
          onWahl={() => usePruefstand.setState({ mail: id })}
        >
          <span className="kurz zweit" title={unten}>
            {unten}
          </span>
        </Postzeile>
      ))}
    </div>
  )
}

function Mailblatt({ mail }: { mail: Pruefstandmail }) {
  const { id, von, betreff, text, html, anhaenge } = mail
  return (
    <div className="brief-blatt">
      <h3>{betreff}</h3>
      <p className="zweit">von {von}</p>
      {html === '' ? <p className="brief-text">{text}</p> : <Sicherblatt html={html} titel={`Mail „${betreff}“`} />}
      {anhaenge.map(({ name, groesse }, nummer) => (
        <Anhang key={`${name} ${groesse}`} name={name} groesse={groesse} quelle={{ art: 'mail', id, nummer }} />
      ))}
    </div>
  )
}

function Postblatt({ brief }: { brief: Pruefstandpost }) {
  return (
    <div className="brief-blatt">
      <h3>{brief.betreff}</h3>
      {brief.absaetze.map((absatz) => (
        <p key={absatz} className="brief-text">
          {absatz}
        </p>
      ))}
      {brief.dokumente.map(({ titel, datei, groesse }) => (
        <Anhang key={datei} name={titel} groesse={groesse} quelle={{ art: 'post', id: brief.id, datei }} />
      ))}
    </div>
  )
}

function Anhang({
  name,
  groesse,
  quelle,
}: {
  name: string
  groesse: number
  quelle: Parameters<typeof saveInhalt>[2]
}) {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  return (
    <button
      type="button"
      className="anlage anlage-knopf"
      onClick={() => sitzung !== undefined && void saveInhalt(host, sitzung, quelle)}
    >
      <Paperclip size={14} aria-hidden />
      <span className="kurz dehn">{name}</span>
      <span className="zweit zahl">{formatGroesse(groesse)}</span>
      <span className="unsichtbar">herunterladen</span>
    </button>
  )
}
