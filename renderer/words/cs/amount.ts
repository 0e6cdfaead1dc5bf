import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${done} z ${total}`,
  secondsLeft: seconds => `zbývá asi ${seconds} s`,
  minutesLeft: minutes => `zbývá asi ${minutes} min`,
})
