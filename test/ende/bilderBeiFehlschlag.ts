import { afterEach } from 'vitest'
import { keepBilder } from './fenster.ts'

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepBilder(task.name)
})
