import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { skippedFor } from '../../testing/needs.ts'
import { suggestedStick } from './suggested-stick.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-data-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe(
  'suggestedStick',
  skippedFor(process.platform === 'linux' ? undefined : 'other systems have other folders'),
  () => {
    it("lies in a folder of the user's own, which nobody else enters", async () => {
      vi.stubEnv('XDG_DATA_HOME', join(folder, 'share'))
      expect(await suggestedStick()).toBe(join(folder, 'share/thinstick/virtual-stick.img'))
      expect(statSync(join(folder, 'share/thinstick')).mode & 0o777).toBe(0o700)
      expect(await suggestedStick()).toBe(join(folder, 'share/thinstick/virtual-stick.img'))
    })

    it("is in the user's home folder if that one cannot be created", async () => {
      writeFileSync(join(folder, 'share'), '')
      vi.stubEnv('XDG_DATA_HOME', join(folder, 'share'))
      expect(await suggestedStick()).toBe(join(homedir(), 'virtual-stick.img'))
    })
  },
)
