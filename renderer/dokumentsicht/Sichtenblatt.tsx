import { ArrowDown, ArrowUp, FileText, Plus, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  addDokumentsicht,
  changeDokumentsicht,
  moveDokumentsicht,
  removeDokumentsicht,
} from '../../shared/dokument/befehle/dokumentsichten.ts'
import type { Erzeugung } from '../../shared/dokument/befehle/erzeugen.ts'
import { linkErzeugung } from '../../shared/dokument/befehle/verweisziele.ts'
import { countSichtfelder } from '../../shared/dokument/sichtfelder.ts'
import type { Dokumentsicht, Nachrichtentyp } from '../../shared/modell/elemente/nachricht.ts'
import { findDatensatz, type Projekt } from '../../shared/modell/projekt.ts'
import { getFeldbaum } from '../../shared/pruefung/modellsicht.ts'
import { Auswahlfeld } from '../bausteine/Auswahlfeld.tsx'
import { Auswahlgruppe } from '../bausteine/Auswahlgruppe.tsx'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { onPfeiltasten } from '../bausteine/pfeiltasten.ts'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { Wahlknopf } from '../bausteine/Wahlknopf.tsx'
import { Blattkopf } from '../blatt/Blattkopf.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { createAnlage } from '../eigenschaften/anlage.ts'
import { Feldfehler } from '../eigenschaften/Feldfehler.tsx'
import { Rechtsgrundlagen } from '../eigenschaften/Rechtsgrundlagen.tsx'
import { useAendern } from '../eigenschaften/useAendern.ts'
import { Empfaenger } from './Empfaenger.tsx'
import { Sichtbaum } from './Sichtbaum.tsx'
import { countNachricht, describeSumme, listWeitereDokumente } from './sichtworte.ts'
import './dokumentsicht.css'

/** The editor of the Dokumentsichten of a Nachrichtentyp: which fields of which Dokument go to whom, on which legal basis. */
export default function Sichtenblatt({ projekt, nachrichtentyp }: { projekt: Projekt; nachrichtentyp: string }) {
  const typ = findDatensatz(projekt, 'nachrichtentyp', nachrichtentyp)
  if (typ === undefined) {
    return (
      <>
        <Blattkopf zeichen={FileText} was="Dokumentsichten" wessen="" />
        <Leerzustand titel="Diese Nachricht gibt es nicht mehr." text="Schließen Sie den Bereich mit „Fertig“." />
      </>
    )
  }
  return <Editor key={typ.id} projekt={projekt} typ={typ} />
}

function Editor({ projekt, typ }: { projekt: Projekt; typ: Nachrichtentyp }) {
  const [gewaehlt, setGewaehlt] = useState<string>()
  const sicht = typ.dokumentsichten.find(({ dokument }) => dokument === gewaehlt) ?? typ.dokumentsichten[0]
  return (
    <section className="blatt-inhalt" aria-label="Dokumentsichten bearbeiten">
      <Blattkopf
        zeichen={FileText}
        was="Was weitergegeben wird:"
        wessen={typ.name}
        stand={<span className="zweit zahl">{describeSumme(countNachricht(projekt, typ))}</span>}
      />
      <div className="ds-flaeche">
        <Dokumentliste projekt={projekt} typ={typ} gewaehlt={sicht?.dokument} onWahl={setGewaehlt} />
        {sicht === undefined ? (
          <div className="blatt-spalte">
            <Leerzustand
              titel="Diese Nachricht trägt noch kein Dokument."
              text="Nehmen Sie links eines auf; dann wählen Sie hier seine Datenfelder."
            />
          </div>
        ) : (
          <Sicht key={sicht.dokument} projekt={projekt} typ={typ} sicht={sicht} />
        )}
        <aside className="blatt-spalte ds-an" aria-label="Befugnis und Empfänger">
          {sicht === undefined ? null : <Befugnis key={sicht.dokument} projekt={projekt} typ={typ} sicht={sicht} />}
          <Empfaenger projekt={projekt} typ={typ} />
        </aside>
      </div>
    </section>
  )
}

interface Listeneigenschaften {
  projekt: Projekt
  typ: Nachrichtentyp
  gewaehlt: string | undefined
  onWahl(dokument: string): void
}

