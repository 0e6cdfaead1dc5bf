/** One end of a channel between two processes. */
export interface Port {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onGone(listener: () => void): void
}

// biome-ignore lint/suspicious/noExplicitAny: what a call takes is known where it is made and where it is answered.
export type Answers = Readonly<Record<string, (...args: any[]) => unknown>>

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly message: string }

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** Calls between the stand-in's process and the test that has the page, both ways. */
export class Link {
  readonly #port: Port
  readonly #answers: Answers
  readonly #waiting = new Map<number, Waiting>()
  #ids = 0
  #gone = false

  constructor(port: Port, answers: Answers) {
    this.#port = port
    this.#answers = answers
    port.onMessage(message => this.#hear(message as Message))
    port.onGone(() => {
      this.#gone = true
      for (const { reject } of this.#waiting.values()) reject(new Error('the other process has ended'))
      this.#waiting.clear()
    })
  }

  call(name: string, ...args: readonly unknown[]): Promise<unknown> {
    if (this.#gone) return Promise.reject(new Error('the other process has ended'))
    const id = ++this.#ids
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#port.send({ kind: 'call', id, name, args })
    })
  }

  /** A call whose answer, or failure, changes nothing here. */
  tell(name: string, ...args: readonly unknown[]): void {
    this.call(name, ...args).catch(() => {})
  }

  #hear(message: Message): void {
    if (message.kind === 'call') {
      this.#answer(message).catch(() => {})
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.kind === 'value') waiting?.resolve(message.value)
    else waiting?.reject(new Error(message.message))
  }

  async #answer({ id, name, args }: Extract<Message, { kind: 'call' }>): Promise<void> {
    try {
      const answer = this.#answers[name]
      if (!answer) throw new Error(`the stand-in knows no ${name}`)
      this.#reply({ kind: 'value', id, value: await answer(...args) })
    } catch (error) {
      this.#reply({ kind: 'error', id, message: String(error) })
    }
  }

  #reply(message: Message): void {
    if (!this.#gone) this.#port.send(message)
  }
}
