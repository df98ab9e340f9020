import { FolderClosed, FolderX, X } from 'lucide-react'
import type { HostWert } from '../../shared/host.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { describeZeitpunkt } from '../bausteine/zeitpunkt.ts'

type Zuletzt = HostWert<'startseite'>['zuletzt'][number]

interface Eigenschaften {
  projekte: readonly Zuletzt[]
  onOeffnen(ordner: string): void
  onVergessen(ordner: string): Promise<void>
}

/** The projects that were opened last; those that are gone stay until they are taken from the list. */
export function Zuletztliste({ projekte, onOeffnen, onVergessen }: Eigenschaften) {
  return (
    <section aria-labelledby="start-zuletzt">
      <h2 id="start-zuletzt">Zuletzt geöffnet</h2>
      {projekte.length === 0 ? (
        <div className="start-leer">
          <Leerzustand
            titel="Noch kein Projekt geöffnet."
            text="Was Sie anlegen oder öffnen, steht danach hier, das Letzte zuerst."
          />
        </div>
      ) : (
        <ul className="start-liste">
          {projekte.map((projekt) => (
            <Zeile key={projekt.ordner} projekt={projekt} onOeffnen={onOeffnen} onVergessen={onVergessen} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Zeile({
  projekt: { ordner, name, zeit, vorhanden },
  onOeffnen,
  onVergessen,
}: Omit<Eigenschaften, 'projekte'> & { projekt: Zuletzt }) {
  const Icon = vorhanden ? FolderClosed : FolderX
  return (
    <li className={vorhanden ? '' : 'fehlt'}>
      <button type="button" className="start-zeile" title={ordner} onClick={() => onOeffnen(ordner)}>
        <Icon size={16} strokeWidth={1.75} className="dritt" aria-hidden />
        <span className="start-name kurz">{name}</span>
        <span className="start-zeit zweit zahl">{describeZeitpunkt(zeit)}</span>
        <span className="start-pfad fest zweit kurz">{ordner}</span>
        {vorhanden ? null : <span className="start-zeit warnung st">nicht gefunden</span>}
      </button>
      <Symbolknopf zeichen={X} name={`„${name}“ aus der Liste nehmen`} onClick={() => void onVergessen(ordner)} />
    </li>
  )
}
