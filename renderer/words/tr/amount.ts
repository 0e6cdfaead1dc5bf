import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${done} / ${total}`,
  secondsLeft: seconds => `yaklaşık ${seconds} sn kaldı`,
  minutesLeft: minutes => `yaklaşık ${minutes} dk kaldı`,
})
