import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { isRoot } from '../../testing/command.ts'
import { buildStick } from './fixtures.ts'

const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** Electron's program, if it was downloaded. */
const program = (): string | undefined => {
  const note = join(folder, 'path.txt')
  const path = existsSync(note) ? join(folder, 'dist', readFileSync(note, 'utf8').trim()) : undefined
  return path && existsSync(path) ? path : undefined
}

test('the whole job in the window', async () => {
  const executablePath = program()
  test.skip(executablePath === undefined, "Electron's binary is not here; nothing of the window itself was run")
  const place = mkdtempSync(join(tmpdir(), 'thinstick-electron-'))
  const args = ['dist/electron.mjs', ...(isRoot ? ['--no-sandbox'] : [])]
  const app = await _electron.launch({ ...(executablePath ? { executablePath } : {}), args })
  try {
    const page = await app.firstWindow()
    await buildStick(page, join(place, 'stick.img'))
    const isolated = await page.evaluate(() => 'require' in window || 'process' in window)
    expect(isolated).toBe(false)
  } finally {
    await app.close()
    rmSync(place, { recursive: true, force: true })
  }
})
