/** The mark: a half-timbered frame. */
export function Marke({ groesse = 18 }: { groesse?: number }) {
  return (
    <svg
      className="marke"
      width={groesse}
      height={groesse}
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M2 2h14v14H2z M2 9h14 M9 9v7 M2 16l7-7 7 7 M2 9l4-7 M16 9l-4-7" />
    </svg>
  )
}
