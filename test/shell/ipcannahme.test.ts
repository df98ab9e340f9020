import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { absenderOf, type Ipcereignis } from '../../electron/shell/absender.ts'
import { concernsFenster } from '../../electron/shell/ereignisweg.ts'
import { createFensterbuch } from '../../electron/shell/fensterbuch.ts'
import { ANNAHMEKANAELE, createIpcannahme } from '../../electron/shell/ipcannahme.ts'
import { readStartargumente } from '../../electron/shell/startargumente.ts'
import type { Host, HostEreignis } from '../../shared/host.ts'
import { KANAL } from '../../shared/schale/bruecke.ts'
import { EINGABE_MAXIMUM } from '../../shared/schale/fenstermethoden.ts'
import { createProjektordner } from '../host/projekte/projektordner.ts'
import { createTesthost } from '../host/sitzung/fenster.ts'

const SEITE = 'app://fachwerk/index.html'
const CLIENT = 'fenster-1'
const oberster = (url: string): Ipcereignis['senderFrame'] => ({ url, parent: null })
const EIGENER: Ipcereignis = { sender: { id: 7 }, senderFrame: oberster(SEITE) }

/** The door with a real host behind it; `gerufen` are the methods that reached the host. */
function openTuer() {
  const projekt = createProjektordner()
  const anderes = createProjektordner()
  const getrennt: string[] = []
  const gerufen: string[] = []
  const fensterbuch = createFensterbuch((client) => getrennt.push(client))
  fensterbuch.add(7, projekt)
  const { host } = createTesthost(projekt)
  const beobachteter = new Proxy(host, {
    get: (ziel, name: keyof Host) => {
      if (name in ziel) gerufen.push(name)
      return ziel[name]
    },
  })
  const verabschiedet: number[] = []
  const beiAbschied = (fenster: number): void => void verabschiedet.push(fenster)
  const gezeigt: string[] = []
  let gewaehlter: string | undefined
  const annahme = createIpcannahme({
    host: beobachteter,
    fensterbuch,
    beiAbschied,
    waehleOrdner: async () => gewaehlter,
    findProjekt: (pfad) => readStartargumente({ argumente: [pfad], arbeitsordner: '' }).ordner[0],
    openProjekt: (ordner) => void gezeigt.push(ordner),
    isOffen: (ordner, ausser) =>
      fensterbuch.list().some((einer) => einer.projekt === ordner && einer.fenster !== ausser),
    beiProjekt: fensterbuch.setProjekt,
  })
  const send = async (kanal: string, ereignis: Ipcereignis, ...argumente: unknown[]) =>
    JSON.parse(await annahme.answer(kanal, absenderOf(ereignis), argumente)) as {
      ok: boolean
      wert?: { sitzung?: string; ordner?: string; projekt?: { ordner: string } }
      befunde?: { code: string }[]
    }
  const rufe = (methode: unknown, eingabe: unknown) => send(KANAL.rufe, EIGENER, methode, JSON.stringify(eingabe))
  const meldeAn = () => send(KANAL.melde, EIGENER, CLIENT)
  /** the user chooses this folder in the dialog of the system */
  const waehle = (ordner: string | undefined, zweck: string) => {
    gewaehlter = ordner
    return send(KANAL.waehleOrdner, EIGENER, zweck)
  }
  return { projekt, anderes, getrennt, gerufen, gezeigt, verabschiedet, fensterbuch, send, rufe, meldeAn, waehle }
}

const codesOf = ({ befunde }: { befunde?: { code: string }[] }): string[] => (befunde ?? []).map(({ code }) => code)

