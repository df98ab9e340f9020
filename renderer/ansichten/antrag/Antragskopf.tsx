import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import type { Organisation } from '../../../shared/modell/elemente/organisation.ts'

/** Head of the applicant's page: whose it is and what it is for. */
export function Antragskopf({
  organisation,
  leistung,
}: {
  organisation: Organisation | undefined
  leistung: Leistung
}) {
  return (
    <header className="a-kopf">
      <div>
        <svg className="a-wappen" viewBox="0 0 40 46" aria-hidden="true">
          <path d="M2 2h36v22c0 11-8 17-18 20C10 41 2 35 2 24z" fill="none" stroke="currentColor" strokeWidth="3" />
          <path d="M9 32V18h4v-4h4v4h6v-4h4v4h4v14z" fill="currentColor" />
        </svg>
        <p>
          <b>{organisation?.name ?? ''}</b>
          <small>{leistung.name}</small>
        </p>
      </div>
    </header>
  )
}
