import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ReportView, StickView } from '../../app/contract/views.ts'
import card from '../parts/card.module.css'
import { classes } from '../parts/classes.ts'
import { Name } from '../parts/name.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { outcomeOf } from '../state/select-job.ts'
import { strings } from '../words/strings.ts'
import { ReportFiles } from './report-files.tsx'
import { ReportLayout } from './report-layout.tsx'
import { ReportSummary } from './report-summary.tsx'
import styles from './stick-outcome.module.css'

const words = strings.done
const OUTCOMES = { verified: styles.verified, failed: styles.failed, cancelled: undefined }
const MARKS = { verified: '✓', failed: '✗', cancelled: '–' } as const

const Built = ({ stick, report }: { readonly stick: StickView; readonly report: ReportView }) => (
  <Tabs defaultValue="summary" keepMounted={false}>
    <Tabs.List>
      <Tabs.Tab value="summary">{words.tabs.summary}</Tabs.Tab>
      <Tabs.Tab value="layout">{words.tabs.layout}</Tabs.Tab>
      <Tabs.Tab value="files">{words.tabs.files}</Tabs.Tab>
    </Tabs.List>
    <Tabs.Panel value="summary">
      <ReportSummary stick={stick} report={report} />
    </Tabs.Panel>
    <Tabs.Panel value="layout">
      <ReportLayout report={report} />
    </Tabs.Panel>
    <Tabs.Panel value="files">
      <ReportFiles report={report} />
    </Tabs.Panel>
  </Tabs>
)

/** What has become of a stick. */
export const StickOutcome = ({ stick, children }: { readonly stick: StickView; readonly children?: ReactNode }) => {
  const outcome = outcomeOf(stick)
  return (
    <div className={card.card}>
      <h2 className={classes(styles.outcome, OUTCOMES[outcome])}>
        <span className={styles.mark} aria-hidden="true">
          {MARKS[outcome]}
        </span>
        {words[outcome]}: <Name of={stick.description} />
      </h2>
      {children}
      {stick.state.kind === 'failed' && <ProblemBox problem={stick.state.problem} />}
      {stick.state.kind === 'done' && <Built stick={stick} report={stick.state.report} />}
    </div>
  )
}
