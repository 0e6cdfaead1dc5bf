import { formatBytes, formatCount } from '../../app/bytes/units.ts'
import type { PlanView } from '../../app/contract/views.ts'
import card from '../parts/card.module.css'
import { driveBlocks, planBlocks } from '../parts/map-blocks.ts'
import { Name } from '../parts/name.tsx'
import { WarningList } from '../parts/problem-box.tsx'
import { StickPicture } from '../parts/stick-picture.tsx'
import table from '../parts/table.module.css'
import texts from '../parts/text.module.css'
import { purposeOf } from '../state/select-review.ts'
import { strings } from '../words/strings.ts'

const words = strings.review

const PlanTable = ({ plan }: { readonly plan: PlanView }) => (
  <table className={table.data}>
    <caption>{words.what}</caption>
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
          <th scope="row">{`p${slot}${active ? ', active' : ''}`}</th>
          <td>{purposeOf(plan, slot)}</td>
          <td>{formatCount(start)}</td>
          <td>{formatCount(sectors)}</td>
          <td>{`${chs.first.join('/')} to ${chs.last.join('/')}`}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** What is on a target now, and what will be. */
export const PlanCard = ({
  plan,
  warnings,
}: {
  readonly plan: PlanView
  readonly warnings: readonly { code: string; message: string }[]
}) => {
  const capacity = Math.floor(plan.size / 512)
  const { target } = plan
  return (
    <div className={card.card}>
      <h2>
        <Name of={target.description} />, <span className={texts.quiet}>{formatBytes(plan.size)}</span>
      </h2>
      <StickPicture
        title={words.before}
        capacity={capacity}
        blocks={driveBlocks(target)}
        empty={target.blocks === null && target.exists ? strings.map.unknown : strings.map.blank}
      />
      <StickPicture title={words.after} capacity={capacity} blocks={planBlocks(plan)} />
      <PlanTable plan={plan} />
      <p className={texts.quiet} title={`${plan.bytesToWrite} bytes`}>
        {words.write(plan.bytesToWrite)}
      </p>
      <WarningList warnings={warnings} />
    </div>
  )
}
