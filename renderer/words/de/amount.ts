import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${done} von ${total}`,
  secondsLeft: seconds => `noch etwa ${seconds} s`,
  minutesLeft: minutes => `noch etwa ${minutes} min`,
})