describe('Tür vom Fenster zum Host', () => {
  it('öffnet das Projekt des Fensters, das keinen Ordner nennt', async () => {
    const { projekt, rufe, meldeAn, gerufen } = openTuer()
    expect((await meldeAn()).ok).toBe(true)
    const antwort = await rufe('oeffne', { client: CLIENT })
    expect(antwort).toMatchObject({ ok: true, wert: { projekt: { ordner: projekt } } })
    expect(gerufen).toEqual(['oeffne'])
  })

  it.each<[string, Ipcereignis]>([
    ['eines unbekannten Fensters', { sender: { id: 8 }, senderFrame: oberster(SEITE) }],
    ['eines Rahmens in der Seite', { sender: { id: 7 }, senderFrame: { url: SEITE, parent: oberster(SEITE) } }],
    ['eines Rahmens, den es nicht mehr gibt', { sender: { id: 7 }, senderFrame: null }],
    ['einer Webseite', { sender: { id: 7 }, senderFrame: oberster('https://boese.example/') }],
    ['eines Namensvetters', { sender: { id: 7 }, senderFrame: oberster('app://fachwerk.boese.example/index.html') }],
    ['eines anderen Rechners', { sender: { id: 7 }, senderFrame: oberster('app://boese/index.html') }],
    ['einer Datei', { sender: { id: 7 }, senderFrame: oberster('file:///fachwerk/index.html') }],
    ['einer leeren Seite', { sender: { id: 7 }, senderFrame: oberster('about:blank') }],
    ['einer eingebetteten Seite', { sender: { id: 7 }, senderFrame: oberster('about:srcdoc') }],
    ['einer Seite aus Daten', { sender: { id: 7 }, senderFrame: oberster('data:text/html,app://fachwerk/') }],
    ['einer Adresse mit Anmeldung', { sender: { id: 7 }, senderFrame: oberster('app://fachwerk@boese/') }],
    ['ohne Adresse', { sender: { id: 7 }, senderFrame: oberster('') }],
  ])('weist eine Nachricht %s ab, bevor der Host sie sieht', async (_fall, ereignis) => {
    const { send, gerufen, verabschiedet, fensterbuch } = openTuer()
    const richtige = {
      [KANAL.melde]: [CLIENT],
      [KANAL.rufe]: ['oeffne', JSON.stringify({ client: CLIENT })],
      [KANAL.abschied]: [],
      [KANAL.waehleOrdner]: ['projekt'],
      [KANAL.abgelegt]: ['/'],
    }
    for (const kanal of ANNAHMEKANAELE) {
      const argumente = richtige[kanal]
      expect(codesOf(await send(kanal, ereignis, ...argumente))).toEqual(['schale.absender'])
    }
    expect([gerufen, verabschiedet, fensterbuch.find(7)?.client]).toEqual([[], [], undefined])
  })

  it.each(['generiere', 'exportiere', 'sende', 'teste', 'pruefe', 'beende', 'trenne', 'constructor', '__proto__', ''])(
    'kennt die Methode „%s“ nicht',
    async (methode) => {
      const { rufe, meldeAn, gerufen } = openTuer()
      await meldeAn()
      expect(codesOf(await rufe(methode, { ordner: '/' }))).toEqual(['schale.form'])
      expect(gerufen).toEqual([])
    },
  )

  it.each<[string, unknown[]]>([
    ['ohne Argumente', []],
    ['mit zu wenigen', ['oeffne']],
    ['mit zu vielen', ['oeffne', '{}', 'mehr']],
    ['mit einem Objekt statt Text', ['oeffne', { client: CLIENT }]],
    ['mit einer Zahl als Methode', [7, '{}']],
    ['mit kaputtem JSON', ['oeffne', '{"client":']],
    ['mit einer Liste', ['oeffne', '[]']],
    ['mit nichts', ['oeffne', 'null']],
    ['mit einem bloßen Text', ['oeffne', '"fenster-1"']],
    ['mit einem überlangen Namen', ['o'.repeat(65), '{}']],
  ])('weist einen Aufruf %s ab', async (_fall, argumente) => {
    const { send, meldeAn, gerufen } = openTuer()
    await meldeAn()
    expect(codesOf(await send(KANAL.rufe, EIGENER, ...argumente))).toEqual(['schale.form'])
    expect(gerufen).toEqual([])
  })

  it('weist eine Eingabe ab, die zu groß ist', async () => {
    const { send, gerufen } = openTuer()
    const text = ' '.repeat(EINGABE_MAXIMUM + 1)
    expect(codesOf(await send(KANAL.rufe, EIGENER, 'oeffne', text))).toEqual(['schale.form'])
    expect(gerufen).toEqual([])
  })

  it.each(['fachwerk:ereignis', 'fachwerk:menuebefehl', 'fachwerk:rufe2', 'oeffne', '__proto__', 'constructor'])(
    'nimmt auf dem Kanal „%s“ nichts an',
    async (kanal) => {
      const { send, gerufen } = openTuer()
      expect(codesOf(await send(kanal, EIGENER, 'oeffne', '{}'))).toEqual(['schale.form'])
      expect(gerufen).toEqual([])
    },
  )

  it('lässt ein Fenster weder einen Ordner nennen, den niemand gewählt hat, noch als ein anderes auftreten', async () => {
    const { anderes, projekt, rufe, meldeAn, gerufen } = openTuer()
    await meldeAn()
    for (const ordner of [anderes, join(projekt, '..'), '/', '', 7]) {
      expect(codesOf(await rufe('oeffne', { client: CLIENT, ordner }))).toEqual(['schale.ordner'])
      const quelle = { art: 'ordner', ordner }
      expect(codesOf(await rufe('vergleichsstand', { quelle }))).toEqual(['schale.ordner'])
      expect(codesOf(await rufe('legeProjektAn', { client: CLIENT, ort: ordner, name: 'x' }))).toEqual([
        'schale.ordner',
      ])
    }
    expect(codesOf(await rufe('listeOrdner', { client: CLIENT }))).toEqual(['schale.form'])
    expect(codesOf(await rufe('oeffne', { client: 'fenster-2' }))).toEqual(['schale.absender'])
    expect(gerufen).toEqual([])
  })

  it('lässt kein Fenster den Namen eines anderen annehmen', async () => {
    const { anderes, send, meldeAn, fensterbuch, getrennt } = openTuer()
    await meldeAn()
    fensterbuch.add(8, anderes)
    const fremdes: Ipcereignis = { sender: { id: 8 }, senderFrame: oberster(SEITE) }
    expect((await send(KANAL.melde, fremdes, 'fenster-2')).ok).toBe(true)
    expect(codesOf(await send(KANAL.melde, fremdes, CLIENT))).toEqual(['schale.absender'])
    expect([fensterbuch.find(7)?.client, fensterbuch.find(8)?.client, getrennt]).toEqual([CLIENT, 'fenster-2', []])
  })

  it('lässt ein Fenster, das sich nicht gemeldet hat, nichts ändern', async () => {
    const { rufe, gerufen } = openTuer()
    expect(codesOf(await rufe('speichere', { sitzung: 's', client: CLIENT }))).toEqual(['schale.absender'])
    expect(gerufen).toEqual([])
  })

  it.each([['kurz'], ['mit leerzeichen'], [7], [null], ['x'.repeat(65)], [CLIENT, 'mehr']])(
    'nimmt „%s“ nicht als Namen eines Fensters',
    async (...namen) => {
      const { send, fensterbuch } = openTuer()
      expect(codesOf(await send(KANAL.melde, EIGENER, ...namen))).toEqual(['schale.form'])
      expect(fensterbuch.find(7)?.client).toBeUndefined()
    },
  )

  it('reicht durch, was der Host an der Eingabe einer Methode auszusetzen hat', async () => {
    const { rufe, meldeAn } = openTuer()
    await meldeAn()
    expect(codesOf(await rufe('oeffne', { client: CLIENT, entscheidung: 'vielleicht' }))).toEqual(['host.eingabe'])
    expect(codesOf(await rufe('oeffne', { client: CLIENT, __proto__: { mehr: 1 }, mehr: 1 }))).toEqual(['host.eingabe'])
  })

  it('schließt ein Fenster, das sich verabschiedet, und nur dieses', async () => {
    const { send, verabschiedet, fensterbuch, anderes } = openTuer()
    fensterbuch.add(8, anderes)
    expect(codesOf(await send(KANAL.abschied, EIGENER, 8))).toEqual(['schale.form'])
    expect(verabschiedet).toEqual([])
    expect((await send(KANAL.abschied, EIGENER)).ok).toBe(true)
    expect(verabschiedet).toEqual([7])
  })

  it('lässt ein Fenster nur an sein eigenes Projekt und an seine eigenen Aufträge', async () => {
    const { anderes, send, rufe, meldeAn, fensterbuch, gerufen } = openTuer()
    await meldeAn()
    const eigene = (await rufe('oeffne', { client: CLIENT })).wert?.sitzung ?? ''
    fensterbuch.add(8, anderes)
    const anderesFenster: Ipcereignis = { sender: { id: 8 }, senderFrame: oberster(SEITE) }
    await send(KANAL.melde, anderesFenster, 'fenster-2')
    const vorher = gerufen.length
    const ruf = JSON.stringify({ sitzung: eigene, client: 'fenster-2' })
    expect(codesOf(await send(KANAL.rufe, anderesFenster, 'speichere', ruf))).toEqual(['sitzung.unbekannt'])
    expect(codesOf(await rufe('brichAb', { auftrag: 'fremder' }))).toEqual(['schale.absender'])
    expect(codesOf(await rufe('brichAb', { auftrag: 7 }))).toEqual(['schale.absender'])
    expect(gerufen).toHaveLength(vorher)
    expect((await rufe('speichere', { sitzung: eigene, client: CLIENT })).ok).toBe(true)
  })
})

