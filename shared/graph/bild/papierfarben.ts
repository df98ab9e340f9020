/** The light colours of the window (renderer/gestaltung/tokens.css), for pictures that no window draws; a test keeps them equal. */
export const PAPIERFARBEN: Readonly<Record<string, string>> = {
  text: '#1d2228',
  'text-zweit': '#4d535b',
  'text-dritt': '#61676e',
  linie: '#d6d9de',
  'flaeche-inhalt': '#ffffff',
  'flaeche-leinwand': '#f8fafc',
  'art-leistung-balken': '#554a88',
  'art-leistung-balken-text': '#ffffff',
  'art-leistung-flaeche': '#f4f3fe',
  'art-leistung-linie': '#7f77b0',
  'art-leistung-text': '#403669',
  'art-leistung-voll': '#63579b',
  'art-teilleistung-flaeche': '#ebf5fc',
  'art-teilleistung-linie': '#4789ab',
  'art-teilleistung-text': '#004662',
  'art-teilleistung-voll': '#016c94',
  'art-dokument-flaeche': '#faf4e7',
  'art-dokument-linie': '#997c3d',
  'art-dokument-text': '#523c01',
  'art-dokument-voll': '#7f5d01',
  'art-nachricht-flaeche': '#eaf8f4',
  'art-nachricht-linie': '#439080',
  'art-nachricht-text': '#004b40',
  'art-nachricht-voll': '#017463',
  'art-rolle-flaeche': '#fef0f7',
  'art-rolle-linie': '#a56b8c',
  'art-rolle-text': '#5e2b4a',
  'art-rolle-voll': '#8c4971',
  'art-system-flaeche': '#f3f5f7',
  'art-system-linie': '#79818c',
  'art-system-text': '#39404a',
  'art-system-voll': '#5b6471',
  'art-vorgang-flaeche': '#fff1eb',
  'art-vorgang-linie': '#aa7053',
  'art-vorgang-text': '#632f11',
  'art-vorgang-voll': '#924e28',
}

/** The colour of a token on paper; a token that pictures do not use has none. */
export function farbeAufPapier(token: string): string {
  const farbe = PAPIERFARBEN[token]
  if (farbe === undefined) throw new Error(`No colour on paper for ${token}`)
  return farbe
}