function Dokumentliste({ projekt, typ, gewaehlt, onWahl }: Listeneigenschaften) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { fehler, run } = useAendern()
  const weitere = useMemo(() => listWeitereDokumente(projekt, typ), [projekt, typ])
  const add = (dokument: string, neues?: Erzeugung): boolean => {
    const aufgenommen = run((stand) =>
      linkErzeugung(stand, neues, (danach) => addDokumentsicht(danach, typ.id, dokument)),
    )
    if (aufgenommen) onWahl(dokument)
    return aufgenommen
  }
  const anlage = createAnlage(projekt, { von: typ, angabe: 'dokument', zielart: 'dokument' }, (neues) =>
    add(neues.id, neues),
  )
  return (
    <div className="blatt-spalte ds-liste">
      <h3 className="absch">Trägt Dokumente</h3>
      <div role="tablist" aria-label="Dokumente der Nachricht" aria-orientation="vertical" onKeyDown={onPfeiltasten}>
        {typ.dokumentsichten.map(({ dokument, felder, pflicht }) => {
          const zahlen = countSichtfelder(getFeldbaum(projekt, dokument), felder)
          return (
            <Wahlknopf
              key={dokument}
              rolle="tab"
              an={dokument === gewaehlt}
              className="ds-dokument"
              aria-controls="dokumentsicht"
              onWahl={() => onWahl(dokument)}
            >
              <span className="kurz">{projekt.datensaetze.get(dokument)?.name ?? 'fehlt im Projekt'}</span>
              <span className="dritt">
                {zahlen.getragene} von {zahlen.alle} Feldern, {pflicht ? 'Pflicht' : 'freiwillig'}
              </span>
            </Wahlknopf>
          )
        })}
      </div>
      {schreibrecht ? (
        <div className="ds-neu">
          <Auswahlfeld
            name="Dokument aufnehmen"
            leftSection={<Plus size={14} strokeWidth={1.75} aria-hidden />}
            placeholder="Dokument aufnehmen"
            werte={weitere}
            wert={undefined}
            anlage={anlage}
            onWahl={(dokument) => dokument !== undefined && add(dokument)}
          />
          <Feldfehler satz={fehler} />
        </div>
      ) : null}
    </div>
  )
}

interface Sichteigenschaften {
  projekt: Projekt
  typ: Nachrichtentyp
  sicht: Dokumentsicht
}

/** On which legal basis the fields may be passed on. */
function Befugnis({ projekt, typ, sicht }: Sichteigenschaften) {
  const { fehler, run } = useAendern()
  return (
    <Rechtsgrundlagen
      projekt={projekt}
      von={typ}
      titel="Rechtsgrundlage der Weitergabe"
      stelle={['dokumentsichten', String(typ.dokumentsichten.indexOf(sicht)), 'rechtsgrundlagen']}
      verweise={sicht.rechtsgrundlagen}
      zweck="Befugnis zur Weitergabe"
      fehler={fehler}
      onVerweise={(rechtsgrundlagen, was, neues) =>
        run((stand) =>
          linkErzeugung(stand, neues, (danach) =>
            changeDokumentsicht(danach, typ.id, sicht.dokument, { rechtsgrundlagen }, was),
          ),
        )
      }
    />
  )
}

function Sicht({ projekt, typ, sicht }: Sichteigenschaften) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { fehler, run } = useAendern()
  const baum = getFeldbaum(projekt, sicht.dokument)
  const stelle = typ.dokumentsichten.indexOf(sicht)
  const change = (angaben: Partial<Dokumentsicht>, was: string): boolean =>
    run((stand) => changeDokumentsicht(stand, typ.id, sicht.dokument, angaben, was))
  return (
    <div
      id="dokumentsicht"
      role="tabpanel"
      aria-label={projekt.datensaetze.get(sicht.dokument)?.name}
      className="blatt-spalte ds-sicht"
    >
      <div className="ds-kopf">
        <Auswahlgruppe
          name="Ob das Dokument in der Nachricht stehen muss"
          werte={[
            { wert: 'ja', text: 'Pflicht' },
            { wert: 'nein', text: 'freiwillig' },
          ]}
          gewaehlt={sicht.pflicht ? 'ja' : 'nein'}
          lesend={!schreibrecht}
          onWahl={(neu) => change({ pflicht: neu === 'ja' }, neu === 'ja' ? 'zur Pflicht machen' : 'freiwillig machen')}
        />
        <Auswahlgruppe
          name="Welche Datenfelder"
          werte={[
            { wert: 'alle', text: 'Alle Felder', titel: 'auch solche, die später dazukommen' },
            { wert: 'auswahl', text: 'Auswahl' },
          ]}
          gewaehlt={sicht.felder === 'alle' ? 'alle' : 'auswahl'}
          lesend={!schreibrecht}
          onWahl={(neu) =>
            neu === 'alle'
              ? change({ felder: 'alle' }, 'mit allen Feldern')
              : change({ felder: baum.kinder.map(({ pfad }) => pfad) }, 'mit ausgewählten Feldern')
          }
        />
        <span className="zweit zahl ds-summe">{describeSumme(countSichtfelder(baum, sicht.felder))}</span>
        {schreibrecht ? (
          <span className="ds-werkzeug">
            <Symbolknopf
              zeichen={ArrowUp}
              groesse={14}
              name="Dokument nach oben"
              disabled={stelle === 0}
              onClick={() => run((stand) => moveDokumentsicht(stand, typ.id, sicht.dokument, -1))}
            />
            <Symbolknopf
              zeichen={ArrowDown}
              groesse={14}
              name="Dokument nach unten"
              disabled={stelle === typ.dokumentsichten.length - 1}
              onClick={() => run((stand) => moveDokumentsicht(stand, typ.id, sicht.dokument, 1))}
            />
            <Symbolknopf
              zeichen={Trash2}
              groesse={14}
              name="Dokument herausnehmen"
              onClick={() => run((stand) => removeDokumentsicht(stand, typ.id, sicht.dokument))}
            />
          </span>
        ) : null}
      </div>
      <Feldfehler satz={fehler} />
      <Sichtbaum baum={baum} sicht={sicht} lesend={!schreibrecht} onFelder={(felder, was) => change({ felder }, was)} />
    </div>
  )
}
