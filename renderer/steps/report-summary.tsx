import { formatBytes } from '../../app/bytes/units.ts'
import type { ReportView, StickView } from '../../app/contract/views.ts'
import { planBlocks } from '../parts/map-blocks.ts'
import { WarningList } from '../parts/problem-box.tsx'
import { StickPicture } from '../parts/stick-picture.tsx'
import table from '../parts/table.module.css'
import { strings } from '../words/strings.ts'
import { Verdict } from './verdict.tsx'

const words = strings.done

/** What was built, how long it took, and whether it would boot. */
export const ReportSummary = ({ stick, report }: { readonly stick: StickView; readonly report: ReportView }) => (
  <>
    <StickPicture
      title={stick.path}
      capacity={Math.floor(stick.size / 512)}
      blocks={planBlocks(stick.plan, stick.state)}
    />
    <p>{words.allFiles(report.bank.files.length)}</p>
    <p title={`${report.bytesWritten} bytes`}>{words.written(report.bytesWritten, report.seconds)}</p>
    <Verdict report={report} />
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
        {report.stages.map(({ stage, bytes, seconds }) => (
          <tr key={stage}>
            <th scope="row">{strings.build.stages[stage] ?? stage}</th>
            <td>{formatBytes(bytes)}</td>
            <td>{`${seconds.toFixed(2)} s`}</td>
            <td>{bytes > 100_000 && seconds > 0 ? `${formatBytes(Math.round(bytes / seconds))}/s` : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <WarningList warnings={report.warnings.filter(({ stopsBoot }) => !stopsBoot)} />
  </>
)
