import type { Komponententyp } from '../../../shared/modell/elemente/nachricht.ts'
import type { Installation } from '../../../shared/modell/elemente/organisation.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createModellindex } from '../prozessor/modellindex.ts'
import type { Schemata } from '../prozessor/schemata.ts'
import type { Uhr } from '../prozessor/uhr.ts'
import type { FindZielsystem, Zielsystem } from '../prozessor/zielsystem.ts'
import { createDemobehoerde, type Demobehoerde } from './demobehoerde.ts'
import { type Check0604, createDemoDms, type DemoDms } from './demoDms.ts'
import type { Demosystem } from './demosystem.ts'
import { createDemoFachverfahren, createRueckmeldeeingang, type DemoFachverfahren } from './fachverfahren.ts'
import { createDirektmail, createMailpostfach, type Mailpostfach } from './mailpostfach.ts'
import { createDemoPostfach, type DemoPostfach } from './postfach.ts'
import { createDemoRegister, type DemoRegister } from './register.ts'
import { createDemoZahlungsverkehr, type DemoZahlungsverkehr } from './zahlungsverkehr.ts'

/** A demo system for every Installation of a project, each of its own kind. */
export interface Demoumgebung {
  findZielsystem: FindZielsystem
  behoerden: ReadonlyMap<string, Demobehoerde>
  dms: ReadonlyMap<string, DemoDms>
  fachverfahren: ReadonlyMap<string, DemoFachverfahren>
  postfaecher: ReadonlyMap<string, DemoPostfach>
  register: ReadonlyMap<string, DemoRegister>
  zahlungsverkehr: ReadonlyMap<string, DemoZahlungsverkehr>
  mail: Mailpostfach
  /** Empties all systems. */
  reset(): void
}

export interface Demooptionen {
  projekt: Projekt
  uhr: Uhr
  schemata: Schemata
  check0604: Check0604
  /** sends mails in another way than directly into the mailbox, e.g. over SMTP */
  mailziel?: Zielsystem
}

export function createDemoumgebung({ projekt, uhr, schemata, check0604, mailziel }: Demooptionen): Demoumgebung {
  const modell = createModellindex(projekt)
  const mail = createMailpostfach()
  const behoerden = new Map<string, Demobehoerde>()
  const dms = new Map<string, DemoDms>()
  const fachverfahren = new Map<string, DemoFachverfahren>()
  const postfaecher = new Map<string, DemoPostfach>()
  const register = new Map<string, DemoRegister>()
  const zahlungsverkehr = new Map<string, DemoZahlungsverkehr>()
  const systeme = new Map<string, Demosystem>()
  const put = <S extends Demosystem>(menge: Map<string, S>, id: string, system: S): void => {
    menge.set(id, system)
    systeme.set(id, system)
  }

  for (const installation of listDatensaetze(projekt, 'installation')) {
    const { id } = installation
    switch (kindOf(projekt, installation)) {
      case 'ablage':
        put(dms, id, createDemoDms(uhr, check0604))
        break
      case 'mitteilung':
        systeme.set(id, createDirektmail(mail))
        break
      case 'postfach':
        put(postfaecher, id, createDemoPostfach())
        break
      case 'registerabfrage':
        put(register, id, createDemoRegister(uhr))
        break
      case 'zahlung':
        put(zahlungsverkehr, id, createDemoZahlungsverkehr())
        break
      case 'neutral':
        put(behoerden, id, createDemobehoerde(modell, id, uhr))
        break
      case 'rueckmeldung':
        put(fachverfahren, id, createRueckmeldeeingang())
        break
      case 'eigen':
        put(
          fachverfahren,
          id,
          createDemoFachverfahren(schemata, (schnittstelle) => findDatensatz(projekt, 'schnittstelle', schnittstelle)),
        )
        break
    }
  }

  const mailinstallationen = new Set([...systeme.keys()].filter((id) => isMail(projekt, id)))
  return {
    findZielsystem: (id) => (mailziel !== undefined && mailinstallationen.has(id) ? mailziel : systeme.get(id)),
    behoerden,
    dms,
    fachverfahren,
    postfaecher,
    register,
    zahlungsverkehr,
    mail,
    reset: () => {
      for (const system of systeme.values()) system.reset()
      mail.reset()
    },
  }
}

type Systemart = NonNullable<Komponententyp['dienst']> | 'neutral' | 'eigen' | 'rueckmeldung'

/** What the outgoing Schnittstellen of an Installation say about the system behind it. */
function kindOf(projekt: Projekt, installation: Installation): Systemart {
  const ausgaenge = installation.schnittstellen
    .flatMap(({ schnittstelle }) => findDatensatz(projekt, 'schnittstelle', schnittstelle) ?? [])
    .filter(({ richtung }) => richtung === 'ausgang')
  const dienst = ausgaenge.find((eine) => eine.dienst !== undefined)?.dienst
  if (dienst !== undefined) return dienst
  if (ausgaenge.some(({ format }) => format === 'neutral')) return 'neutral'
  return ausgaenge.every(({ rueckmeldung }) => rueckmeldung === true) ? 'rueckmeldung' : 'eigen'
}

function isMail(projekt: Projekt, id: string): boolean {
  const installation = findDatensatz(projekt, 'installation', id)
  return installation !== undefined && kindOf(projekt, installation) === 'mitteilung'
}
