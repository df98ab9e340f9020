import type { Komponententyp } from '../../../modell/elemente/nachricht.ts'
import { findDatensatz, getDatensatz } from '../../../modell/projekt.ts'
import { absatz, type Kapitel, kapitel, liste, type Text } from '../../dokumentbaum.ts'
import { createAnforderung, createGrundanforderungen, createRechtsgrund } from '../anforderungen.ts'
import { describeSichten } from '../angaben.ts'
import type { Systembezug, Versand } from '../bezug.ts'
import { profilOf } from '../profil.ts'

const ALLGEMEINES = [
  {
    schluessel: 'uuid',
    satz: 'Das System muss jeder Nachricht eine eigene UUID geben und sie bei jeder Wiederholung derselben Nachricht unverändert lassen.',
    grund: 'Daran erkennt die Datendrehscheibe Wiederholungen: Sie verarbeitet keine Nachricht zweimal.',
  },
  {
    schluessel: 'kopf',
    satz: 'Das System muss den Kopf jeder Nachricht vollständig füllen: UUID, Nachrichtentyp, Zeitpunkt mit Zeitzone, Leser und Autor.',
  },
  {
    schluessel: 'pruefen',
    satz: 'Das System muss jede Nachricht vor dem Senden gegen das Schema ihres Nachrichtentyps prüfen und darf keine ungültige senden.',
  },
  {
    schluessel: 'vorgang',
    satz: 'Das System muss in jeder Nachricht zu einem laufenden Vorgang dessen Vorgangskennung nennen, in einer Antwort außerdem die UUID der Nachricht, auf die sie antwortet.',
  },
]

/** What the system must send; systems of a Dienst only answer. */
export function createSenden(bezug: Systembezug): Kapitel {
  const { versand, komponententyp, leistungen } = bezug
  if (versand.length === 0) {
    const { melden = [] } = profilOf(komponententyp)
    const pflichten = komponententyp.dienst === undefined ? [] : [createQuittungspflicht(), ...melden]
    return kapitel('senden', 'Was das System senden muss', [
      absatz(wordSenden(komponententyp, melden.length > 0)),
      ...createGrundanforderungen(bezug, 'SEN', pflichten),
    ])
  }
  return kapitel('senden', 'Was das System senden muss', createGrundanforderungen(bezug, 'SEN', ALLGEMEINES), [
    ...versand.map((einer) => createVersand(bezug, einer, leistungen.length > 1)),
  ])
}

function wordSenden({ dienst }: Komponententyp, meldet: boolean): string {
  if (dienst === undefined) return 'In dieser Stufe sendet das System keine Nachrichten.'
  return meldet
    ? 'Das System beantwortet jeden Auftrag mit einer Quittung und meldet später, in seinem eigenen Format, was daraus wurde.'
    : 'Das System sendet keine eigenen Nachrichten; es beantwortet jeden Auftrag mit einer Quittung.'
}

function createQuittungspflicht() {
  return {
    schluessel: 'quittung',
    satz: 'Das System muss jeden ausgeführten Auftrag mit einer Quittung in der Form beantworten, die das Schema des Dienstes vorschreibt.',
  }
}

function createVersand(bezug: Systembezug, { leistung, typ }: Versand, mitLeistung: boolean): Kapitel {
  const { projekt } = bezug
  const rolle = (id: string): string => `„${getDatensatz(projekt, 'rolle', id).name}“`
  const beantwortet = findDatensatz(projekt, 'nachrichtentyp', typ.beantwortet)
  const umstaende: Text[] = [
    `Absender ist die Rolle ${rolle(typ.von)}, Empfänger ${typ.an.map(rolle).join(', ')}.`,
    typ.eroeffnet
      ? 'Die Nachricht eröffnet einen neuen Vorgang; sie trägt noch keine Vorgangskennung.'
      : 'Die Nachricht gehört zu einem laufenden Vorgang und nennt dessen Vorgangskennung.',
    ...(beantwortet === undefined
      ? []
      : [`Sie antwortet auf die Nachricht „${beantwortet.name}“ und nennt deren UUID.`]),
    ...(typ.erwartetAntwort ? ['Der Vorgang wartet danach auf eine Antwort.'] : []),
    ...(typ.zustand === undefined ? [] : [`Danach ist der Vorgang im Zustand „${typ.zustand}“.`]),
    ...(typ.vertrauensniveau === 'keins'
      ? []
      : [
          `Die absendende Person muss sich mindestens auf dem Vertrauensniveau „${typ.vertrauensniveau}“ ausgewiesen haben.`,
        ]),
  ]
  return kapitel(`senden-${typ.id}`, mitLeistung ? `${typ.name} (${leistung.name})` : typ.name, [
    ...(typ.beschreibung === undefined ? [] : [absatz(typ.beschreibung)]),
    createAnforderung(bezug, 'SEN', {
      element: typ.id,
      satz: `Ist das System bei der Rolle ${rolle(typ.von)} im Einsatz, muss es die Nachricht „${typ.name}“ senden können.`,
      ...createRechtsgrund(bezug, typ.rechtsgrundlagen),
      einzelheiten: [liste(umstaende), absatz('Die Nachricht trägt:'), liste(describeSichten(bezug, typ))],
    }),
  ])
}
