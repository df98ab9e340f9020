import { nennen } from '../../shared/dokument/befehle/benennung.ts'
import { changeDatensatz } from '../../shared/dokument/befehle/changeDatensatz.ts'
import { linkErzeugung } from '../../shared/dokument/befehle/verweisziele.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { Rechtsgrundlagen } from './Rechtsgrundlagen.tsx'
import { useAendern } from './useAendern.ts'

/** Where an element comes from: its legal bases with their purpose, and the file it stands in. */
export function Herkunft({ projekt, datensatz }: { projekt: Projekt; datensatz: Datensatz }) {
  const { fehler, run } = useAendern()
  return (
    <div className="eig-rollt">
      {'rechtsgrundlagen' in datensatz ? (
        <Rechtsgrundlagen
          projekt={projekt}
          von={datensatz}
          titel="Rechtsgrundlagen"
          stelle={['rechtsgrundlagen']}
          verweise={datensatz.rechtsgrundlagen}
          zweck={ZWECKE[datensatz.art] ?? 'Rechtsgrundlage'}
          fehler={fehler}
          onVerweise={(rechtsgrundlagen, was, neues) =>
            run((stand) =>
              linkErzeugung(stand, neues, (danach) =>
                changeDatensatz(danach, datensatz.id, { rechtsgrundlagen }, `${nennen(datensatz)}: ${was}`),
              ),
            )
          }
        />
      ) : null}
      <section>
        <h3 className="absch">Ablage</h3>
        <dl className="leseteile eig-rand">
          <div>
            <dt>Datei</dt>
            <dd className="fest umbruch">{projekt.dateien.get(datensatz.id) ?? '–'}</dd>
          </div>
          <div>
            <dt>Id</dt>
            <dd className="fest">{datensatz.id}</dd>
          </div>
          <div>
            <dt>Technischer Name</dt>
            <dd className="fest umbruch">{datensatz.technischerName}</dd>
          </div>
        </dl>
      </section>
    </div>
  )
}

/** What a legal basis is for by default; the user says it more exactly. */
const ZWECKE: Readonly<Partial<Record<Datensatz['art'], string>>> = {
  leistung: 'Gegenstand der Leistung',
  vorgangstyp: 'Gegenstand des Verfahrens',
  teilleistung: 'Grundlage der Teilleistung',
  dokument: 'Grundlage des Dokuments',
  datenfeld: 'Erhebung der Angabe',
  datenfeldgruppe: 'Erhebung der Angaben',
  baukastenverwendung: 'Erhebung der Angaben',
  nachrichtentyp: 'Grundlage der Übermittlung',
  zustellweg: 'Grundlage der Übermittlung',
}
