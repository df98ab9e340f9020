import { useElementSize } from '@mantine/hooks'
import type { RefCallback } from 'react'

/** Width of an element in rem, so that presentation size counts like a narrower window; 0 before it is measured. */
export function useRembreite<T extends HTMLElement>(): { ref: RefCallback<T | null>; rem: number } {
  const { ref, width } = useElementSize<T>()
  return { ref, rem: width / Number.parseFloat(getComputedStyle(document.documentElement).fontSize) }
}
