import { Component, type ReactNode } from 'react'
import { type Befund, createBefund } from '../../shared/befund.ts'
import { Befundzeile } from '../bausteine/Befundzeile.tsx'

interface Eigenschaften {
  /** what is shown inside, for the sentence */
  name: string
  children: ReactNode
}

/** Keeps a mistake of one part of the window from taking the others along; says what happened and offers to try again. */
export class Ansichtsgrenze extends Component<Eigenschaften, { befund: Befund | undefined }> {
  override state: { befund: Befund | undefined } = { befund: undefined }

  static getDerivedStateFromError(fehler: unknown): { befund: Befund } {
    return {
      befund: createBefund({
        code: 'fenster.ansicht',
        satz: 'Dieser Teil des Fensters ist abgebrochen.',
        abhilfe: 'Öffnen Sie ihn neu; Ihr Stand ist bestätigt und bleibt erhalten.',
        einzelheiten: fehler instanceof Error ? (fehler.stack ?? fehler.message) : String(fehler),
      }),
    }
  }

  override componentDidUpdate(davor: Eigenschaften): void {
    if (davor.name !== this.props.name && this.state.befund !== undefined) this.setState({ befund: undefined })
  }

  override render(): ReactNode {
    const { befund } = this.state
    if (befund === undefined) return this.props.children
    return (
      <div className="ansichtsgrenze" role="alert">
        <h2>{this.props.name}</h2>
        <ul className="befundliste">
          <Befundzeile befund={befund} />
        </ul>
        <button type="button" className="knopf" onClick={() => this.setState({ befund: undefined })}>
          Neu öffnen
        </button>
        <details>
          <summary>Einzelheiten für Entwickler</summary>
          <pre className="code">{befund.einzelheiten}</pre>
        </details>
      </div>
    )
  }
}
