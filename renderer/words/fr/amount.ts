import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${done} sur ${total}`,
  secondsLeft: seconds => `encore ${seconds} s environ`,
  minutesLeft: minutes => `encore ${minutes} min environ`,
})
