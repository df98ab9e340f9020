/**
 * Participles of what authorities do: „prüfen“ gives „geprüft“. Right for regular verbs and for those that stand below; one that is
 * neither comes out wrong but readable.
 */

/** Participles that follow no rule, by the infinitive without its prefix. */
const STARKE: Readonly<Record<string, string>> = {
  antworten: 'geantwortet',
  bieten: 'geboten',
  binden: 'gebunden',
  brechen: 'gebrochen',
  bringen: 'gebracht',
  fahren: 'gefahren',
  fangen: 'gefangen',
  finden: 'gefunden',
  geben: 'gegeben',
  gleichen: 'geglichen',
  greifen: 'gegriffen',
  halten: 'gehalten',
  heben: 'gehoben',
  helfen: 'geholfen',
  kennen: 'gekannt',
  laden: 'geladen',
  lassen: 'gelassen',
  leihen: 'geliehen',
  lesen: 'gelesen',
  messen: 'gemessen',
  nehmen: 'genommen',
  raten: 'geraten',
  rufen: 'gerufen',
  scheiden: 'geschieden',
  schieben: 'geschoben',
  schlagen: 'geschlagen',
  schließen: 'geschlossen',
  schreiben: 'geschrieben',
  schneiden: 'geschnitten',
  sehen: 'gesehen',
  senden: 'gesendet',
  sprechen: 'gesprochen',
  streichen: 'gestrichen',
  tragen: 'getragen',
  treffen: 'getroffen',
  tun: 'getan',
  wägen: 'gewogen',
  weisen: 'gewiesen',
  werben: 'geworben',
  werfen: 'geworfen',
  wiegen: 'gewogen',
  ziehen: 'gezogen',
}

/** Prefixes that stand before the „ge“. */
const TRENNBARE = [
  ...[
    'ab',
    'an',
    'auf',
    'aus',
    'bei',
    'bekannt',
    'bereit',
    'dar',
    'durch',
    'ein',
    'entgegen',
    'fertig',
    'fest',
    'fort',
  ],
  ...[
    'frei',
    'gegen',
    'her',
    'herab',
    'heraus',
    'hin',
    'hinzu',
    'mit',
    'nach',
    'nieder',
    'sicher',
    'statt',
    'teil',
    'um',
  ],
  ...['vor', 'weg', 'weiter', 'zu', 'zurück', 'zusammen'],
]

/** Prefixes that stand in place of it. */
const UNTRENNBARE = [
  'be',
  'emp',
  'ent',
  'er',
  'hinter',
  'miss',
  'über',
  'unter',
  'ver',
  'voll',
  'wider',
  'wieder',
  'zer',
]

/** Shorter than this nothing is left of a verb. */
const STAMM_MINIMUM = 4

/** „genehmigen“ begins with „ge“ and gets no second one. */
const MIT_GE = /^ge(nehmig|statt|stalt|währ)/

/** The participle of an infinitive. */
export function partizipOf(infinitiv: string): string {
  if (STARKE[infinitiv] !== undefined) return STARKE[infinitiv]
  const trennbar = findVorsilbe(infinitiv, TRENNBARE)
  const untrennbar = findVorsilbe(infinitiv, UNTRENNBARE)
  if (trennbar.length > untrennbar.length) return `${trennbar}${partizipOf(infinitiv.slice(trennbar.length))}`
  const stark = STARKE[infinitiv.slice(untrennbar.length)]
  if (stark !== undefined) return `${untrennbar}${stark.slice('ge'.length)}`
  const ohneGe = untrennbar !== '' || MIT_GE.test(infinitiv) || infinitiv.endsWith('ieren')
  return `${ohneGe ? '' : 'ge'}${conjugate(infinitiv)}`
}

/** The longest one, that „hinterlegen“ be not taken for „hin“ with something behind it. */
function findVorsilbe(infinitiv: string, vorsilben: readonly string[]): string {
  const passende = vorsilben.filter(
    (eine) => infinitiv.startsWith(eine) && infinitiv.length - eine.length >= STAMM_MINIMUM,
  )
  return passende.sort((a, b) => b.length - a.length)[0] ?? ''
}

/** „prüft“, „meldet“, „öffnet“, „sammelt“. */
function conjugate(infinitiv: string): string {
  const stamm = infinitiv.replace(/e?n$/, '')
  return /([dt]|ch[mn]|[^aeiouäöülrhmn][mn])$/.test(stamm) ? `${stamm}et` : `${stamm}t`
}
