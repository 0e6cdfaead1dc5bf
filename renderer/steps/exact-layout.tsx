import { plainText } from '../../app/bytes/plain-text.ts'
import type { PlanView } from '../../app/contract/views.ts'
import table from '../parts/table.module.css'
import texts from '../parts/text.module.css'
import { purposeOf } from '../state/select-plans.ts'
import { strings } from '../words/strings.ts'
import styles from './fold.module.css'

const words = strings.review

/** Bytes a second that an ordinary stick takes. */
const USUAL_RATE = 4e6

const writingSeconds = (bytes: number): number => Math.max(1, Math.ceil(bytes / USUAL_RATE))

/** The tables of the planned sticks, for those who want to compare them. */
export const ExactLayout = ({ plans }: { readonly plans: readonly PlanView[] }) => (
  <details className={styles.fold}>
    <summary>{words.layout}</summary>
    {plans.map(plan => (
      <div key={plan.target.path} className={styles.inside}>
        <PlanTable plan={plan} />
        <p className={texts.quiet} title={strings.image.details.bytes(plan.bytesToWrite)}>
          {words.write(plan.bytesToWrite, writingSeconds(plan.bytesToWrite), USUAL_RATE)}
        </p>
      </div>
    ))}
  </details>
)

const PlanTable = ({ plan }: { readonly plan: PlanView }) => (
  <table className={table.data}>
    <caption>{plainText(words.layoutOf(plan.target.description))}</caption>
    <thead>
      <tr>
        <th scope="col">{words.columns.slot}</th>
        <th scope="col">{words.columns.what}</th>
        <th scope="col">{words.columns.firstLba}</th>
        <th scope="col">{words.columns.sectors}</th>
        <th scope="col">{words.columns.chs}</th>
      </tr>
    </thead>
    <tbody>
      {plan.partitions.map(({ slot, start, sectors, active, chs }) => (
        <tr key={slot}>
          <th scope="row">{active ? words.active(slot) : `p${slot}`}</th>
          <td>{purposeOf(plan, slot)}</td>
          <td>{strings.format.count(start)}</td>
          <td>{strings.format.count(sectors)}</td>
          <td>{words.chs(chs.first.join('/'), chs.last.join('/'))}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
