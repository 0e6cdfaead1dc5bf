import { strings } from '../words/strings.ts'
import styles from './rate-chart.module.css'
import texts from './text.module.css'

const WIDTH = 300
const HEIGHT = 48

/** Bytes per second over time as a small line; the latest value is next to it in words. */
export const RateChart = ({ rates }: { readonly rates: readonly number[] }) => {
  const most = Math.max(...rates, 1)
  const points = rates
    .map((rate, i) => `${(i / Math.max(1, rates.length - 1)) * WIDTH},${HEIGHT - (rate / most) * (HEIGHT - 4)}`)
    .join(' ')
  const mean = rates.length > 0 ? rates.reduce((sum, rate) => sum + rate, 0) / rates.length : 0
  if (rates.length < 2) return null
  return (
    <figure className={styles.chart}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={strings.build.rateChart}
      >
        <polyline points={points} />
      </svg>
      <figcaption className={texts.quiet}>{strings.build.rates(rates.at(-1) ?? 0, mean)}</figcaption>
    </figure>
  )
}
