import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${done} z ${total}`,
  secondsLeft: seconds => `pozostało około ${seconds} s`,
  minutesLeft: minutes => `pozostało około ${minutes} min`,
})
