import { amountIn } from '../amount-in.ts'
import { format } from './format.ts'

export const amounts = amountIn(format, {
  of: (done, total) => `${done} из ${total}`,
  secondsLeft: seconds => `осталось около ${seconds} с`,
  minutesLeft: minutes => `осталось около ${minutes} мин`,
})
