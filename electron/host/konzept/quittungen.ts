import type { Dienst } from '../../../shared/modell/elemente/nachricht.ts'
import { namespaceOfDienst } from '../../../shared/modell/namensraeume.ts'

const create = (dienst: Dienst, attribute: string, inhalt = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quittung xmlns="${namespaceOfDienst(dienst)}" ${attribute}` +
  (inhalt === '' ? '/>\n' : `>\n${inhalt}</quittung>\n`)

/** A receipt of each Dienst as vendors are shown it. */
export const QUITTUNGEN: Readonly<Record<Dienst, string>> = {
  ablage: create('ablage', 'aktenzeichen="131.2-0042/2026" vorgangskennzeichen="131.2-0042/2026-1"'),
  mitteilung: create('mitteilung', 'nachrichtId="&lt;20261102.0831.1@mail.example&gt;"'),
  postfach: create('postfach', 'eintrag="2026-11-02-000001"'),
  registerabfrage: create(
    'registerabfrage',
    'treffer="einer"',
    '  <merkmal name="registernummer">HRB 4711</merkmal>\n',
  ),
  zahlung: create('zahlung', 'zahlung="Z-2026-000001" adresse="https://epayment.example/z/2026-000001"'),
}
