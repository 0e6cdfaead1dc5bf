import type { ReportView } from '../../app/contract/views.ts'
import type { Stage } from '../../app/problem/problem.ts'
import { CheckCard } from '../parts/check-card.tsx'
import { Facts } from '../parts/facts.tsx'
import { OwnChanges } from '../parts/own-changes.tsx'
import { WarningList } from '../parts/problem-box.tsx'
import table from '../parts/table.module.css'
import { loaderLine } from '../state/select-outcome.ts'
import { allVerified, imageFiles } from '../state/select-volumes.ts'
import { strings } from '../words/strings.ts'
import styles from './proof.module.css'
import { ReportFiles } from './report-files.tsx'
import { ReportLayout } from './report-layout.tsx'
import { RuleList, Unknowns } from './verdict.tsx'

const words = strings.done

const Times = ({ report: { stages } }: { readonly report: ReportView }) => (
  <table className={table.data}>
    <thead>
      <tr>
        <th scope="col">{words.stage}</th>
        <th scope="col">{words.size}</th>
        <th scope="col">{words.time}</th>
        <th scope="col">{words.speed}</th>
      </tr>
    </thead>
    <tbody>
      {stages.map(({ stage, bytes, seconds }) => (
        <tr key={stage}>
          <th scope="row">{strings.build.stages[stage as Stage] ?? stage}</th>
          <td>{strings.format.bytes(bytes)}</td>
          <td>{strings.build.seconds(seconds, 2)}</td>
          <td>{bytes > 100_000 && seconds > 0 ? strings.format.rate(bytes / seconds) : ''}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const NONE: ReadonlySet<string> = new Set()

const filesLine = (report: ReportView): string => {
  const { ownChanges } = report
  const line = words.allFiles(imageFiles(report))
  const own = ownChanges?.files.length ?? 0
  return own === 0 ? line : `${line} (${strings.own.among(own)})`
}

/** The proof of a stick: three checks, each a line that opens in place. */
export const Proof = ({
  stick,
  report,
  changed = NONE,
}: {
  readonly stick: { readonly path: string; readonly serial: string | null }
  readonly report: ReportView
  /** Files that ESXi itself has changed. */
  readonly changed?: ReadonlySet<string>
}) => {
  const { table: tables, wouldBoot, warnings } = report
  return (
    <div className={styles.proof}>
      <CheckCard
        title={words.checks.files}
        holds={allVerified(report, changed)}
        line={changed.size > 0 ? strings.inside.used : filesLine(report)}
      >
        {report.ownChanges && <OwnChanges changes={report.ownChanges} />}
        <ReportFiles report={report} changed={changed} />
      </CheckCard>
      <CheckCard
        title={words.checks.layout}
        holds={tables.equal}
        line={tables.equal ? words.tableEqual : words.tableDiffers}
      >
        <ReportLayout report={report} />
      </CheckCard>
      <CheckCard title={words.checks.loader} holds={wouldBoot.boots} line={loaderLine(wouldBoot)}>
        <RuleList rules={wouldBoot.rules} />
      </CheckCard>
      <Unknowns report={report} />
      <WarningList warnings={warnings.filter(({ stopsBoot }) => !stopsBoot)} />
      <details>
        <summary>
          {report.bytesWritten > 0
            ? words.more(report.bytesWritten, report.seconds)
            : strings.tools.verify.read(report.seconds)}
        </summary>
        <Facts facts={[[words.path, stick.path], ...(stick.serial ? [[words.serial, stick.serial] as const] : [])]} />
        <Times report={report} />
      </details>
    </div>
  )
}
