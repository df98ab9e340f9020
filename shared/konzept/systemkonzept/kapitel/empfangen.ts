import { describeBedingung } from '../../../ausdruck/satz.ts'
import type { Nachrichtentyp, Zustellweg } from '../../../modell/elemente/nachricht.ts'
import { findDatensatz, getDatensatz } from '../../../modell/projekt.ts'
import {
  type Absatz,
  type Anforderung,
  absatz,
  type Kapitel,
  kapitel,
  type Liste,
  liste,
  type Text,
} from '../../dokumentbaum.ts'
import { createAnforderung, createRechtsgrund } from '../anforderungen.ts'
import { describeSichten, nameDokumente } from '../angaben.ts'
import type { Empfang, Empfangsweg, Systembezug } from '../bezug.ts'
import { createRueckmeldungen } from './rueckmeldungen.ts'
import { DIENSTWORTE } from './zusammenhang.ts'

/** What the system must receive: per Nachrichtentyp, and per way it comes. */
export function createEmpfangen(bezug: Systembezug): Kapitel {
  const { empfang, versand, leistungen } = bezug
  const einleitung =
    empfang.length === 0
      ? absatz('In dieser Stufe stellt die Datendrehscheibe dem System keine Nachrichten und keine Aufträge zu.')
      : absatz('Die Datendrehscheibe stellt dem System zu, was in diesem Kapitel steht, und nichts darüber hinaus.')
  const teile = empfang.map((einer) => createEmpfang(bezug, einer, leistungen.length > 1))
  const rueckmeldungen = versand.length === 0 ? [] : [createRueckmeldungen(bezug)]
  return kapitel('empfangen', 'Was das System empfangen muss', [einleitung], [...teile, ...rueckmeldungen])
}

function createEmpfang(bezug: Systembezug, { leistung, typ, wege }: Empfang, mitLeistung: boolean): Kapitel {
  return kapitel(`empfangen-${typ.id}`, mitLeistung ? `${typ.name} (${leistung.name})` : typ.name, [
    absatz(describeAnlass(bezug, typ)),
    ...wege.map((weg) => createWeg(bezug, typ, weg)),
  ])
}

function describeAnlass({ projekt }: Systembezug, typ: Nachrichtentyp): string {
  const rolle = (id: string): string => `„${getDatensatz(projekt, 'rolle', id).name}“`
  const ausloeser = findDatensatz(projekt, 'nachrichtentyp', typ.ausgeloestDurch)
  const von = `Die Nachricht geht von der Rolle ${rolle(typ.von)} an ${typ.an.map(rolle).join(', ')}.`
  const anlass =
    ausloeser === undefined ? '' : ` Die Datendrehscheibe bildet sie, wenn die Nachricht „${ausloeser.name}“ eingeht.`
  const beschreibung = typ.beschreibung === undefined ? '' : ` ${typ.beschreibung}`
  return `${von}${anlass}${beschreibung}`
}

function createWeg(bezug: Systembezug, typ: Nachrichtentyp, { weg, ersatzFuer }: Empfangsweg): Anforderung {
  return createAnforderung(bezug, 'EMP', {
    element: weg.id,
    satz: wordWeg(bezug, typ, weg),
    ...createRechtsgrund(bezug, weg.rechtsgrundlagen.length === 0 ? typ.rechtsgrundlagen : weg.rechtsgrundlagen),
    einzelheiten: [liste(listUmstaende(bezug, typ, weg, ersatzFuer)), ...describeInhalt(bezug, typ)],
  })
}

