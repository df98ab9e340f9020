import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take longest come first, so that no worker idles at the end. Where two of them need the same compiled rules, they
 * are far apart: the second one then finds them in the cache.
 */
const ZUERST = [
  'test/host/abnahme/testfaelle.test.ts',
  'test/host/saxon/korpus.test.ts',
  'test/host/saxon/schichten.test.ts',
  'test/shared/generator/testplan/testplan.test.ts',
  'test/host/sitzung/abbruch.test.ts',
  'test/shared/generator/regel/liveregel.test.ts',
  'test/host/spiel/folgen.test.ts',
  'test/shared/auswertung/differenz.test.ts',
  'test/host/abnahme/mutanten.test.ts',
  'test/cli/teste.test.ts',
  'test/host/aenderungslauf/aenderungslauf.test.ts',
  'test/cli/sende.test.ts',
  'test/host/prozessor/abbruch.test.ts',
  'test/host/prozessor/dauerlauf.test.ts',
  'test/host/platte/platte.test.ts',
  'test/cli/befehle.test.ts',
  'test/shared/generator/regel/haken.test.ts',
  'test/shared/generator/regel/zustellung.test.ts',
  'test/host/saxon/engine.test.ts',
  'test/host/abnahmelauf/abnahmelauf.test.ts',
  'test/shared/auswertung/differenzSicht.test.ts',
  'test/host/saxon/uebersetzen.test.ts',
]

export class Reihenfolge extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rang = ({ moduleId }: TestSpecification): number => {
      const stelle = ZUERST.findIndex((datei) => moduleId.endsWith(datei))
      return stelle < 0 ? ZUERST.length : stelle
    }
    const sortiert = await super.sort(files)
    return sortiert.toSorted((a, b) => rang(a) - rang(b))
  }
}
