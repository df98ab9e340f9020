import { listStuecke, type Stueck } from './stuecke.ts'

/** What a stretch of XML text is, for its colour; `xsl` are the instructions of a stylesheet. */
export type Tokenart = 'name' | 'xsl' | 'attribut' | 'wert' | 'zeichen' | 'kommentar' | 'text'

export interface Token {
  art: Tokenart
  text: string
}

/** Colours the text of an XML document line by line; the texts of all tokens of a line are the line. */
export function tokenizeXml(text: string): Token[][] {
  const zeilen: Token[][] = [[]]
  for (const stueck of listStuecke(text.replaceAll('\r\n', '\n'))) {
    for (const token of tokensOf(stueck)) appendToken(zeilen, token)
  }
  return zeilen
}

function appendToken(zeilen: Token[][], { art, text }: Token): void {
  for (const [nummer, teil] of text.split('\n').entries()) {
    if (nummer > 0) zeilen.push([])
    if (teil !== '') zeilen.at(-1)?.push({ art, text: teil })
  }
}

function tokensOf(stueck: Stueck): Token[] {
  switch (stueck.art) {
    case 'text':
      return [{ art: 'text', text: stueck.text }]
    case 'kommentar':
    case 'deklaration':
      return [{ art: 'kommentar', text: stueck.text }]
    case 'cdata':
      return [
        { art: 'zeichen', text: '<![CDATA[' },
        { art: 'text', text: stueck.text.slice(9, -3) },
        { art: 'zeichen', text: ']]>' },
      ]
    case 'anweisung':
      return tagTokens(stueck, '<?', '?>')
    case 'ende':
      return tagTokens(stueck, '</', '>')
    case 'leer':
      return tagTokens(stueck, '<', '/>')
    case 'start':
      return tagTokens(stueck, '<', '>')
  }
}

const ATTRIBUTE = /([^\s=]+)(\s*=\s*)("[^"]*"|'[^']*')|\s+|[^\s]+/g

function tagTokens({ text, name = '' }: Stueck, anfang: string, ende: string): Token[] {
  const rumpf = text.slice(anfang.length + name.length, -ende.length)
  return [
    { art: 'zeichen', text: anfang },
    { art: name.startsWith('xsl:') ? 'xsl' : 'name', text: name },
    ...Array.from(rumpf.matchAll(ATTRIBUTE)).flatMap(([ganz, attribut, gleich, wert]): Token[] => {
      if (attribut === undefined || gleich === undefined || wert === undefined) return [{ art: 'text', text: ganz }]
      return [
        { art: 'attribut', text: attribut },
        { art: 'zeichen', text: gleich },
        { art: 'wert', text: wert },
      ]
    }),
    { art: 'zeichen', text: ende },
  ]
}
