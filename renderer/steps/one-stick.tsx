import { ArrowRight } from 'lucide-react'
import { SECTOR } from '../../app/bytes/units.ts'
import type { PlanView } from '../../app/contract/views.ts'
import type { MapBlock } from '../../app/report/disk-cells.ts'
import { BlockLegend } from '../parts/disk-map.tsx'
import { Glyph } from '../parts/glyph.tsx'
import { driveBlocks, planBlocks } from '../parts/map-blocks.ts'
import { Name } from '../parts/name.tsx'
import { StickDrawing } from '../parts/stick-picture.tsx'
import texts from '../parts/text.module.css'
import { contentWords, startsSentence } from '../state/select-plans.ts'
import { shortSerial } from '../state/select-sticks.ts'
import type { ReviewStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './one-stick.module.css'

const words = strings.review

/** The image, an arrow, and the stick as it is now and as it will be. */
export const OneStick = ({ step, plan }: { readonly step: ReviewStep; readonly plan: PlanView }) => (
  <div className={styles.move}>
    <Source step={step} plan={plan} />
    <ArrowRight className={styles.arrow} size={28} aria-hidden="true" />
    <Stick plan={plan} />
  </div>
)

const Source = ({ step, plan }: { readonly step: ReviewStep; readonly plan: PlanView }) => {
  const { name, build } = contentWords(step.image, plan)
  return (
    <div className={styles.source}>
      <Glyph kind="file" />
      <h2>{name}</h2>
      {build !== null && <p>{build}</p>}
      <p>{words.holds(plan.bank.files.length, plan.bank.bytes)}</p>
      <p className={texts.quiet}>
        <Name of={step.image.name} />
      </p>
    </div>
  )
}

const Stick = ({ plan }: { readonly plan: PlanView }) => {
  const { target, size } = plan
  const serial = target.serial && shortSerial(target.serial)
  const starts = startsSentence(plan)
  const drawn = { capacity: Math.floor(size / SECTOR) }
  return (
    <div className={styles.stick}>
      <div className={styles.name}>
        <h2>
          <Name of={target.description} />
        </h2>
        {serial !== null && (
          <span className={texts.quiet}>
            <Name of={strings.stick.shortSerial(serial)} />
          </span>
        )}
        <span className={styles.size} title={`${size} bytes`}>
          {strings.format.bytes(size)}
        </span>
      </div>
      {target.exists && (
        <Picture
          {...drawn}
          title={words.before}
          blocks={driveBlocks(target)}
          empty={target.blocks === null ? strings.map.unknown : strings.map.blank}
        />
      )}
      <Picture {...drawn} title={words.after} blocks={planBlocks(plan)} />
      <p className={texts.quiet}>{starts === null ? words.bankIs : `${words.bankIs} ${starts}`}</p>
    </div>
  )
}

/** The stick at one moment, in less height than its full picture. */
const Picture = ({
  title,
  empty,
  ...drawn
}: {
  readonly title: string
  readonly capacity: number
  readonly blocks: readonly MapBlock[]
  readonly empty?: string
}) => (
  <figure className={styles.picture}>
    <figcaption className={styles.caption}>
      <h3>{title}</h3>
      {drawn.blocks.length > 0 ? (
        <BlockLegend title={title} blocks={drawn.blocks} />
      ) : (
        <span className={texts.quiet}>{empty}</span>
      )}
    </figcaption>
    <StickDrawing {...drawn} />
  </figure>
)
