import { useAnsage } from '../arbeitsplatz/ansage.ts'

/** Speaks what `sageAn` says; there is one in the window. */
export function Ansage() {
  const text = useAnsage((stand) => stand.text)
  return (
    <p className="unsichtbar" role="status">
      {text}
    </p>
  )
}
