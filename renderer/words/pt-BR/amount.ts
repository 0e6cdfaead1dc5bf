import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${done} de ${total}`,
  secondsLeft: seconds => `faltam cerca de ${seconds} s`,
  minutesLeft: minutes => `faltam cerca de ${minutes} min`,
})
