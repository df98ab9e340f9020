import type {
  Pruefstandstand,
  Stoerungsart,
  Vorgangslage,
  Zahlungsstand,
} from '../../../shared/host/pruefstandstand.ts'

/** 09:14 today, otherwise the day. */
export function formatZeit(zeit: string, jetzt = new Date()): string {
  const wann = new Date(zeit)
  if (Number.isNaN(wann.getTime())) return ''
  const heute = wann.toDateString() === jetzt.toDateString()
  return heute
    ? wann.toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' })
    : wann.toLocaleDateString('de-DE', { day: '2-digit', month: '2-digit' })
}

/** 09:14:07,012 */
export function formatGenau(zeit: string): string {
  const wann = new Date(zeit)
  if (Number.isNaN(wann.getTime())) return ''
  return wann.toLocaleTimeString('de-DE', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  })
}

/** 09:14:07 */
export function formatSekunde(zeit: string): string {
  return formatGenau(zeit).slice(0, 8)
}

/** 02.11.2026 of an ISO date. */
export function formatTag(datum: string): string {
  return datum.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3.$2.$1')
}

export const LAGEN: Record<Vorgangslage, { name: string; klasse: string }> = {
  neu: { name: 'neu', klasse: 'hinweis' },
  inArbeit: { name: 'in Arbeit', klasse: '' },
  wartet: { name: 'wartet', klasse: 'warnung' },
  erledigt: { name: 'erledigt', klasse: 'erfolg' },
}

export const ZAHLUNGSSTAENDE: Record<Zahlungsstand, { name: string; klasse: string }> = {
  bezahlt: { name: 'bezahlt', klasse: 'erfolg' },
  abgebrochen: { name: 'abgebrochen', klasse: '' },
  fehlgeschlagen: { name: 'fehlgeschlagen', klasse: 'fehler' },
}

export const STOERUNGEN: Record<Stoerungsart, string> = {
  unerreichbar: 'nicht erreichbar',
  langsam: 'antwortet langsam',
  abweisend: 'weist alles ab',
}

/** "4 Vorgänge, 3 Mails …": what emptying the Prüfstand takes away; empty where there is nothing. */
export function describeVerlust({ vorgaenge, ablagen, mails, post, zahlungen, gesamt }: Pruefstandstand): string {
  const akten = ablagen.reduce((summe, ablage) => summe + ablage.akten.length, 0)
  const teile = [
    count(gesamt, 'Transaktion', 'Transaktionen'),
    count(vorgaenge.length, 'Vorgang', 'Vorgänge'),
    count(akten, 'Akte', 'Akten'),
    count(mails.length, 'Mail', 'Mails'),
    count(post.length, 'Nachricht im Postfach', 'Nachrichten im Postfach'),
    count(zahlungen.length, 'Zahlung', 'Zahlungen'),
  ].filter((teil) => teil !== '')
  const letzter = teile.pop()
  return letzter === undefined ? '' : [teile.join(', '), letzter].filter((teil) => teil !== '').join(' und ')
}

function count(zahl: number, einzahl: string, mehrzahl: string): string {
  return zahl === 0
    ? ''
    : `${zahl === 1 ? (einzahl.endsWith('gang') ? 'ein' : 'eine') : zahl} ${zahl === 1 ? einzahl : mehrzahl}`
}
