import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${done}，共 ${total}`,
  secondsLeft: seconds => `约剩 ${seconds} 秒`,
  minutesLeft: minutes => `约剩 ${minutes} 分钟`,
})
