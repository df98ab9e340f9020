import { afterEach } from 'vitest'
import { removeOrdner } from '../host/projekte/projektordner.ts'

afterEach(removeOrdner)
