import type { Ausnahme } from '../../../modell/elemente/ausnahme.ts'
import type { Rechtsgrundlage } from '../../../modell/elemente/nachricht.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../modell/projekt.ts'
import { formatDatum } from '../../../worte/datum.ts'
import { absatz, type Kapitel, kapitel, liste, type Tabelle } from '../../dokumentbaum.ts'
import { createFeldtabelle, type Gebrauch, idOfCodeliste, idOfDokument, listCodelisten } from '../angaben.ts'
import type { Systembezug } from '../bezug.ts'

/** Longer lists are not printed; the schemas of the package contain every code. */
const GEDRUCKTE_CODES = 60

/** Fields of all Dokumente, code lists, legal bases, what is excepted from the model check. */
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
  const ausnahmen = listAusnahmen(bezug)
  if (ausnahmen.length > 0) {
    teile.push(
      kapitel('anhang-ausnahmen', 'Ausnahmen von der Modellprüfung', [
        absatz('Diese Hinweise und Warnungen der Modellprüfung sind bekannt und mit Begründung hingenommen.'),
        createAusnahmetabelle(bezug.projekt, ausnahmen),
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

/** Exceptions at elements of these Leistungen or of what all share; those of other Leistungen do not concern the reader. */
function listAusnahmen({ projekt, leistungen }: Systembezug): Ausnahme[] {
  const eigene = new Set(leistungen.map(({ id }) => projekt.dateien.get(id)))
  const fremde = new Set(
    listDatensaetze(projekt, 'leistung')
      .map(({ id }) => projekt.dateien.get(id))
      .filter((datei) => !eigene.has(datei)),
  )
  return listDatensaetze(projekt, 'ausnahme').filter(
    ({ element }) => projekt.datensaetze.has(element) && !fremde.has(projekt.dateien.get(element)),
  )
}

function createAusnahmetabelle(projekt: Projekt, ausnahmen: readonly Ausnahme[]): Tabelle {
  return {
    art: 'tabelle',
    titel: 'Ausnahmen von der Modellprüfung',
    spalten: [
      { titel: 'Regel', anteil: 26 },
      { titel: 'Element', anteil: 24 },
      { titel: 'Begründung', anteil: 32 },
      { titel: 'Entschieden', anteil: 18 },
    ],
    zeilen: ausnahmen.map(({ name, element, grund, verfasser, datum }) => ({
      zellen: [name, projekt.datensaetze.get(element)?.name ?? element, grund, `${verfasser}, ${formatDatum(datum)}`],
    })),
  }
}
