import { ArrowRight, Disc3, FileArchive, FileQuestion, HardDrive, type LucideIcon } from 'lucide-react'
import type { FoundImage } from '../../app/contract/views.ts'
import { Button } from '../parts/button.tsx'
import card from '../parts/card.module.css'
import { classes } from '../parts/classes.ts'
import { FilePicker } from '../parts/file-picker.tsx'
import { Glyph } from '../parts/glyph.tsx'
import { Name } from '../parts/name.tsx'
import { PathForm } from '../parts/path-form.tsx'
import texts from '../parts/text.module.css'
import { useDispatch } from '../state/dispatch.ts'
import { foundLists, takesDrops } from '../state/select-image.ts'
import type { ImageStage, WizardState } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './image-chooser.module.css'
import { useChoose } from './use-choose.ts'

const words = strings.image

type Stage = Extract<ImageStage, { kind: 'choosing' }>

/** Every way to name an image but the demo: a dialog, its path, and those that were found. */
export const ImageChooser = ({ stage, state }: { readonly stage: Stage; readonly state: WizardState }) => {
  const dispatch = useDispatch()
  const { recent, lying } = foundLists(state.found)
  return (
    <>
      <Ways stage={stage} state={state} />
      <FoundCards title={words.recent} found={recent} />
      <FoundCards title={words.found} found={lying} />
      {stage.picker && <FilePicker picker={stage.picker} onFile={path => dispatch({ kind: 'open-image', path })} />}
    </>
  )
}

const Ways = ({ stage, state }: { readonly stage: Stage; readonly state: WizardState }) => {
  const dispatch = useDispatch()
  const choose = useChoose(state)
  const alone = state.found.length === 0 && stage.problem === null
  return (
    <div className={card.card}>
      <div className={classes(styles.ways, alone && styles.alone)}>
        {alone && <Drawing />}
        <div className={styles.hints}>
          <p>{words.hint}</p>
          {takesDrops(state) && <p className={texts.quiet}>{words.dropHint}</p>}
        </div>
        <Button size="large" onClick={choose}>
          {words.choose}
        </Button>
      </div>
      {stage.droppedPathless && (
        <p className={styles.pathless} role="alert">
          {words.noPath}
        </p>
      )}
      <PathForm
        label={words.path}
        hint={words.pathHint}
        button={words.open}
        begin={stage.typed}
        failed={stage.typed !== '' && stage.problem !== null}
        onPath={typed => dispatch({ kind: 'open-typed', typed })}
      />
    </div>
  )
}

/** What this is about, for somebody who sees it for the first time: a disc becomes a stick. */
const Drawing = () => (
  <div className={styles.drawing} aria-hidden="true">
    <Disc3 size={48} strokeWidth={1.25} />
    <ArrowRight size={24} strokeWidth={1.5} />
    <Glyph kind="stick" />
  </div>
)

const ICONS: Readonly<Record<FoundImage['kind'], LucideIcon>> = {
  disc: Disc3,
  packed: FileArchive,
  plain: HardDrive,
  unknown: FileQuestion,
}

const FoundCards = ({ title, found }: { readonly title: string; readonly found: readonly FoundImage[] }) =>
  found.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <ul className={styles.cards}>
        {found.map(image => (
          <FoundCard key={image.path} image={image} />
        ))}
      </ul>
    </>
  )

const FoundCard = ({ image }: { readonly image: FoundImage }) => {
  const dispatch = useDispatch()
  const Icon = ICONS[image.kind]
  return (
    <li>
      <button
        type="button"
        className={styles.card}
        title={image.path}
        onClick={() => dispatch({ kind: 'open-image', path: image.path })}
      >
        <Icon className={styles.icon} size={28} strokeWidth={1.5} aria-hidden="true" />
        <span className={styles.text}>
          <span className={texts.name}>
            <Name of={image.name} />
          </span>
          <span className={texts.quiet}>{words.facts(image)}</span>
        </span>
      </button>
    </li>
  )
}
