import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Installation, Organisation, Stelle } from '../../../shared/modell/elemente/organisation.ts'
import type { Produkt, Schnittstelle } from '../../../shared/modell/elemente/produkt.ts'
import { ins, kom, org, pro, rol, sch, ste, testId } from './beispielbausteine.ts'

const LEISTUNG = testId('leistung', 'haltverbot')

function produkt(name: string, komponententypen: string[], schnittstellen: Schnittstelle[]): Datensatz[] {
  const eines: Produkt = {
    id: pro(name),
    art: 'produkt',
    name,
    technischerName: name,
    hersteller: 'Beispiel GmbH',
    version: '1',
    komponententypen: komponententypen.map(kom),
    schnittstellen: schnittstellen.map((schnittstelle) => schnittstelle.id),
  }
  return [eines, ...schnittstellen]
}

function schnittstelle(name: string, dienst?: Schnittstelle['dienst']): Schnittstelle {
  return {
    id: sch(name),
    art: 'schnittstelle',
    name,
    technischerName: name,
    richtung: 'ausgang',
    protokoll: 'http',
    umschlag: 'xml',
    format: dienst === undefined ? 'neutral' : 'eigen',
    namensraeume: {},
    ...(dienst === undefined ? {} : { dienst }),
  }
}

function installation(name: string, produktname: string, schnittstellen: string[], vertraulich: boolean): Installation {
  return {
    id: ins(name),
    art: 'installation',
    name,
    technischerName: name,
    produkt: pro(produktname),
    schnittstellen: schnittstellen.map((eine) => ({ schnittstelle: sch(eine), endpunkt: `demo:${name}` })),
    vertraulich,
    werte: {},
  }
}

function stelle(name: string, angaben: Partial<Stelle>): Stelle {
  return {
    id: ste(name),
    art: 'stelle',
    name: `Stelle ${name}`,
    technischerName: name,
    kennung: `svb:${name}`,
    mail: `${name}@musterstadt.example`,
    zustaendigkeiten: [],
    rollen: [],
    installationen: [],
    ...angaben,
  }
}

function organisation(name: string, angaben: Partial<Organisation>): Organisation {
  return {
    id: org(name),
    art: 'organisation',
    name,
    technischerName: name.toLowerCase(),
    umgebung: 'test',
    ars: '149990100000',
    stellen: [],
    installationen: [],
    stufen: [{ leistung: LEISTUNG, stufe: 3 }],
    umlenkungen: [],
    ...angaben,
  }
}

const MUSTERSTADT = [ins('fach'), ins('akte'), ins('register'), ins('mail'), ins('postfach')]

export function createOrganisationen(): Datensatz[] {
  return [
    ...produkt('fach', ['fachverfahren'], [schnittstelle('fachneutral')]),
    ...produkt('akte', ['dms'], [schnittstelle('ablage', 'ablage')]),
    ...produkt('register', ['register'], [schnittstelle('register', 'registerabfrage')]),
    ...produkt(
      'post',
      ['mailsystem', 'postfach'],
      [schnittstelle('mail', 'mitteilung'), schnittstelle('postfach', 'postfach')],
    ),
    installation('fach', 'fach', ['fachneutral'], true),
    installation('akte', 'akte', ['ablage'], true),
    installation('register', 'register', ['register'], true),
    installation('mail', 'post', ['mail'], false),
    installation('mailsicher', 'post', ['mail'], true),
    installation('postfach', 'post', ['postfach'], true),
    organisation('Musterstadt', {
      stellen: [ste('sued'), ste('nord'), ste('ordnung'), ste('bezirk')],
      installationen: MUSTERSTADT,
    }),
    stelle('sued', {
      zustaendigkeiten: [{ leistung: LEISTUNG, arsPraefix: '14999010' }],
      installationen: MUSTERSTADT,
    }),
    stelle('nord', {
      zustaendigkeiten: [{ leistung: LEISTUNG, arsPraefix: '14999010', bereich: { von: 'A', bis: 'K' } }],
      installationen: MUSTERSTADT,
    }),
    stelle('ordnung', { rollen: [rol('ordnungsamt')], installationen: [ins('mail')] }),
    stelle('bezirk', { installationen: [ins('mailsicher')] }),
    organisation('Nachbarstadt', {
      stufen: [{ leistung: LEISTUNG, stufe: 1 }],
      stellen: [ste('nachbar')],
      installationen: [ins('mail'), ins('akte')],
    }),
    stelle('nachbar', {
      zustaendigkeiten: [{ leistung: LEISTUNG, arsPraefix: '14999020' }],
      installationen: [ins('mail'), ins('akte')],
    }),
    organisation('Umlenkstadt', { umlenkungen: [{ leistung: LEISTUNG, organisation: org('Musterstadt') }] }),
    organisation('Kreisstadt', { umlenkungen: [{ leistung: LEISTUNG, organisation: org('Ringstadt') }] }),
    organisation('Ringstadt', { umlenkungen: [{ leistung: LEISTUNG, organisation: org('Kreisstadt') }] }),
  ]
}
