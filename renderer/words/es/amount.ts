import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${done} de ${total}`,
  secondsLeft: seconds => `quedan unos ${seconds} s`,
  minutesLeft: minutes => `quedan unos ${minutes} min`,
})