function wordWeg({ projekt, komponententyp }: Systembezug, typ: Nachrichtentyp, weg: Zustellweg): string {
  const rolle = getDatensatz(projekt, 'rolle', weg.rolle).name
  switch (komponententyp.dienst) {
    case undefined:
      return `Ist das System bei der Rolle „${rolle}“ im Einsatz, muss es die Nachricht „${typ.name}“ empfangen und der Sachbearbeitung unter ihrem Vorgang vorlegen.`
    case 'ablage':
      return `Das System muss den Ablageauftrag „${weg.name}“ ausführen, den die Nachricht „${typ.name}“ veranlasst.`
    case 'mitteilung':
      return `Das System muss die Mitteilung „${weg.name}“ an die Rolle „${rolle}“ versenden, die die Nachricht „${typ.name}“ veranlasst.`
    case 'postfach':
      return `Das System muss die Nachricht „${typ.name}“ in das Postfach der Rolle „${rolle}“ einstellen.`
    case 'registerabfrage':
      return `Das System muss die Abfrage „${weg.name}“ beantworten, die die Nachricht „${typ.name}“ veranlasst.`
    case 'zahlung':
      return `Das System muss den Zahlungsauftrag „${weg.name}“ annehmen, den die Nachricht „${typ.name}“ veranlasst, und melden, was daraus wird.`
  }
}

function listUmstaende(
  bezug: Systembezug,
  typ: Nachrichtentyp,
  weg: Zustellweg,
  ersatzFuer: readonly Zustellweg[],
): Text[] {
  const { projekt, komponententyp } = bezug
  const punkte: Text[] = []
  if (ersatzFuer.length > 0) {
    const namen = ersatzFuer.map(({ name }) => `„${name}“`).join(', ')
    punkte.push(`Nur als Ersatz: wenn das System für ${namen} fehlt.`)
  }
  if (weg.bedingung !== undefined) {
    const satz = describeBedingung(weg.bedingung, bezug.namenOf(typ.ausgeloestDurch ?? typ.id))
    punkte.push(`Nur wenn gilt: ${satz}.`)
  }
  punkte.push(
    weg.pflicht
      ? 'Pflicht: Ohne diese Zustellung gilt die Nachricht als nicht zugestellt, und der Absender erfährt es.'
      : 'Freiwillig: Scheitert diese Zustellung, gilt die Nachricht trotzdem als zugestellt.',
  )
  const davor = findDatensatz(projekt, 'zustellweg', weg.nach)
  if (davor !== undefined) {
    punkte.push(`Erst nach „${davor.name}“; dessen Quittung, etwa das Aktenzeichen, liegt der Zustellung bei.`)
  }
  punkte.push(...describeAbfrage(weg))
  const dokumente = nameDokumente(bezug, typ).join(', ')
  if (komponententyp.dienst === 'ablage' || komponententyp.dienst === 'postfach') {
    punkte.push(`Der Auftrag umfasst als Dateien: ${dokumente} und alle Anlagen.`)
  }
  if (komponententyp.dienst === 'mitteilung') {
    punkte.push(`Nur auf einem vertraulichen Weg umfasst der Auftrag auch Dateien: ${dokumente} und alle Anlagen.`)
  }
  if (komponententyp.dienst !== undefined) {
    punkte.push(['Form: ', { art: 'verweis', text: DIENSTWORTE[komponententyp.dienst], ziel: 'schnittstelle-dienst' }])
  }
  return punkte
}

/** The fields that a message carries; what a Dienst gets is in its order. */
function describeInhalt(bezug: Systembezug, typ: Nachrichtentyp): (Absatz | Liste)[] {
  const sichten = bezug.komponententyp.dienst === undefined ? describeSichten(bezug, typ) : []
  return sichten.length === 0 ? [] : [absatz('Die Nachricht trägt:'), liste(sichten)]
}

function describeAbfrage({ abfrage }: Zustellweg): string[] {
  if (abfrage === undefined) return []
  const merkmale = [...abfrage.merkmale, ...(abfrage.uebernommen ?? [])].map(({ name }) => name).join(', ')
  const folge = { hinweis: 'ein Hinweis', warnung: 'eine Warnung', zurueckweisen: 'die Rückweisung der Nachricht' }
  return [
    `Register „${abfrage.register}“, Suchmerkmale: ${merkmale}.`,
    `Die Antwort muss innerhalb von ${abfrage.fristSekunden} Sekunden vorliegen.`,
    `Ohne Treffer folgt ${folge[abfrage.ohneTreffer]}, ohne Antwort ${folge[abfrage.ohneAntwort]}.`,
  ]
}
