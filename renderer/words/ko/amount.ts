import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${total} 중 ${done}`,
  secondsLeft: seconds => `약 ${seconds}초 남음`,
  minutesLeft: minutes => `약 ${minutes}분 남음`,
})
