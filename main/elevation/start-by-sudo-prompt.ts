import type { Elevation, StartWriter } from './elevation.ts'
import { type Installation, quoted } from './writer-command.ts'

/**
 * macOS: the system's own dialog, through @vscode/sudo-prompt, which takes one line of text; its paths are
 * this program's own, and the grants are encoded. Not yet run there.
 */
export const startBySudoPrompt =
  ({ program, writer }: Installation): StartWriter =>
  grants => {
    const line = [program, writer, ...grants].map(word => quoted(word)).join(' ')
    const options = { name: 'Thinstick', env: { ELECTRON_RUN_AS_NODE: '1' } }
    const run = async (): Promise<Elevation> => {
      const { exec } = await import('@vscode/sudo-prompt')
      const error = await new Promise<Error | undefined>(resolve => exec(line, options, resolve))
      if (!error) return 'ended'
      return /did not grant/i.test(error.message) ? 'dismissed' : 'failed'
    }
    return { over: run().catch(() => 'no-agent' as const) }
  }
