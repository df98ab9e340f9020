import { Menu, Select } from '@mantine/core'
import { ChevronDown, ClipboardPen, Eraser, Send, WandSparkles } from 'lucide-react'
import type { Fuelle } from '../../../shared/generator/testplan/fuelle.ts'
import type { Beispielwahl } from '../../../shared/host/pruefstand.ts'
import type { Organisation } from '../../../shared/modell/elemente/organisation.ts'
import type { Form } from '../../antrag/form.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { type Eroeffnung, listBeispiele, listWaehlbare } from './wahl.ts'

/** What the form waits for the host to do. */
export type Antragstaetigkeit = 'sendet' | 'fuellt' | undefined

const WORTE = { sendet: 'Wird gesendet …', fuellt: 'Wird gefüllt …' } as const

interface Eigenschaften {
  form: Form
  organisation: Organisation | undefined
  eroeffnungen: readonly Eroeffnung[]
  taetigkeit: Antragstaetigkeit
  gesendet: boolean
  onNachrichtentyp(id: string): void
  onOrganisation(organisation: Organisation): void
  onBeispiel(wahl: Beispielwahl): void
  onLeeren(): void
  onAbsenden(): void
}

/** The tools of Fachwerk; everything below is the applicant's page. */
export function Antragsleiste(eigenschaften: Eigenschaften) {
  const { form, organisation, eroeffnungen, taetigkeit, gesendet } = eigenschaften
  const testfaelle = useDokument((stand) => stand.testfaelle)
  const beispiele = listBeispiele(form.projekt, testfaelle, {
    nachrichtentyp: form.nachrichtentyp.id,
    organisation: organisation?.id,
    stufe: form.stufe,
  })
  const anbietende = listWaehlbare(form.projekt, form.leistung.id)
  const derive = (fuelle: Fuelle): void => {
    if (organisation === undefined) return
    const { nachrichtentyp, stufe } = form
    eigenschaften.onBeispiel({
      art: 'abgeleitet',
      nachrichtentyp: nachrichtentyp.id,
      organisation: organisation.id,
      stufe,
      fuelle,
    })
  }
  return (
    <div className="werkzeug umbrechend antragsleiste" role="toolbar" aria-label="Vorschau des Antrags">
      <ClipboardPen size={16} aria-hidden className="zweit" />
      <Select
        aria-label="Antrag für"
        className="a-wahl"
        allowDeselect={false}
        data={eroeffnungen.map(({ nachrichtentyp, vorgangstyp }) => ({ value: nachrichtentyp, label: vorgangstyp }))}
        value={form.nachrichtentyp.id}
        onChange={(id) => id !== null && eigenschaften.onNachrichtentyp(id)}
      />
      <span className="zweit a-stufe">Vorschau, Stufe {form.stufe}</span>
      <Select
        aria-label="Organisation"
        className="a-organisation"
        allowDeselect={false}
        data={anbietende.map(({ id, name }) => ({ value: id, label: name }))}
        value={organisation?.id ?? null}
        onChange={(id) => {
          const neue = anbietende.find((eine) => eine.id === id)
          if (neue !== undefined) eigenschaften.onOrganisation(neue)
        }}
      />
      <span className="dehn" />
      <Menu position="bottom-end" width={400}>
        <Menu.Target>
          <button type="button" className="knopf" disabled={organisation === undefined}>
            <WandSparkles size={14} aria-hidden /> Mit Beispiel füllen <ChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Aus dem Modell abgeleitet</Menu.Label>
          <Menu.Item onClick={() => derive('beispiel')}>Ein Beispiel</Menu.Item>
          <Menu.Item onClick={() => derive('klein')}>Nur die Pflichtangaben</Menu.Item>
          <Menu.Item onClick={() => derive('gross')}>Alle Angaben, so groß wie möglich</Menu.Item>
          {beispiele.length > 0 && (
            <>
              <Menu.Divider />
              <Menu.Label>Aus den Testfällen</Menu.Label>
            </>
          )}
          {beispiele.map(({ kennung, name, zusatz }) => (
            <Menu.Item key={kennung} onClick={() => eigenschaften.onBeispiel({ art: 'testfall', kennung })}>
              {name}
              <span className="zweit a-beispielort">{zusatz}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <button type="button" className="knopf" onClick={eigenschaften.onLeeren}>
        <Eraser size={14} aria-hidden /> Leeren
      </button>
      <button
        type="button"
        className="knopf voll"
        disabled={taetigkeit !== undefined || gesendet}
        onClick={eigenschaften.onAbsenden}
      >
        <Send size={14} aria-hidden /> {taetigkeit === undefined ? 'Antrag absenden' : WORTE[taetigkeit]}
      </button>
    </div>
  )
}
