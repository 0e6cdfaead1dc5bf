import type { Amounts } from '../../app/words/progress-wording.ts'
import type { Numbers } from './format-in.ts'

/** What a language says about an amount. */
interface AmountParts {
  /** Both are sizes: "21.4 MB of 44.1 MB". */
  of(done: string, total: string): string
  /** "about 6 s left", of a whole number. */
  secondsLeft(seconds: number): string
  minutesLeft(minutes: number): string
}

/** How far something has got, and how long it still takes, as far as each is known. */
interface AmountTexts {
  /** "21.4 MB of 44.1 MB, 3.9 MB/s, about 6 s left" */
  readonly amount: (amounts: Amounts) => string
  /** "about 6 s left"; empty while it is not known. */
  readonly left: (seconds: number | null | undefined) => string
}

/** Both texts for a language other than English, whose are in app/words; the bounds are the same. */
export const amountIn = ({ bytes, rate }: Numbers, parts: AmountParts): AmountTexts => {
  const left: AmountTexts['left'] = seconds => {
    if (seconds === null || seconds === undefined || seconds < 1) return ''
    return seconds < 90 ? parts.secondsLeft(Math.round(seconds)) : parts.minutesLeft(Math.round(seconds / 60))
  }
  const amount: AmountTexts['amount'] = ({ done, total, rate: mean, rateNow, secondsLeft }) => {
    const size = total === 0 ? bytes(done) : parts.of(bytes(Math.min(done, total)), bytes(total))
    const speed = rateNow || mean
    return speed > 0 ? [size, rate(speed), left(secondsLeft)].filter(text => text !== '').join(', ') : size
  }
  return { amount, left }
}
