/** HTML of a message or document: no scripts, no network, no forms, no way out; paper white in both schemes. */
export function Sicherblatt({ html, titel }: { html: string; titel: string }) {
  return <iframe className="blatt" sandbox="" srcDoc={RICHTLINIE + html} title={titel} />
}

/** In addition to the policy of the page, which the frame inherits; and small enough for a whole sheet to be seen. */
const RICHTLINIE =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">' +
  '<style>html{font:11.5px/1.45 sans-serif}h1{font-size:1.4em}h2{font-size:1.15em}h3{font-size:1.05em}</style>'
