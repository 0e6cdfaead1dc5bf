import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${done} / ${total}`,
  secondsLeft: seconds => `残り約 ${seconds} 秒`,
  minutesLeft: minutes => `残り約 ${minutes} 分`,
})
