import type { ReportView } from '../../app/contract/views.ts'
import texts from '../parts/text.module.css'
import { Worded } from '../parts/worded.tsx'
import { strings } from '../words/strings.ts'
import { said } from '../words/word.ts'
import styles from './verdict.module.css'

/** Every rule that booting is known to depend on, with whether it holds. */
export const RuleList = ({ rules }: { readonly rules: ReportView['wouldBoot']['rules'] }) => (
  <ul className={styles.rules} data-testid="rules">
    {rules.map(({ rule, holds, text }) => (
      <li key={rule}>
        <span className={holds ? texts.tick : texts.cross} aria-hidden="true">
          {holds ? '✓' : '✗'}
        </span>{' '}
        <Worded text={said(text)} />
      </li>
    ))}
  </ul>
)

/** What cannot be known without starting the stick; usually nothing. */
export const Unknowns = ({ report: { wouldBoot } }: { readonly report: ReportView }) =>
  wouldBoot.untold.length === 0 ? null : (
    <div className={styles.unknowns}>
      <p>{strings.done.untold}</p>
      <ul>
        {wouldBoot.untold.map(({ name, text }) => (
          <li key={name}>
            <Worded text={said(text)} />
          </li>
        ))}
      </ul>
    </div>
  )
