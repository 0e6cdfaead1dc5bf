import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inTempFolder } from '../../testing/judges.ts'
import { watchKernelNames } from './kernel-names.ts'

const EVERY_MS = 5

describe('watchKernelNames', () => {
  it('reports a device that comes and one that goes, and is otherwise silent', () =>
    inTempFolder(async sys => {
      mkdirSync(join(sys, 'block/vda'), { recursive: true })
      let changes = 0
      const stop = watchKernelNames(() => changes++, sys, EVERY_MS)
      await delay(10 * EVERY_MS)
      expect(changes).toBe(0)
      mkdirSync(join(sys, 'block/sda'))
      await expect.poll(() => changes, { interval: EVERY_MS }).toBe(1)
      await delay(10 * EVERY_MS)
      expect(changes).toBe(1)
      rmdirSync(join(sys, 'block/sda'))
      await expect.poll(() => changes, { interval: EVERY_MS }).toBe(2)
      stop()
      mkdirSync(join(sys, 'block/sdb'))
      await delay(10 * EVERY_MS)
      expect(changes).toBe(2)
    }))

  it('is silent if the system has no such list', () =>
    inTempFolder(async folder => {
      let changes = 0
      const stop = watchKernelNames(() => changes++, join(folder, 'absent'), EVERY_MS)
      await delay(10 * EVERY_MS)
      stop()
      expect(changes).toBe(0)
    }))
})
