import { Modal } from '@mantine/core'
import { findFreienNamen } from '../../shared/modell/freierName.ts'
import { encodeBytes } from '../bausteine/bytes.ts'
import { useDokument } from '../dokument/dokument.ts'
import { clientId } from '../host/client.ts'
import { useAktionen, useHost } from '../host/HostKontext.tsx'
import { type Projektdialog, useProjektdialog } from './dialogspeicher.ts'
import { Neuformular } from './Neuformular.tsx'
import { Oeffnendialog } from './Oeffnendialog.tsx'
import { useProjektaktionen } from './useProjektaktionen.ts'
import './projekt.css'

const TITEL: Readonly<Record<Projektdialog['art'], string>> = {
  oeffnen: 'Projekt öffnen',
  neu: 'Neues Projekt',
  speichernUnter: 'Speichern unter',
  paket: 'Projekt aus einer Datei öffnen',
}

/** The dialogs that open, create and copy projects; one at a time. */
export function Projektdialoge() {
  const { dialog, setDialog } = useProjektdialog()
  const close = (): void => setDialog(undefined)
  return (
    <Modal
      opened={dialog !== undefined}
      onClose={close}
      title={dialog === undefined ? '' : TITEL[dialog.art]}
      size="46rem"
    >
      {dialog === undefined ? null : <Inhalt dialog={dialog} onZu={close} />}
    </Modal>
  )
}

function Inhalt({ dialog, onZu }: { dialog: Projektdialog; onZu(): void }) {
  const host = useHost()
  const aktionen = useAktionen()
  const { show } = useProjektaktionen()
  const name = useDokument((stand) => stand.projekt?.name ?? '')
  const client = clientId()
  const onFertig = (ordner: string): void => void show(ordner)
  switch (dialog.art) {
    case 'oeffnen':
      return <Oeffnendialog onOeffnen={onFertig} onZu={onZu} />
    case 'neu':
      return (
        <Neuformular
          erklaerung="Ein Projekt ist ein Ordner mit allen Dateien eines Fachmodells. Er lässt sich mit Git führen und weitergeben."
          namensfeld="Name des Projekts"
          vorschlag=""
          knopf="Projekt anlegen"
          create={(ort, neuer) => host.rufe('legeProjektAn', { client, ort, name: neuer })}
          {...{ onFertig, onZu }}
        />
      )
    case 'speichernUnter':
      return (
        <Neuformular
          erklaerung="Der jetzige Stand kommt mit allen Dateien in einen neuen Ordner, und dieses Fenster arbeitet dort weiter. Das Projekt am alten Ort bleibt, wie es ist."
          namensfeld="Name des Ordners"
          vorschlag={nameKopie(name)}
          knopf="Unter diesem Namen speichern"
          create={(ort, neuer) => aktionen.speichereUnter(ort, neuer)}
          {...{ onFertig, onZu }}
        />
      )
    case 'paket': {
      const { paket } = dialog
      return (
        <Neuformular
          erklaerung={`„${paket.name}“ wird geprüft und in einen neuen Ordner entpackt; die Datei selbst bleibt, wie sie ist.`}
          namensfeld="Name des Ordners"
          vorschlag={paket.name.replace(/\.zip$/i, '')}
          knopf="Projekt entpacken und öffnen"
          create={(ort, neuer) =>
            host.rufe('entpackeProjekt', { client, ort, name: neuer, inhalt: encodeBytes(paket.bytes) })
          }
          {...{ onFertig, onZu }}
        />
      )
    }
  }
}

/** „Gewerbe, Kopie“, and for a copy of that „Gewerbe, Kopie 2“. */
function nameKopie(name: string): string {
  const isKopie = /, Kopie(?: \d+)?$/.test(name)
  return isKopie ? findFreienNamen(name, ' ', (einer) => einer === name) : `${name}, Kopie`
}
