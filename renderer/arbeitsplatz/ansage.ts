import { create } from 'zustand'

/** What a screen reader is told about something that happened away from the focus. */
export const useAnsage = create<{ text: string }>(() => ({ text: '' }))

export function sageAn(text: string): void {
  useAnsage.setState({ text })
}
