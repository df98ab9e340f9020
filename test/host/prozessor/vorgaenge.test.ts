import { describe, expect, it } from 'vitest'
import { dok, fel, ins, nac, org } from '../../shared/generator/beispielbausteine.ts'
import { auftrag, createPruefstand, endgueltig, INHALT, nachrichtXml, neutral, type Pruefregel } from './pruefstand.ts'

const regel: Pruefregel = ({ nachricht, vorgang }) => {
  if (nachricht.name === 'antrag')
    return endgueltig([auftrag('behoerde')], '<zustand>neu</zustand><merkmal name="a">1</merkmal>')
  if (nachricht.name === 'nachforderung') return endgueltig([], '<zustand>wartet</zustand><erwartet/>', 'nachforderung')
  const offen = vorgang.kinder.filter((kind) => kind.name === 'erwartet').length
  return endgueltig(
    [],
    `<zustand>offen ${offen}</zustand><beantwortet nachrichtentyp="${nac('nachforderung')}"/>`,
    'nachreichung',
  )
}

const uuid = (ziffer: string) => `${ziffer.repeat(8)}-0000-4000-8000-000000000000`
const FREMD = { system: 'fach', kennung: 'F-1' }

async function open(kopf = {}) {
  const stand = createPruefstand({ regel })
  const { transaktion } = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt, { kopf })))
  const send = async (typ: string, nummer: string, weiteres: object) => {
    const xml = nachrichtXml(stand.projekt, { typ, kopf: { nachrichtenUUID: uuid(nummer), ...weiteres } })
    return (await stand.prozessor.empfange(neutral(xml))).transaktion
  }
  return {
    stand,
    id: transaktion.vorgang ?? '',
    send,
    vorgang: () => stand.speicher.vorgaenge.find(transaktion.vorgang ?? ''),
  }
}