describe('Ordner, die ein Fenster nennen darf', () => {
  it('sind sein Projekt und was sein Benutzer gewählt hat', async () => {
    const { anderes, projekt, rufe, meldeAn, waehle, fensterbuch } = openTuer()
    await meldeAn()
    expect((await rufe('oeffne', { client: CLIENT, ordner: projekt })).ok).toBe(true)
    const ort = join(anderes, '..')
    expect(await waehle(undefined, 'ort')).toEqual({ ok: true, wert: {} })
    expect(codesOf(await rufe('legeProjektAn', { client: CLIENT, ort, name: 'x' }))).toEqual(['schale.ordner'])
    expect(await waehle(ort, 'ort')).toEqual({ ok: true, wert: { ordner: ort } })
    // the door lets it through; this host has released nothing
    expect(codesOf(await rufe('legeProjektAn', { client: CLIENT, ort, name: 'x' }))).toEqual(['sitzung.ordner'])
    expect(fensterbuch.find(7)?.projekt).toBe(projekt)
  })

  it('ein gewähltes Projekt zeigt ein Fenster ohne Projekt selbst, ein anderes bekommt sein eigenes', async () => {
    const { anderes, projekt, rufe, meldeAn, waehle, gezeigt, fensterbuch } = openTuer()
    await meldeAn()
    expect(await waehle(anderes, 'projekt')).toEqual({ ok: true, wert: { ordner: anderes } })
    await rufe('oeffne', { client: CLIENT, ordner: projekt })
    expect(await waehle(anderes, 'projekt')).toEqual({ ok: true, wert: {} })
    expect(gezeigt).toEqual([anderes])
    const { sitzung } = (await rufe('oeffne', { client: CLIENT })).wert ?? {}
    await rufe('verlasse', { client: CLIENT, sitzung })
    fensterbuch.add(8, anderes)
    expect(await waehle(anderes, 'projekt')).toEqual({ ok: true, wert: {} })
    expect(gezeigt).toEqual([anderes, anderes])
    expect(codesOf(await waehle('/', 'projekt'))).toEqual(['schale.ohneProjekt'])
    expect(codesOf(await waehle('/', 'alles'))).toEqual(['schale.form'])
  })

  it('öffnet, was auf das Fenster gezogen wurde: einen Projektordner oder seine Projektdatei', async () => {
    const { anderes, send, meldeAn } = openTuer()
    await meldeAn()
    for (const pfad of [anderes, join(anderes, 'projekt.fachwerk')]) {
      expect(await send(KANAL.abgelegt, EIGENER, pfad)).toEqual({ ok: true, wert: { ordner: anderes } })
    }
    expect(codesOf(await send(KANAL.abgelegt, EIGENER, join(anderes, 'leistungen')))).toEqual(['schale.ohneProjekt'])
    for (const pfad of ['', 7, 'a'.repeat(4097)]) {
      expect(codesOf(await send(KANAL.abgelegt, EIGENER, pfad))).toEqual(['schale.form'])
    }
  })
})

