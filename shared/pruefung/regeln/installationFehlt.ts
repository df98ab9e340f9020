import type { Zustellweg } from '../../modell/elemente/nachricht.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { type Einsatz, findInstallation, listAktiveZustellwege, listStellenOfRolle } from '../einsaetze.ts'
import { quote } from '../modellsicht.ts'
import type { Fund, Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Für jeden Zustellweg gibt es ein System',
  erlaeuterung:
    'Die Stelle, an die ein Zustellweg der umgesetzten Stufe führt, betreibt ein System des verlangten Typs oder eines der ' +
    'Ersatzwege. Fehlt es bei einem verpflichtenden Weg, kann die Nachricht nicht zugestellt werden.',
  hilfe: {
    thema: 'Organisationen',
    warum:
      'Ohne System kann die Regel nicht zustellen. Bei einem verpflichtenden Weg gilt die Nachricht als ' +
      'nicht zugestellt.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.4: Welches Fachverfahren wird in der Kommune eingesetzt?',
    falsch: 'Das Ordnungsamt hat kein Mailsystem, ein Pflichtweg führt dorthin.',
    richtig: 'Dem Ordnungsamt ist „Mailserver der Musterstadt“ zugeordnet.',
    schritte: [
      'Wählen Sie die Stelle.',
      'Ordnen Sie ihr eine Installation zu, deren Produkt den Komponententyp hat.',
      'Oder geben Sie am Zustellweg einen Ersatz an.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Ordnen Sie der Stelle eine Installation zu oder geben Sie einen Ersatzweg an.',
  pruefe: {
    *einsatz(einsatz, projekt) {
      for (const weg of listAktiveZustellwege(einsatz)) yield* checkWeg(projekt, einsatz, weg)
    },
  },
  beispiele: {
    gueltig: {
      aendere: {
        'ste-steueramt0': { installationen: ['ins-akte000000', 'ins-mail000000', 'ins-postfach00', 'ins-register00'] },
      },
    },
    ungueltig: { aendere: { 'ste-ordnungsam': { installationen: [] } } },
  },
}

function* checkWeg(projekt: Projekt, einsatz: Einsatz, weg: Zustellweg): Generator<Fund> {
  for (const stelle of listStellenOfRolle(einsatz, weg.rolle) ?? []) {
    if (isErreichbar(projekt, einsatz, weg, [])) continue
    yield {
      element: stelle.id,
      satz: `${quote(stelle)} hat kein System für ${quote(weg)}.`,
      pfad: '/installationen',
      bezug: weg.id,
      schwere: weg.pflicht ? 'fehler' : 'hinweis',
      einzelheiten: `Stufe ${einsatz.stufe}`,
    }
  }
}

function isErreichbar(projekt: Projekt, einsatz: Einsatz, weg: Zustellweg, versucht: readonly string[]): boolean {
  const stellen = listStellenOfRolle(einsatz, weg.rolle) ?? []
  if (stellen.every((stelle) => findInstallation(projekt, stelle, weg.komponententyp) !== undefined)) return true
  const ersatz = einsatz.sicht.zustellwege.find(({ id }) => id === weg.ersatz)
  if (ersatz === undefined || versucht.includes(ersatz.id)) return false
  return isErreichbar(projekt, einsatz, ersatz, [...versucht, ersatz.id])
}