describe('Vorgänge', () => {
  it('eröffnet einen Vorgang und führt ihn über Anfrage und Antwort weiter', async () => {
    const { id, send, vorgang } = await open()
    expect(vorgang()).toMatchObject({ zustand: 'neu', merkmale: { a: '1' }, erwartet: [] })
    await send('nachforderung', '2', { vorgangId: id })
    expect(vorgang()).toMatchObject({ zustand: 'wartet', erwartet: [{ nachricht: uuid('2') }], merkmale: { a: '1' } })
    const antwort = await send('nachreichung', '3', { bezugNachricht: uuid('2') })
    expect(antwort).toMatchObject({ zustand: 'zugestellt', vorgang: id })
    expect(vorgang()).toMatchObject({ zustand: 'offen 1', erwartet: [] })
  })

  it.each<[string, object, (id: string) => object, string | undefined]>([
    ['an der Vorgangs-Id', {}, (id) => ({ vorgangId: id }), undefined],
    [
      'an der Nachricht, auf die geantwortet wird',
      {},
      () => ({ bezugNachricht: '11111111-1111-4111-8111-111111111111' }),
      undefined,
    ],
    [
      'am Kennzeichen eines anderen Systems',
      { fremdkennungen: [FREMD] },
      () => ({ fremdkennungen: [FREMD] }),
      undefined,
    ],
    ['nicht ohne jede Angabe', {}, () => ({}), 'prozessor.vorgangUnbekannt'],
    [
      'nicht an einer unbekannten Vorgangs-Id, auch wenn das Kennzeichen passt',
      { fremdkennungen: [FREMD] },
      () => ({ vorgangId: uuid('9'), fremdkennungen: [FREMD] }),
      'prozessor.vorgangUnbekannt',
    ],
    ['nicht an einem unbekannten Kennzeichen', {}, () => ({ fremdkennungen: [FREMD] }), 'prozessor.vorgangUnbekannt'],
  ])('findet den Vorgang %s', async (_, eroeffnung, bezug, code) => {
    const { id, send, stand } = await open(eroeffnung)
    const transaktion = await send('nachreichung', '5', bezug(id))
    if (code === undefined) expect(transaktion).toMatchObject({ zustand: 'zugestellt', vorgang: id })
    else {
      expect(transaktion).toMatchObject({ zustand: 'klaerung', befunde: [{ code }] })
      expect(stand.speicher.zustellungen.listKlaerungen()).toMatchObject([{ transaktion: transaktion.id }])
    }
  })

  it('lernt ein Kennzeichen aus einer späteren Nachricht', async () => {
    const { id, send } = await open()
    await send('nachforderung', '2', { vorgangId: id, fremdkennungen: [FREMD] })
    expect(await send('nachreichung', '3', { fremdkennungen: [FREMD] })).toMatchObject({
      zustand: 'zugestellt',
      vorgang: id,
    })
  })

  it('legt zur Klärung, was zu mehreren Vorgängen passt, und ordnet es von Hand zu', async () => {
    const { stand, id, send } = await open({ fremdkennungen: [FREMD] })
    await send('antrag', '6', { fremdkennungen: [FREMD] })
    const transaktion = await send('nachreichung', '7', { fremdkennungen: [FREMD] })
    expect(transaktion).toMatchObject({ zustand: 'klaerung', befunde: [{ code: 'prozessor.vorgangMehrdeutig' }] })
    expect(await stand.prozessor.klaere(transaktion.id, uuid('8'))).toMatchObject({ ok: false })
    const geklaert = await stand.prozessor.klaere(transaktion.id, id)
    expect(geklaert).toMatchObject({ ok: true, wert: { zustand: 'zugestellt', vorgang: id, befunde: [] } })
    expect(stand.speicher.zustellungen.listKlaerungen()).toEqual([])
  })

  it('bearbeitet die Nachrichten eines Vorgangs nacheinander, auch wenn sie zugleich kommen', async () => {
    const { stand, id, vorgang } = await open()
    const nachrichten = [2, 3, 4].map((nummer) =>
      nachrichtXml(stand.projekt, {
        typ: 'nachforderung',
        kopf: { nachrichtenUUID: uuid(String(nummer)), vorgangId: id },
      }),
    )
    await Promise.all(nachrichten.map((xml) => stand.prozessor.empfange(neutral(xml))))
    expect(vorgang()?.erwartet.map((eine) => eine.nachricht)).toEqual([uuid('2'), uuid('3'), uuid('4')])
  })

  it('lässt eine Folgenachricht auf die Eröffnung warten, auf die sie sich bezieht', async () => {
    const stand = createPruefstand({ regel })
    const [antrag, folge] = await Promise.all([
      stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt, { kopf: { fremdkennungen: [FREMD] } }))),
      stand.prozessor.empfange(
        neutral(
          nachrichtXml(stand.projekt, {
            typ: 'nachreichung',
            kopf: { nachrichtenUUID: uuid('3'), fremdkennungen: [FREMD] },
          }),
        ),
      ),
    ])
    expect(folge?.transaktion).toMatchObject({ zustand: 'zugestellt', vorgang: antrag?.transaktion.vorgang })
  })

  it('lässt einen Vorgang auf der Hauptversion seines Fachmodells', async () => {
    const { stand, id, send } = await open()
    const vorgang = stand.speicher.vorgaenge.find(id)
    if (vorgang === undefined) throw new Error('Kein Vorgang')
    const alt = { ...vorgang, id: uuid('a'), fachmodellVersion: '0.9' }
    stand.speicher.vorgaenge.save(alt, '2026-01-01T00:00:00Z')
    expect(await send('nachreichung', '4', { vorgangId: alt.id })).toMatchObject({
      zustand: 'klaerung',
      befunde: [{ code: 'prozessor.modellversion' }],
    })
  })

  it('nimmt von der Demobehörde eine Antwort mit eigenem Aktenzeichen und findet den Vorgang später daran', async () => {
    const { stand, id, vorgang } = await open()
    const behoerde = stand.demo.behoerden.get(ins('behoerde'))
    const eintrag = behoerde?.listPosteingang()[0]
    expect(eintrag?.nachricht.dokumente[dok('antrag')]).toMatchObject({
      [fel('antragsteller')]: INHALT[fel('antragsteller')],
    })
    const dokumente = { [dok('bescheid')]: { [fel('verfuegung')]: ['Plan fehlt'] } }
    const antwort = { nachrichtentyp: nac('nachforderung'), dokumente, aktenzeichen: 'M-5/26' }
    const erste = behoerde?.antworte(eintrag?.uuid ?? '', antwort)
    const zweite = behoerde?.antworte(eintrag?.uuid ?? '', { ...antwort, ohneVorgangId: true })
    if (erste === undefined || zweite === undefined) throw new Error('Keine Antwort')
    expect(erste).toMatchObject({ kanal: 'neutral', installation: ins('behoerde') })
    const organisation = org('stadt')
    expect((await stand.prozessor.empfange({ ...erste, organisation })).transaktion).toMatchObject({
      zustand: 'zugestellt',
      vorgang: id,
    })
    expect((await stand.prozessor.empfange({ ...zweite, organisation })).transaktion).toMatchObject({
      zustand: 'zugestellt',
      vorgang: id,
    })
    expect(vorgang()?.erwartet).toHaveLength(2)
  })
})
