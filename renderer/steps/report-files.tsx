import type { ReportView } from '../../app/contract/views.ts'
import { Name } from '../parts/name.tsx'
import table from '../parts/table.module.css'
import texts from '../parts/text.module.css'
import { strings } from '../words/strings.ts'

const words = strings.done

/** Every file with the checksum that was read back. */
export const ReportFiles = ({
  report,
  changed,
}: {
  readonly report: ReportView
  /** Files that ESXi itself has changed. */
  readonly changed: ReadonlySet<string>
}) => (
  <table className={table.data}>
    <thead>
      <tr>
        <th scope="col">{words.file}</th>
        <th scope="col">{words.size}</th>
        <th scope="col">{words.sha}</th>
      </tr>
    </thead>
    <tbody>
      {report.bank.files.map(({ path, bytes, sha256, verified }) => (
        <tr key={path}>
          <th scope="row">
            <FileMark verified={verified} changed={changed.has(path)} /> <Name of={path} />
          </th>
          <td>{strings.format.count(bytes)}</td>
          <td className={table.hash}>{sha256}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const FileMark = ({ verified, changed }: { readonly verified: boolean; readonly changed: boolean }) =>
  changed && !verified ? (
    <span role="img" aria-label={strings.inside.byEsxi}>
      •
    </span>
  ) : (
    <span
      className={verified ? texts.tick : texts.cross}
      role="img"
      aria-label={verified ? words.fileOk : words.fileBad}
    >
      {verified ? '✓' : '✗'}
    </span>
  )
