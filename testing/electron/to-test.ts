import { type Answers, Link } from './link.ts'

const answers: Record<string, Answers[string]> = {}

/** Adds what the test may ask of a part of the stand-in. */
export const answerTest = (more: Answers): void => void Object.assign(answers, more)

/** The test that started this process, and that has the page which stands for the window's. */
export const test = new Link(
  {
    send: message => void process.send?.(message),
    onMessage: listener => void process.on('message', listener),
    // Nobody would end it any more.
    onGone: listener =>
      void process.on('disconnect', () => {
        listener()
        process.exit(0)
      }),
  },
  answers,
)

/** Tells the test something that happened, for it to look at. */
export const note = (what: string, value?: unknown): void => test.tell('note', what, value)
