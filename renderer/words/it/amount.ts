import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${done} di ${total}`,
  secondsLeft: seconds => `ancora ${seconds} s circa`,
  minutesLeft: minutes => `ancora ${minutes} min circa`,
})
