import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${done} з ${total}`,
  secondsLeft: seconds => `залишилося близько ${seconds} с`,
  minutesLeft: minutes => `залишилося близько ${minutes} хв`,
})
