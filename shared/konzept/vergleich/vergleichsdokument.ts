import {
  countUnterschiede,
  titleOfGruppe,
  type Unterschiedsart,
  type Unterschiedsgruppe,
  type Vergleich,
} from '../../vergleich/unterschied.ts'
import { absatz, type Block, type Dokumentbaum, kapitel, liste } from '../dokumentbaum.ts'

/** What a comparison is a comparison of. */
export interface Vergleichsangaben {
  projekt: string
  /** „Git-Fassung vom 02.11.2026, Anderer Name“ */
  grundlage: string
}

const TEILE: readonly [Unterschiedsart, string][] = [
  ['neu', 'Neu'],
  ['geaendert', 'Geändert'],
  ['entfernt', 'Entfallen'],
]

/** A comparison as a document: a chapter for each Leistung, Baukasten, Organisation …, and in it what is new, changed and gone. */
export function createVergleichsdokument(
  vergleich: Vergleich,
  { projekt, grundlage }: Vergleichsangaben,
): Dokumentbaum {
  const { neu, geaendert, entfernt } = countUnterschiede(vergleich)
  const allgemeines = vergleich.saetze.length === 0 ? [] : [kapitel('projekt', 'Projekt', [liste(vergleich.saetze)])]
  const leer =
    vergleich.saetze.length + vergleich.gruppen.length > 0
      ? []
      : [kapitel('gleich', 'Keine Unterschiede', [absatz('Beide Fassungen des Projekts sind gleich.')])]
  return {
    titel: 'Versionsvergleich',
    untertitel: projekt,
    angaben: [
      { name: 'Verglichen mit', wert: grundlage },
      { name: 'Unterschiede', wert: `${neu} neu, ${geaendert} geändert, ${entfernt} entfallen` },
    ],
    fortlaufend: true,
    kapitel: [...allgemeines, ...leer, ...vergleich.gruppen.map(createKapitel)],
  }
}

function createKapitel(gruppe: Unterschiedsgruppe) {
  const inhalt = TEILE.flatMap(([was, titel]): Block[] => {
    const saetze = gruppe.unterschiede
      .filter((einer) => einer.was === was && !einer.eingeschlossen)
      .flatMap(({ aenderungen }) => aenderungen.map(({ satz }) => satz))
    return saetze.length === 0 ? [] : [absatz({ art: 'stark', text: titel }), liste(saetze)]
  })
  return kapitel(gruppe.id, titleOfGruppe(gruppe), inhalt)
}
