import { Modal, Select } from '@mantine/core'
import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { UMSETZUNGSSTUFEN } from '../../shared/modell/elemente/gemeinsam.ts'
import { listLeistungen } from '../../shared/modell/leistungen.ts'
import { listDatensaetze } from '../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useBefehlssatz } from '../arbeitsplatz/befehle.ts'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { decodeBytes } from '../bausteine/bytes.ts'
import { saveDatei } from '../bausteine/herunterladen.ts'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { useKonzept } from './useKonzept.ts'
import './konzept.css'

const FORMATE = [
  ['html', 'HTML'],
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['zip', 'Paket (ZIP)'],
] as const

/** A system serves all Leistungen; who reads about one waits less. */
const ALLE = 'alle'

/** The dialog that shows the Systemkonzept of a Komponententyp and saves it; it brings its own command. */
export function Systemkonzept() {
  const [offen, setOffen] = useState(false)
  const befehle = useMemo(
    () => [
      {
        id: 'datei.systemkonzept',
        name: 'Systemkonzept …',
        menue: 'Datei' as const,
        abschnitt: 3,
        fuehreAus: () => setOffen(true),
      },
    ],
    [],
  )
  useBefehlssatz('konzept', befehle)
  return (
    <Modal opened={offen} onClose={() => setOffen(false)} title="Systemkonzept für Hersteller" size="72rem">
      <Konzeptbereich />
    </Modal>
  )
}

function Konzeptbereich() {
  const projekt = useDokument((stand) => stand.projekt)
  const typen = useMemo(() => (projekt === undefined ? [] : listDatensaetze(projekt, 'komponententyp')), [projekt])
  const [gewaehlt, setGewaehlt] = useState<string>()
  const [stufe, setStufe] = useState(useArbeitsplatz((stand) => stand.stufe))
  const typ = gewaehlt ?? (typen.find(({ systemart }) => systemart === 'fachverfahren') ?? typen[0])?.id
  const leistungen = useMemo(() => (projekt === undefined ? [] : listLeistungen(projekt)), [projekt])
  const [leistung, setLeistung] = useState(useArbeitsplatz((stand) => stand.leistung) ?? ALLE)
  const { vorschau, befunde, arbeitet, lade } = useKonzept(typ, leistung === ALLE ? undefined : leistung, stufe)
  const save = async (format: (typeof FORMATE)[number][0]): Promise<void> => {
    const datei = await lade(format)
    if (datei !== undefined) saveDatei(datei.dateiname, decodeBytes(datei.base64))
  }
  return (
    <div className="konzept">
      <div className="reihe">
        <Select
          aria-label="Art des Systems"
          allowDeselect={false}
          data={typen.map(({ id, name }) => ({ value: id, label: name }))}
          value={typ ?? null}
          onChange={(id) => id !== null && setGewaehlt(id)}
        />
        {leistungen.length < 2 ? null : (
          <Select
            aria-label="Leistung"
            allowDeselect={false}
            data={[
              { value: ALLE, label: 'Alle Leistungen' },
              ...leistungen.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={leistung}
            onChange={(id) => id !== null && setLeistung(id)}
          />
        )}
        <Select
          aria-label="Umsetzungsstufe"
          allowDeselect={false}
          data={UMSETZUNGSSTUFEN.map((eine) => ({ value: String(eine), label: `Stufe ${eine}` }))}
          value={String(stufe)}
          onChange={(wert) => {
            const neue = UMSETZUNGSSTUFEN.find((eine) => String(eine) === wert)
            if (neue !== undefined) setStufe(neue)
          }}
        />
        <span className="zweit dehn">
          {vorschau === undefined
            ? ''
            : `${vorschau.anforderungen} Anforderungen, ${vorschau.testfaelle.toLocaleString('de-DE')} Testfälle`}
        </span>
        {FORMATE.map(([format, name]) => (
          <button
            key={format}
            type="button"
            className="knopf"
            disabled={vorschau === undefined || arbeitet}
            onClick={() => void save(format)}
          >
            <Download size={14} strokeWidth={1.75} aria-hidden />
            {name}
          </button>
        ))}
      </div>
      {befunde.length === 0 ? null : <Befundliste befunde={befunde} klasse="konzept-befunde" />}
      {arbeitet ? <Wartezeichen text="Das Systemkonzept entsteht; die Testnachrichten werden geprüft" /> : null}
      {vorschau === undefined ? null : (
        // no permission at all: the document needs neither scripts nor the window
        <iframe className="konzept-vorschau" title="Vorschau des Systemkonzepts" sandbox="" srcDoc={vorschau.html} />
      )}
    </div>
  )
}
