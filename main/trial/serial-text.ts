/** The most characters that are kept, the newest ones: many times what a loader says. */
const MAX = 65_536

/**
 * The text of a serial line, from bytes that come in pieces: a character may begin in one piece and end in the next.
 */
export class SerialText {
  readonly #decoder = new TextDecoder()
  #text = ''

  /** Takes the next bytes, in base64: as text, the monitor would drop everything after a zero byte. */
  add(base64: string): void {
    const piece = this.#decoder.decode(Buffer.from(base64, 'base64'), { stream: true })
    this.#text = (this.#text + piece.replaceAll('\r', '')).slice(-MAX)
  }

  get text(): string {
    return this.#text
  }
}
