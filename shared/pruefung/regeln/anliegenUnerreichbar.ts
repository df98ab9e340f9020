import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import type { Anliegensklaerung } from '../../modell/elemente/nachricht.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Jede Frage der Anliegensklärung wird gestellt',
  erlaeuterung: 'Zu jeder Frage führt ein Weg von der ersten Frage über Antworten.',
  hilfe: {
    thema: 'Ablauf',
    warum: 'Eine Frage, zu der keine Antwort führt, sieht niemand; was von ihr abhängt, lässt sich nicht beantragen.',
    quelle: 'OZG-Leitfaden Sachsen 3.3.3 c: Anliegensklärung und Antragsassistent',
    falsch: 'Die Frage „Ist der Hund älter als drei Monate?“ kommt in keiner Antwort vor.',
    richtig: 'Die Antwort „Ja“ der ersten Frage führt zu ihr.',
    schritte: [
      'Öffnen Sie die Anliegensklärung.',
      'Lassen Sie eine Antwort zu der Frage führen, oder löschen Sie die Frage.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Lassen Sie eine Antwort zu der Frage führen, oder löschen Sie sie.',
  pruefe: {
    *anliegensklaerung(klaerung) {
      if (!Object.hasOwn(klaerung.fragen, klaerung.start)) return
      const erreichte = listErreichte(klaerung)
      for (const [name, { frage }] of Object.entries(klaerung.fragen)) {
        if (erreichte.has(name)) continue
        yield {
          element: klaerung.id,
          satz: `Keine Antwort führt zur Frage „${name}“.`,
          einzelheiten: frage,
          pfad: `/fragen/${name}`,
          behebung: 'Frage entfernen',
        }
      }
    },
  },
  behebe: (projekt, { element, pfad }) => {
    const { fragen = {} } = findDatensatz(projekt, 'anliegensklaerung', element) ?? {}
    const { [pfad?.slice('/fragen/'.length) ?? '']: _, ...uebrige } = fragen
    return changeDatensatz(projekt, element, { fragen: uebrige }, 'Frage entfernen')
  },
  beispiele: {
    gueltig: { aendere: { 'anl-hund000000': { fragen: createFragen('frage') } } },
    ungueltig: { aendere: { 'anl-hund000000': { fragen: createFragen('hinweis') } } },
  },
}

function listErreichte({ start, fragen }: Anliegensklaerung): ReadonlySet<string> {
  const erreichte = new Set([start])
  for (const name of erreichte) {
    for (const { folge } of Object.hasOwn(fragen, name) ? (fragen[name]?.antworten ?? []) : []) {
      if (folge.art === 'frage') erreichte.add(folge.frage)
    }
  }
  return erreichte
}

function createFragen(weiter: 'frage' | 'hinweis') {
  const anmelden = { art: 'vorgangstyp', vorgangstyp: 'vor-anmeldung0' }
  const folge = weiter === 'frage' ? { art: 'frage', frage: 'alter' } : anmelden
  return {
    anliegen: { frage: 'Haben Sie einen Hund aufgenommen?', antworten: [{ antwort: 'Ja', folge }] },
    alter: { frage: 'Ist er älter als drei Monate?', antworten: [{ antwort: 'Ja', folge: anmelden }] },
  }
}
