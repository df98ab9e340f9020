import { Modal } from '@mantine/core'
import { useMemo } from 'react'
import { listDatensaetze } from '../../shared/modell/projekt.ts'
import { useBefehlssatz } from '../arbeitsplatz/befehle.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import './baukasten.css'
import { Uebernahmebereich } from './Uebernahmebereich.tsx'
import { useUebernahme } from './uebernahmespeicher.ts'

/** The dialog that takes over a newer version of a Baukasten from another project; it brings its own commands. */
export function Baukastenuebernahme() {
  const projekt = useDokument((stand) => stand.projekt)
  const gesperrt = useNurlesegrund()?.satz
  const { baukasten, open, close } = useUebernahme()
  const befehle = useMemo(
    () =>
      (projekt === undefined ? [] : listDatensaetze(projekt, 'baukasten')).map(({ id, name }) => ({
        id: `modell.baukasten.${id}`,
        name: `Neuere Fassung übernehmen: ${name} …`,
        menue: 'Modell' as const,
        abschnitt: 8,
        gesperrt,
        fuehreAus: () => open(id),
      })),
    [projekt, gesperrt, open],
  )
  useBefehlssatz('baukasten', befehle)
  const gemeinter = projekt?.datensaetze.get(baukasten ?? '')
  return (
    <Modal
      opened={gemeinter?.art === 'baukasten'}
      onClose={close}
      title={`Neuere Fassung von „${gemeinter?.name ?? ''}“ übernehmen`}
      size="52rem"
    >
      {projekt !== undefined && gemeinter?.art === 'baukasten' ? (
        <Uebernahmebereich projekt={projekt} baukasten={gemeinter} onZu={close} />
      ) : null}
    </Modal>
  )
}