describe('Ereignisse des Hosts', () => {
  it('gehen nur an Fenster, deren Projekt oder Auftrag sie betreffen', () => {
    const buch = createFensterbuch(() => {})
    buch.add(1, '/a')
    const eintrag = buch.find(1)
    if (eintrag === undefined) throw new Error('no window')
    const concerns = (ereignis: HostEreignis) => concernsFenster(ereignis, eintrag)
    const gespeichert: HostEreignis = { art: 'gespeichert', sitzung: 's-1', sequenz: 1 }
    const fortschritt: HostEreignis = { art: 'fortschritt', auftrag: 'a-1', erledigt: 1, gesamt: 2, text: '' }
    eintrag.sitzungen.add('s-1')
    expect(concerns(gespeichert)).toBe(false)
    buch.setClient(1, CLIENT)
    expect([concerns(gespeichert), concerns({ ...gespeichert, sitzung: 's-2' })]).toEqual([true, false])
    eintrag.oeffnungen = 1
    expect(concerns({ ...gespeichert, sitzung: 's-2' })).toBe(true)
    expect(concerns(fortschritt)).toBe(false)
    eintrag.auftraege.add('a-1')
    expect(concerns(fortschritt)).toBe(true)
  })
})

describe('Fensterbuch', () => {
  it('sagt dem Host, wer gegangen ist: mit dem Fenster oder wenn eine neue Seite kommt', () => {
    const gegangen: string[] = []
    const buch = createFensterbuch((client, geschlossen) =>
      gegangen.push(`${client}${geschlossen ? ', geschlossen' : ''}`),
    )
    buch.add(1, '/a')
    buch.add(2, '/b')
    buch.setClient(1, 'erste-seite')
    buch.setClient(1, 'erste-seite')
    expect(gegangen).toEqual([])
    buch.setClient(1, 'zweite-seite')
    buch.remove(1)
    buch.remove(2)
    buch.remove(3)
    expect(gegangen).toEqual(['erste-seite', 'zweite-seite, geschlossen'])
    expect(buch.list()).toEqual([])
  })

  it('findet das Fenster eines Projekts', () => {
    const buch = createFensterbuch(() => {})
    buch.add(1, '/a')
    expect([buch.findByProjekt('/a')?.fenster, buch.findByProjekt('/b')]).toEqual([1, undefined])
  })
})
