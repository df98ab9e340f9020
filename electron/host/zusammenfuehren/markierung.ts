import { diffLines } from 'diff'

/** More differences than this are not told apart any more: then everything is one. */
const UNTERSCHIEDE_MAXIMUM = 20_000

/**
 * One text from two: what is different stands in it twice, between the lines by which Git marks a conflict. Both texts can be had
 * again from it.
 */
export function markUnterschiede(eigene: string, fremde: string): string {
  const [hier, dort] = [endZeile(eigene), endZeile(fremde)]
  const teile = diffLines(hier, dort, { maxEditLength: UNTERSCHIEDE_MAXIMUM })
  if (teile === undefined) return markEinen(hier, dort)
  let text = ''
  let offener = { eigene: '', fremde: '' }
  const close = (): void => {
    if (offener.eigene !== '' || offener.fremde !== '') text += markEinen(offener.eigene, offener.fremde)
    offener = { eigene: '', fremde: '' }
  }
  for (const { value, added, removed } of teile) {
    if (removed) offener.eigene += value
    else if (added) offener.fremde += value
    else {
      close()
      text += value
    }
  }
  close()
  return text
}

function markEinen(eigene: string, fremde: string): string {
  return `<<<<<<< eigene Fassung\n${eigene}=======\n${fremde}>>>>>>> fremde Fassung\n`
}

/** A mark needs a line of its own. */
function endZeile(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
