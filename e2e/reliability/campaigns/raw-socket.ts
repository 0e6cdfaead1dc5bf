import { connect, type Socket } from 'node:net'

/** What came back over one connection. */
export interface Heard {
  readonly text: string
  /** Whether the other end closed it, rather than just falling silent. */
  readonly ended: boolean
}

// If nobody answers, a case takes no longer than this.
const SILENCE_MS = 60
const CONNECTING_MS = 5000

/**
 * Connects to a port on 127.0.0.1, lets `talk` send, and resolves to what came back until the end or a moment of
 * silence.
 */
export const converse = (port: number, talk: (socket: Socket) => void, patience = SILENCE_MS): Promise<Heard> =>
  new Promise(resolve => {
    let text = ''
    const socket = connect({ port, host: '127.0.0.1' })
    const done = (ended: boolean): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ text, ended })
    }
    let timer = setTimeout(() => done(false), CONNECTING_MS)
    socket.on('connect', () => {
      talk(socket)
      clearTimeout(timer)
      timer = setTimeout(() => done(false), patience)
    })
    socket.on('data', bytes => {
      text = (text + bytes.toString('latin1')).slice(0, 20_000)
      // The answer is complete: there is no point in waiting for a socket that stays open.
      if (/^HTTP\/1\.1 101/.test(text)) return
      if (/\r\n\r\n/.test(text)) setTimeout(() => done(false), 5)
    })
    socket.on('error', () => done(true))
    socket.on('close', () => done(true))
  })

/** A WebSocket frame as a client sends it, or with one thing wrong. */
export interface FrameParts {
  readonly opcode: number
  readonly payload: Uint8Array
  readonly masked: boolean
  readonly final: boolean
  /** Reserved bits. */
  readonly reserved: number
  /** The length that the frame claims. */
  readonly length?: number
}

/** Encodes a frame. RFC 6455, section 5.2. */
export const encodeWebSocketFrame = ({ opcode, payload, masked, final, reserved, length }: FrameParts): Uint8Array => {
  const claimed = length ?? payload.length
  const extra = claimed < 126 ? 0 : claimed < 65_536 ? 2 : 8
  const bytes = new Uint8Array(2 + extra + (masked ? 4 : 0) + payload.length)
  const view = new DataView(bytes.buffer)
  bytes[0] = (final ? 0x80 : 0) | (reserved << 4) | opcode
  bytes[1] = (masked ? 0x80 : 0) | (extra === 0 ? claimed : extra === 2 ? 126 : 127)
  if (extra === 2) view.setUint16(2, claimed)
  if (extra === 8) view.setBigUint64(2, BigInt(claimed))
  // A mask of zeros changes nothing.
  bytes.set(payload, 2 + extra + (masked ? 4 : 0))
  return bytes
}
