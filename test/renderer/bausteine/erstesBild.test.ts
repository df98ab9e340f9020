import { beforeEach, expect, it, vi } from 'vitest'
import { noteErstesBild, useErstesBild, whenErstesBild } from '../../../renderer/bausteine/erstesBild.ts'

beforeEach(() => useErstesBild.setState({ da: false }))

it('lässt, was das erste Bild nicht braucht, auf das Bild warten und dann einmal laufen', () => {
  const run = vi.fn()
  whenErstesBild(run)
  expect(run).not.toHaveBeenCalled()
  noteErstesBild()
  noteErstesBild()
  expect(run).toHaveBeenCalledTimes(1)
})

it('wartet auf nichts, wenn das Bild schon da ist', () => {
  noteErstesBild()
  const run = vi.fn()
  whenErstesBild(run)
  expect(run).toHaveBeenCalledTimes(1)
})

it('tut nichts mehr, was vor dem Bild abgesagt ist', () => {
  const run = vi.fn()
  whenErstesBild(run)()
  noteErstesBild()
  expect(run).not.toHaveBeenCalled()
})
