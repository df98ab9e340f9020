import { describe, expect, it } from 'vitest'
import { findZeile, listUmgebende, positionOfZeile } from '../../../../renderer/ansichten/nachrichten/stelle.ts'

const TEXT = `<?xml version="1.0"?>
<f:antrag xmlns:f="urn:x">
  <!-- <f:falsch> -->
  <f:person>
    <f:name>A &lt; B</f:name>
    <f:leer/>
  </f:person>
  <f:person>
    <f:name>C</f:name>
  </f:person>
</f:antrag>`

describe('Stelle in einer Nachricht', () => {
  it.each([
    [2, ['antrag']],
    [4, ['antrag', 'person']],
    [5, ['antrag', 'person', 'name']],
    [6, ['antrag', 'person', 'leer']],
    [9, ['antrag', 'person', 'name']],
  ])('Zeile %i liegt in ihren Elementen', (zeile, elemente) => {
    expect(listUmgebende(TEXT, positionOfZeile(TEXT, zeile))).toEqual(elemente)
  })

  it('bleibt bestimmbar, während jemand ein Element erst schreibt', () => {
    const halb = TEXT.slice(0, TEXT.indexOf('<f:leer/>'))
    expect(listUmgebende(`${halb}<f:`, halb.length + 3)).toEqual(['antrag', 'person'])
  })

  it.each([
    ['person', 4],
    ['person/name', 5],
    ['person/leer', 6],
    ['falsch', undefined],
  ])('führt vom Ort %s zur ersten Zeile', (ort, zeile) => {
    expect(findZeile(TEXT, ort)).toBe(zeile)
  })
})
