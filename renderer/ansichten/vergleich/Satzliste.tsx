import { useState } from 'react'
import { titleOfGruppe, type Unterschied, type Unterschiedsgruppe } from '../../../shared/vergleich/unterschied.ts'
import { createSchluessel } from '../../bausteine/schluessel.ts'
import { Zeichen } from '../../bausteine/Zeichen.tsx'
import { Elementname } from './Elementname.tsx'
import { Unterschiedszeichen } from './Unterschiedszeichen.tsx'
import { takeErste } from './unterschiedsauswahl.ts'
import { Weiterknopf } from './Weiterknopf.tsx'

/** A portion: more at once nobody reads, and each costs time to draw. */
const PORTION = 200

/** What differs, in sentences, by Leistung, Baukasten, Organisation … and in it by element. */
export function Satzliste({ saetze, gruppen }: { saetze: readonly string[]; gruppen: readonly Unterschiedsgruppe[] }) {
  const [anzahl, setAnzahl] = useState(PORTION)
  const alle = gruppen.reduce((summe, { unterschiede }) => summe + unterschiede.length, 0)
  return (
    <section className="satzliste" aria-label="Unterschiede in Sätzen">
      {saetze.map((satz) => (
        <p key={satz}>{satz}</p>
      ))}
      {takeErste(gruppen, anzahl).map((gruppe) => (
        <section key={gruppe.id} aria-labelledby={`vergleich-${gruppe.id}`}>
          <h3 id={`vergleich-${gruppe.id}`}>
            <Zeichen art={gruppe.art} />
            {titleOfGruppe(gruppe)}
          </h3>
          <ul>
            {gruppe.unterschiede.map((unterschied) => (
              <Eintrag key={unterschied.id} unterschied={unterschied} />
            ))}
          </ul>
        </section>
      ))}
      <Weiterknopf rest={alle - anzahl} onWeiter={() => setAnzahl(anzahl + PORTION)} />
    </section>
  )
}

function Eintrag({ unterschied }: { unterschied: Unterschied }) {
  return (
    <li className="unterschied">
      <div className="reihe">
        <Unterschiedszeichen was={unterschied.was} />
        <Elementname unterschied={unterschied} />
      </div>
      <ul>
        {createSchluessel(unterschied.aenderungen, ({ satz }) => satz).map(([schluessel, { satz }]) => (
          <li key={schluessel}>{satz}</li>
        ))}
      </ul>
    </li>
  )
}
