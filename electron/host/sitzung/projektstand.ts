import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { Projektstand } from '../../../shared/host/sitzung.ts'
import type { GeleseneTestfaelle } from '../projekte/readTestfaelle.ts'
import type { Sitzung } from './sitzung.ts'

/** A Sitzung as plain JSON for one of its windows. */
export function createProjektstand(
  sitzung: Sitzung,
  { testfaelle, befunde }: GeleseneTestfaelle,
  angaben: Pick<
    Projektstand,
    'gespeichert' | 'ungespeichert' | 'nummer' | 'schreibrecht' | 'aenderbar' | 'wiederherstellbar' | 'texte'
  >,
): Projektstand {
  const { id, ordner, projekt, positionen, sequenz, lesebefunde } = sitzung
  return {
    sitzung: id,
    sequenz,
    ...angaben,
    projekt: { id: projekt.id, name: projekt.name, ordner },
    ...createStandteile({ projekt, positionen }),
    testfaelle: testfaelle.map(({ kennung, testfall, nachricht }) => ({ kennung, testfall, nachricht })),
    befunde: [...lesebefunde, ...befunde],
  }
}

/** A state as plain JSON, whatever it is a state of. */
export function createStandteile({
  projekt,
  positionen,
}: Dokumentstand): Pick<
  Projektstand,
  'datensaetze' | 'dateien' | 'codelisteninhalte' | 'schemata' | 'eigeneRegeln' | 'positionen'
> {
  return {
    datensaetze: [...projekt.datensaetze.values()],
    dateien: [...projekt.dateien],
    codelisteninhalte: [...projekt.codelisteninhalte].map(([liste, eintraege]) => [liste, [...eintraege]]),
    schemata: [...projekt.schemata],
    eigeneRegeln: [...projekt.eigeneRegeln],
    positionen: [...positionen.values()],
  }
}
