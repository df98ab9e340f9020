import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

const MAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/

export const regel: Pruefregel = {
  titel: 'Stellen haben eine gültige Mailadresse',
  erlaeuterung: 'Die Mailadresse einer Stelle hat einen Namen, ein @ und eine Domäne, ohne Leerzeichen.',
  hilfe: {
    thema: 'Organisationen',
    warum: 'Mitteilungen an die Stelle kämen als unzustellbar zurück, oft erst im Betrieb.',
    quelle: 'RFC 5321: Adressen im Mailverkehr',
    falsch: 'steueramt(at)musterstadt.example',
    richtig: 'steueramt@musterstadt.example',
    schritte: ['Wählen Sie die Stelle.', 'Berichtigen Sie die Mailadresse.'],
  },
  schwere: 'warnung',
  abhilfe: 'Berichtigen Sie die Mailadresse der Stelle.',
  pruefe: {
    *stelle(stelle) {
      if (MAIL.test(stelle.mail)) return
      yield {
        element: stelle.id,
        satz: `Die Mailadresse ${describeMangel(stelle.mail)}: ${quote(stelle)}.`,
        pfad: '/mail',
        einzelheiten: stelle.mail,
      }
    },
  },
  beispiele: {
    gueltig: { aendere: { 'ste-steueramt0': { mail: 'steuern@stadt.musterland.example' } } },
    ungueltig: { aendere: { 'ste-steueramt0': { mail: 'steueramt(at)musterstadt.example' } } },
  },
}

/** What it lacks, as a part of a sentence about it. */
function describeMangel(mail: string): string {
  if (/\s/.test(mail)) return 'enthält ein Leerzeichen'
  const [name = '', domaene = '', ...weitere] = mail.split('@')
  if (weitere.length > 0) return 'hat mehr als ein @'
  if (!mail.includes('@')) return 'hat kein @'
  if (name === '') return 'hat vor dem @ keinen Namen'
  return domaene.includes('.') ? 'hat einen Punkt zu viel in der Domäne' : 'hat nach dem @ keine Domäne mit Punkt'
}
