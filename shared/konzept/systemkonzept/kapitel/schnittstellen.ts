import { ordnerOfNachrichtschemata } from '../../../generator/pfade.ts'
import { namespaceOfDienst, namespaceOfLeistung } from '../../../modell/namensraeume.ts'
import { absatz, type Block, code, type Kapitel, kapitel, type Quelltext } from '../../dokumentbaum.ts'
import type { Systembezug, Versand } from '../bezug.ts'
import type { Konzeptbeispiel } from '../testfaelle.ts'
import { DIENSTWORTE } from './zusammenhang.ts'

export interface Schnittstellenquellen {
  /** text of a shipped XSD, e.g. `dienst-ablage.xsd` */
  readXsd(datei: string): string
  /** one example each, by Nachrichtentyp */
  nachrichtenbeispiele: ReadonlyMap<string, Konzeptbeispiel>
  /** orders and receipts of the Dienst */
  dienstbeispiele: readonly Konzeptbeispiel[]
}

/** Formats with XSD and examples. */
export function createSchnittstellen(bezug: Systembezug, quellen: Schnittstellenquellen): Kapitel {
  const { komponententyp, versand } = bezug
  const teile: Kapitel[] = []
  if (komponententyp.dienst !== undefined) teile.push(createDienst(komponententyp.dienst, quellen))
  else teile.push(createNachrichten(bezug, quellen))
  if (versand.length > 0) teile.push(createRueckmeldung(quellen))
  return kapitel(
    'schnittstellen',
    'Schnittstellen',
    [
      absatz(
        'Alle Formate sind XML, Zeichensatz UTF-8, beschrieben durch XML Schema 1.0. Die vollständigen Schemata liegen dem ',
        'Paket im Ordner „schemata“ bei. Ein System mit eigenem Format braucht eine Zuordnung; sie gehört zum Produkt und ändert ',
        'weder die Integrationsregel noch andere Systeme.',
      ),
      absatz(
        'Den Übertragungsweg (HTTP, SMTP, Dateiablage, OSCI, XTA oder FIT-Connect) und die Adresse legt die Konfiguration der ',
        'Installation fest.',
      ),
    ],
    teile,
  )
}

function createDienst(dienst: keyof typeof DIENSTWORTE, { readXsd, dienstbeispiele }: Schnittstellenquellen): Kapitel {
  const datei = `dienst-${dienst}.xsd`
  return kapitel('schnittstelle-dienst', DIENSTWORTE[dienst], [
    absatz(
      'Auftrag und Quittung haben den Namensraum ',
      code(namespaceOfDienst(dienst)),
      '. Die Wurzel eines Auftrags heißt ',
      code('auftrag'),
      ', die einer Quittung ',
      code('quittung'),
      '. Das Attribut ',
      code('uuid'),
      ' ist die Kennung, an der das System Wiederholungen erkennt. Die Kennung eines Dokuments (',
      code('id'),
      ') gilt nur innerhalb des Auftrags.',
    ),
    ...dienstbeispiele.map(createBeispiel),
    createXsd(datei, readXsd(datei)),
  ])
}

function createNachrichten(bezug: Systembezug, { readXsd, nachrichtenbeispiele }: Schnittstellenquellen): Kapitel {
  const typen = [...bezug.empfang, ...bezug.versand]
  const beispiele = typen.flatMap(({ typ }): Block[] => {
    const beispiel = nachrichtenbeispiele.get(typ.id)
    return beispiel === undefined ? [] : [createBeispiel(beispiel)]
  })
  return kapitel('schnittstelle-nachrichten', 'Nachrichten im neutralen Format', [
    absatz(
      'Jede Nachricht besteht aus dem Kopf, der Liste ihrer Anlagen und ihren Dokumenten in fester Reihenfolge. Das Schema ',
      'enthält die Angaben aller Stufen; Angaben späterer Stufen sind darin freiwillig und bleiben bis dahin unbeachtet. Im Kopf ',
      'steht unter ',
      code('nachrichtentyp'),
      ' die Kennung des Nachrichtentyps; sie bleibt, auch wenn er einmal anders heißt.',
    ),
    ...createSchematabellen(typen),
    createXsd('kopf.xsd', readXsd('kopf.xsd'), 'Kopf und Anlagen aller Nachrichten'),
    ...beispiele,
  ])
}

/** One table for each Leistung: its Nachrichtentypen share namespace and folder, which are too long for a column. */
function createSchematabellen(typen: readonly Versand[]): Block[] {
  return [...new Set(typen.map(({ leistung }) => leistung))].flatMap((leistung): Block[] => {
    const eigene = new Set(typen.filter((eines) => eines.leistung === leistung).map(({ typ }) => typ))
    return [
      absatz(
        `${leistung.name}: Namensraum `,
        code(namespaceOfLeistung(leistung)),
        ', Schemata im Ordner ',
        code(`schemata/${ordnerOfNachrichtschemata(leistung)}`),
        '. Jede Datei heißt wie das Wurzelelement.',
      ),
      {
        art: 'tabelle',
        titel: `Schemata der Nachrichten: ${leistung.name}`,
        spalten: [
          { titel: 'Nachrichtentyp', anteil: 38 },
          { titel: 'Kennung', anteil: 22 },
          { titel: 'Wurzelelement', anteil: 40 },
        ],
        zeilen: [...eigene].map(({ id, name, technischerName }) => ({
          zellen: [name, [code(id)], [code(technischerName)]],
        })),
      },
    ]
  })
}

function createRueckmeldung({ readXsd }: Schnittstellenquellen): Kapitel {
  return kapitel('schnittstelle-rueckmeldung', 'Rückmeldungen', [
    createXsd('rueckmeldung.xsd', readXsd('rueckmeldung.xsd'), 'Empfangsbestätigung, Rückweisung und Zustellfehler'),
  ])
}

function createXsd(datei: string, text: string, was = 'Auftrag und Quittung'): Quelltext {
  return { art: 'quelltext', titel: `Schema ${datei}: ${was}`, sprache: 'xml', text: withoutKommentare(text) }
}

/** Remarks in the shipped files are for the developers of Fachwerk. */
function withoutKommentare(text: string): string {
  return text.replace(/<!--[\s\S]*?-->\n?/g, '')
}

function createBeispiel({ titel, datei, text }: Konzeptbeispiel): Quelltext {
  return { art: 'quelltext', titel: `${titel} (im Paket: ${datei})`, sprache: 'xml', text }
}
