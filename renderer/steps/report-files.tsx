import { Fragment } from 'react'
import type { ReportView } from '../../app/contract/views.ts'
import { pathIn } from '../../app/words/volume-name.ts'
import { Name } from '../parts/name.tsx'
import table from '../parts/table.module.css'
import texts from '../parts/text.module.css'
import { type ReportedVolume, reportVolumes } from '../state/select-volumes.ts'
import { strings } from '../words/strings.ts'

const words = strings.done

interface ReportFilesProps {
  readonly report: ReportView
  /** Files that ESXi itself has changed. */
  readonly changed: ReadonlySet<string>
}

/** Every file with the checksum that was read back; under the name of its volume where there are several. */
export const ReportFiles = ({ report, changed }: ReportFilesProps) => {
  const volumes = reportVolumes(report)
  return volumes.map(volume => (
    <Fragment key={volume.slot}>
      {volumes.length > 1 && <h3>{volume.title}</h3>}
      {volume.files.length > 0 ? <Files volume={volume} changed={changed} /> : <p>{volume.none}</p>}
    </Fragment>
  ))
}

interface FilesProps extends Pick<ReportFilesProps, 'changed'> {
  readonly volume: ReportedVolume
}

const Files = ({ volume: { slot, files }, changed }: FilesProps) => (
  <table className={table.data}>
    <thead>
      <tr>
        <th scope="col">{words.file}</th>
        <th scope="col">{words.size}</th>
        <th scope="col">{words.sha}</th>
      </tr>
    </thead>
    <tbody>
      {files.map(({ path, bytes, sha256, verified }) => (
        <tr key={path}>
          <th scope="row">
            <FileMark verified={verified} changed={changed.has(pathIn(slot, path))} /> <Name of={path} />
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
