import type { Rechtsgrundlage } from '../../../modell/elemente/nachricht.ts'
import { findDatensatz } from '../../../modell/projekt.ts'
import { absatz, type Kapitel, kapitel, liste, type Tabelle } from '../../dokumentbaum.ts'
import { createFeldtabelle, type Gebrauch, idOfCodeliste, idOfDokument, listCodelisten } from '../angaben.ts'
import type { Systembezug } from '../bezug.ts'

/** Longer lists are not printed; the schemas of the package contain every code. */
const GEDRUCKTE_CODES = 60

/** Fields of all Dokumente, code lists, legal bases. */
export function createAnhang(bezug: Systembezug, gebrauch: readonly Gebrauch[]): Kapitel {
  const listen = listCodelisten(bezug, gebrauch)
  const rechtsgrundlagen = listRechtsgrundlagen(bezug)
  const teile = [
    kapitel(
      'anhang-angaben',
      'Angaben der Dokumente',
      [
        absatz(
          gebrauch.length === 0
            ? 'Die Nachrichten des Systems tragen keine Dokumente.'
            : '„Element“ ist der Name in der XML-Nachricht. Eingerückte Angaben gehören zu der Gruppe darüber.',
        ),
      ],
      gebrauch.map((eines) =>
        kapitel(idOfDokument(eines.dokument), eines.dokument.name, [
          ...(eines.dokument.beschreibung === undefined ? [] : [absatz(eines.dokument.beschreibung)]),
          createFeldtabelle(bezug, eines),
        ]),
      ),
    ),
  ]
  if (listen.length > 0) {
    teile.push(
      kapitel(
        'anhang-codelisten',
        'Codelisten',
        [],
        listen.map((eine) =>
          kapitel(idOfCodeliste(eine), eine.name, [
            absatz(`Kennung ${eine.kennung}, Version ${eine.version}.`),
            createCodetabelle(eine.name, bezug.projekt.codelisteninhalte.get(eine.id) ?? []),
          ]),
        ),
      ),
    )
  }
  if (rechtsgrundlagen.length > 0) {
    teile.push(
      kapitel('anhang-recht', 'Rechtsgrundlagen', [
        liste(
          rechtsgrundlagen.map(
            ({ paragraf, norm, name, fassung }) => `${paragraf} ${norm}: ${name} (Stand ${fassung})`,
          ),
        ),
      ]),
    )
  }
  return kapitel('anhang', 'Anhang', [], teile)
}

function createCodetabelle(name: string, eintraege: readonly { code: string; name: string }[]): Tabelle {
  const gezeigte = eintraege.slice(0, GEDRUCKTE_CODES).map((eintrag) => ({ zellen: [eintrag.code, eintrag.name] }))
  const rest = eintraege.length - gezeigte.length
  return {
    art: 'tabelle',
    titel: `Schlüssel der Codeliste „${name}“`,
    spalten: [
      { titel: 'Schlüssel', anteil: 25 },
      { titel: 'Bedeutung', anteil: 75 },
    ],
    zeilen:
      rest === 0 ? gezeigte : [...gezeigte, { zellen: ['…', `${rest} weitere Schlüssel stehen in den Schemata`] }],
  }
}

/** What the messages and ways of the system refer to, in the order of norm and paragraph. */
function listRechtsgrundlagen({ projekt, empfang, versand }: Systembezug): Rechtsgrundlage[] {
  const verweise = [...empfang, ...versand].flatMap(({ typ }) => [
    ...typ.rechtsgrundlagen,
    ...typ.dokumentsichten.flatMap(({ rechtsgrundlagen }) => rechtsgrundlagen),
  ])
  const wege = empfang.flatMap((einer) => einer.wege.flatMap(({ weg }) => weg.rechtsgrundlagen))
  const ids = new Set([...verweise, ...wege].map(({ rechtsgrundlage }) => rechtsgrundlage))
  const schluessel = ({ norm, paragraf, id }: Rechtsgrundlage): string => `${norm} ${paragraf} ${id}`
  return [...ids]
    .flatMap((id) => findDatensatz(projekt, 'rechtsgrundlage', id) ?? [])
    .sort((a, b) => (schluessel(a) < schluessel(b) ? -1 : 1))
}
