import type { Socket } from 'node:net'
import { createInterface } from 'node:readline'

export interface RunOptions {
  /** Called with each line that the script writes, including errors. */
  readonly onLine?: (line: string) => void
}

export interface Ended {
  readonly status: number
  readonly lines: readonly string[]
}

/** A script that runs in the guest. */
export interface Running {
  readonly ended: Promise<Ended>
  /** Sends a line to the script's standard input. */
  send(line: string): void
}

export const READY = 'THINSTICK SHELL'
const END = /^THINSTICK END (\d+)$/

/**
 * The guest's end: a script arrives as a line of base64; its output goes back unchanged, followed by a line with its
 * status.
 */
export const SHELL_AGENT = `exec 3<>"$1"
echo '${READY}' >&3
while read -r line <&3; do
  printf '%s' "$line" | base64 -d > "/tmp/script-$$"
  sh "/tmp/script-$$" <&3 >&3 2>&1
  printf '\\nTHINSTICK END %s\\n' "$?" >&3
done
`

/** This machine's end of one shell in the guest, which runs one script at a time. */
export class Shell {
  readonly ready: Promise<void>
  readonly #socket: Socket
  #take: (line: string) => void = () => {}
  #busy = true

  constructor(socket: Socket) {
    this.#socket = socket
    socket.on('error', () => {})
    createInterface({ input: socket }).on('line', line => this.#take(line))
    this.ready = new Promise(resolve => {
      this.#take = line => {
        if (line !== READY) return
        this.#busy = false
        resolve()
      }
    })
  }

  get busy(): boolean {
    return this.#busy
  }

  begin(script: string, { onLine }: RunOptions): Running {
    this.#busy = true
    const lines: string[] = []
    const ended = new Promise<Ended>(resolve => {
      this.#take = line => {
        const status = END.exec(line)?.[1]
        if (status === undefined) {
          lines.push(line)
          onLine?.(line)
          return
        }
        this.#busy = false
        resolve({ status: Number(status), lines })
      }
    })
    this.send(Buffer.from(script).toString('base64'))
    return { ended, send: line => this.send(line) }
  }

  send(line: string): void {
    this.#socket.write(`${line}\n`)
  }

  close(): void {
    this.#socket.destroy()
  }
}
