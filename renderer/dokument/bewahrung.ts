import type { Textentwurf } from '../../shared/dokument/textentwurf.ts'
import type { Verlauf } from '../../shared/dokument/verlauf.ts'
import { keepBewahrtes, type Speicher, takeBewahrtes } from './ablage.ts'
import { useDokument } from './dokument.ts'
import { listBleibende } from './textentwuerfe.ts'
import type { Versand } from './versand.ts'

/** A project, and which copy of it: a window may open several one after the other. */
interface Projektort {
  id: string
  ordner: string
}

/** What of a project outlives this life of the window: texts in its fields, Schritte on their way to the host, what can be undone. */
export interface Bewahrung {
  /** keeps it for the project that is open */
  keep(): void
  /** keeps texts and what can be undone for a copy of the project that is opened later */
  keepVerlauf(projekt: Projektort, verlauf: Verlauf): void
  /** takes up what was kept for a project that is being opened; answers the texts, which wait for the project */
  takeUp(projekt: Projektort): readonly Textentwurf[]
}

export function createBewahrung(speicher: Speicher, versand: Versand): Bewahrung {
  return {
    keep: () => {
      const { projekt, ordner, rueckgaengig, wiederholbar } = useDokument.getState()
      if (projekt === undefined) return
      keepBewahrtes(speicher, keyOf({ id: projekt.id, ordner }), {
        texte: listBleibende(),
        ausstehende: versand.list().map(({ nummer, schritt }) => ({ nummer, schritt })),
        rueckgaengig: [...rueckgaengig],
        wiederholbar: [...wiederholbar],
      })
    },
    keepVerlauf: (projekt, { rueckgaengig, wiederholbar }) =>
      keepBewahrtes(speicher, keyOf(projekt), {
        texte: listBleibende(),
        ausstehende: [],
        rueckgaengig: [...rueckgaengig],
        wiederholbar: [...wiederholbar],
      }),
    takeUp: (projekt) => {
      const { texte, ausstehende, rueckgaengig, wiederholbar } = takeBewahrtes(speicher, keyOf(projekt))
      versand.restore(ausstehende)
      useDokument.setState({ rueckgaengig, wiederholbar })
      return texte
    },
  }
}

function keyOf({ id, ordner }: Projektort): string {
  return `${id}.${ordner}`
}
