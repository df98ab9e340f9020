import { describe, expect, it } from 'vitest'
import { checkReferenzen, findVerwendungen, listReferenzen } from '../../../shared/modell/referenzen.ts'
import { applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const projekt = createBeispielprojekt()

function referenzenOf(id: string, geaendert = projekt): string[] {
  const datensatz = geaendert.datensaetze.get(id)
  if (datensatz === undefined) throw new Error(`${id} fehlt`)
  return listReferenzen(datensatz).map(({ pfad, art, ziel }) => `${pfad} ${art} ${ziel}`)
}

describe('Referenzen', () => {
  it('ergeben sich aus dem Schema, auch tief in Bedingungen und Alternativen', () => {
    const geaendert = applyAenderung(projekt, {
      aendere: {
        'fel-versicheru': {
          codeliste: 'cod-rassen0000',
          pflichtWenn: {
            art: 'und',
            bedingungen: [
              { art: 'nicht', bedingung: { art: 'vorhanden', feld: 'ver-halteransc/fel-plz0000000' } },
              {
                art: 'mindestensEins',
                gruppe: 'gru-halter0000',
                bedingung: {
                  art: 'feldvergleich',
                  feld: 'fel-mail000000',
                  operator: 'gleich',
                  anderesFeld: 'fel-postfach00',
                },
              },
            ],
          },
          berechnung: {
            art: 'summe',
            summanden: [
              { art: 'feldwert', feld: 'fel-steuer0000' },
              { art: 'zahl', wert: 2 },
            ],
          },
          rechtsgrundlagen: [{ rechtsgrundlage: 'rec-satzung000', zweck: 'Nachweis' }],
        },
      },
    })
    expect(referenzenOf('fel-versicheru', geaendert).sort()).toEqual(
      [
        '/codeliste codeliste cod-rassen0000',
        '/pflichtWenn/bedingungen/0/bedingung/feld baukastenverwendung ver-halteransc',
        '/pflichtWenn/bedingungen/0/bedingung/feld datenfeld fel-plz0000000',
        '/pflichtWenn/bedingungen/1/gruppe datenfeldgruppe gru-halter0000',
        '/pflichtWenn/bedingungen/1/bedingung/feld datenfeld fel-mail000000',
        '/pflichtWenn/bedingungen/1/bedingung/anderesFeld datenfeld fel-postfach00',
        '/berechnung/summanden/0/feld datenfeld fel-steuer0000',
        '/rechtsgrundlagen/0/rechtsgrundlage rechtsgrundlage rec-satzung000',
      ].sort(),
    )
  })

  it('finden jede Id, die in einem Datensatz steht: kein Feld wird vergessen', () => {
    const id = /\b[a-z]{3}-[0-9a-z]{10}\b/g
    for (const datensatz of projekt.datensaetze.values()) {
      const text = JSON.stringify({ ...datensatz, id: undefined })
      const genannt = new Set([...text.matchAll(id)].map(([treffer]) => treffer))
      const gefunden = new Set(listReferenzen(datensatz).map(({ ziel }) => ziel))
      expect(gefunden, datensatz.id).toEqual(genannt)
    }
  })

  it('nennen eigene Ids nicht als Verweis, Verweise auf eigene Fristen schon', () => {
    const frist = {
      id: 'fri-pruefung00',
      name: 'Prüffrist',
      beginn: 'eingang',
      dauerWerktage: 10,
      wirkung: 'erinnern',
      rechtsgrundlagen: [],
    }
    const geaendert = applyAenderung(projekt, {
      aendere: {
        'tei-pruefung00': { fristen: [frist], zusammenfuehrung: { art: 'frist', frist: 'fri-pruefung00' } },
        'tei-unterricht': { zusammenfuehrung: { art: 'frist', frist: 'fri-pruefung00' } },
      },
    })
    expect(referenzenOf('tei-pruefung00', geaendert)).toContain('/zusammenfuehrung/frist frist fri-pruefung00')
    expect(referenzenOf('tei-pruefung00', geaendert).filter((eine) => eine.startsWith('/fristen'))).toEqual([])
    const { fehlend } = checkReferenzen(geaendert)
    expect(fehlend.map(({ von, referenz }) => `${von.id} ${referenz.pfad}`)).toEqual([
      'tei-unterricht /zusammenfuehrung/frist',
    ])
  })

  it('lassen sich rückwärts suchen', () => {
    const verwendungen = findVerwendungen(projekt, 'rol-ordnungsam').map(
      ({ von, referenz }) => `${von.id}${referenz.pfad}`,
    )
    expect(verwendungen.sort()).toEqual(
      [
        'lei-hundanmeld/rollen/2',
        'nac-unterricht/an/0',
        'ste-ordnungsam/rollen/0',
        'tei-unterricht/beteiligteRollen/0',
        'zus-ordnungsam/rolle',
      ].sort(),
    )
    expect(findVerwendungen(projekt, 'rol-gibtesnich')).toEqual([])
  })

  it('melden fehlende Ziele für jedes entfernte Element, das benutzt wird', () => {
    for (const id of projekt.datensaetze.keys()) {
      const { fehlend } = checkReferenzen(applyAenderung(projekt, { entferne: [id] }))
      expect(fehlend.length, id).toBe(findVerwendungen(projekt, id).filter(({ von }) => von.id !== id).length)
    }
  })
})
