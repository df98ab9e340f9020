import { describe, expect, it } from 'vitest'
import { fel, ins } from '../../shared/generator/beispielbausteine.ts'
import { auftrag, createPruefstand, endgueltig, INHALT, nachrichtXml, neutral, rueckweisung } from './pruefstand.ts'

const regel = () => endgueltig([auftrag('akte'), auftrag('post')])
const ANDERE_UUID = '22222222-2222-4222-8222-222222222222'
const anderer = { autor: { kennung: 'portal:2', name: 'Portal 2' } }

describe('Einmaligkeit', () => {
  it.each([
    ['dieselbe Nachricht', (xml: string) => xml, 'wiederholung'],
    [
      'dieselbe, anders geschrieben',
      (xml: string) =>
        xml
          .replace(/^<\?xml.*\?>\n/, '')
          .replace(' test="true"', '')
          .replace('<f:antrag xmlns:f', '<f:antrag xmlns:unbenutzt="urn:x" test="true"\n xmlns:f')
          .replace('Obststand', '<![CDATA[Obst]]>stan&#100;<!-- -->'),
      'wiederholung',
    ],
    ['dieselbe UUID mit anderem Inhalt', (xml: string) => xml.replace('Obststand', 'Fischstand'), 'konflikt'],
  ] as const)('erkennt %s', async (_, change, erwartet) => {
    const stand = createPruefstand({ regel })
    const xml = nachrichtXml(stand.projekt)
    const erste = await stand.prozessor.empfange(neutral(xml))
    const zweite = await stand.prozessor.empfange(neutral(change(xml)))
    expect(erste).toMatchObject({ wiederholung: false, transaktion: { zustand: 'zugestellt' } })
    if (erwartet === 'wiederholung') {
      expect(zweite).toEqual({ wiederholung: true, transaktion: erste.transaktion })
      expect(stand.speicher.transaktionen.countEmpfaenge(erste.transaktion.id)).toBe(2)
    } else {
      expect(zweite.transaktion).toMatchObject({ zustand: 'konflikt', befunde: [{ code: 'prozessor.uuidKonflikt' }] })
      // the conflict itself is a recorded result too
      expect((await stand.prozessor.empfange(neutral(change(xml)))).wiederholung).toBe(true)
    }
    expect(stand.demo.dms.get(ins('akte'))?.listSendungen()).toHaveLength(1)
    expect(stand.laeufe.get('regel')).toBe(1)
  })

  it.each([
    ['andere UUID', { nachrichtenUUID: ANDERE_UUID }],
    ['anderer Autor mit derselben UUID', anderer],
  ])('behandelt als neue Nachricht: %s', async (_, kopf) => {
    const stand = createPruefstand({ regel })
    await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
    const zweite = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt, { kopf })))
    expect(zweite).toMatchObject({ wiederholung: false, transaktion: { zustand: 'zugestellt' } })
  })

  it('verarbeitet gleichzeitig eintreffende gleiche Nachrichten einmal', async () => {
    const stand = createPruefstand({ regel })
    const xml = nachrichtXml(stand.projekt)
    const alle = await Promise.all([1, 2, 3].map(() => stand.prozessor.empfange(neutral(xml))))
    expect(alle.map((eine) => eine.wiederholung)).toEqual([false, true, true])
    expect(new Set(alle.map((eine) => eine.transaktion.id)).size).toBe(1)
    expect(alle[2]?.transaktion.zustand).toBe('zugestellt')
    expect(stand.laeufe.get('regel')).toBe(1)
  })

  it('gibt auch eine Zurückweisung wieder, ohne noch einmal zu prüfen', async () => {
    const stand = createPruefstand({ regel: rueckweisung })
    const xml = nachrichtXml(stand.projekt)
    const erste = await stand.prozessor.empfange(neutral(xml))
    expect(await stand.prozessor.empfange(neutral(xml))).toEqual({ wiederholung: true, transaktion: erste.transaktion })
    expect(stand.laeufe.get('regel')).toBe(1)
  })

  it('prägt in zwei Läufen dieselben Kennungen', async () => {
    const kennungen = await Promise.all(
      [1, 2].map(async () => {
        const stand = createPruefstand({ regel })
        const { transaktion } = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
        return [
          transaktion.id,
          transaktion.vorgang,
          ...stand.speicher.zustellungen.list(transaktion.id).map((z) => z.auftrag),
        ]
      }),
    )
    expect(kennungen[0]).toEqual(kennungen[1])
    expect(kennungen[0]?.[2]).toMatch(/<d:datei [^>]*uuid="[0-9a-f-]{36}"/)
  })

  it('verwechselt unverstandene Nachrichten nicht miteinander', async () => {
    const stand = createPruefstand({ regel })
    const falsch = nachrichtXml(stand.projekt, { inhalt: { ...INHALT, [fel('staende')]: ['viele'] } }).replace(
      /<n:nachrichtenUUID>.*<\/n:nachrichtenUUID>/,
      '',
    )
    const ids = [await stand.prozessor.empfange(neutral(falsch)), await stand.prozessor.empfange(neutral(falsch))]
    expect(ids.map((eine) => eine.transaktion.zustand)).toEqual(['zurueckgewiesen', 'zurueckgewiesen'])
    expect(new Set(ids.map((eine) => eine.transaktion.id)).size).toBe(2)
  })
})
