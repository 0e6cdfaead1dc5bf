import card from '../parts/card.module.css'
import { Name } from '../parts/name.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { Spinner } from '../parts/spinner.tsx'
import table from '../parts/table.module.css'
import { countText, listedOf, resultText, waitingText } from '../state/select-shelf.ts'
import type { ListedStick, Shelf } from '../state/shelf.ts'
import { strings } from '../words/strings.ts'
import { SaveMenu } from './save-report.tsx'
import styles from './shelf-panel.module.css'

const words = strings.shelf

/** Sticks that are built one after the other: what is waited for, how many there are, and which. */
export const ShelfPanel = ({ shelf, busy }: { readonly shelf: Shelf; readonly busy: boolean }) => {
  const waiting = waitingText(shelf)
  const count = countText(shelf)
  const sticks = listedOf(shelf)
  return (
    <div className={card.card}>
      <h2>{words.title}</h2>
      {waiting !== null && (
        <p className={styles.waiting} role="status">
          <Spinner />
          <Name of={waiting} />
        </p>
      )}
      {shelf.stage.kind === 'failed' && <ProblemBox problem={shelf.stage.problem} />}
      {count !== null && <p>{count}</p>}
      {sticks.length > 0 && <List sticks={sticks} />}
      <SaveMenu
        busy={busy || count === null}
        text={words.save}
        items={{ 'list-csv': words.saveAs.csv, 'list-json': strings.done.saveAs.json }}
      />
    </div>
  )
}

const List = ({ sticks }: { readonly sticks: readonly ListedStick[] }) => (
  <table className={table.data}>
    <thead>
      <tr>
        <th scope="col">{words.column}</th>
        <th scope="col">{strings.done.serial}</th>
        <th scope="col">{words.result}</th>
      </tr>
    </thead>
    <tbody>
      {sticks.map(stick => (
        <tr key={stick.number}>
          <th scope="row">
            {strings.format.count(stick.number)}
            {'. '}
            <Name of={stick.drive.model} />
          </th>
          <td className={table.hash}>
            <Name of={stick.drive.serial ?? '–'} />
          </td>
          <td>{resultText(stick)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
