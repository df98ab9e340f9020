import { create } from 'zustand'
import type { Assistentstand } from './assistent.ts'

/** What was said in a wizard that was left before its end; it lives as long as the window. */
export const useMusterentwurf = create<{ stand: Assistentstand | undefined }>(() => ({ stand: undefined }))
