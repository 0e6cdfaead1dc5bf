import { Button, Loader, Progress } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { assertNever } from '../../app/bytes/assert-never.ts'
import { formatBytes } from '../../app/bytes/units.ts'
import type { FoundImage, ImageCheckView, ImageView, UnpackView } from '../../app/contract/views.ts'
import { DiskMap } from '../parts/disk-map.tsx'
import { FilePicker } from '../parts/file-picker.tsx'
import { imageBlocks } from '../parts/map-blocks.ts'
import { Name } from '../parts/name.tsx'
import { PathForm } from '../parts/path-form.tsx'
import { ProblemBox, WarningList } from '../parts/problem-box.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import type { Actions } from '../state/actions.ts'
import { useWizardState } from '../state/store.ts'
import type { ImageStage } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'

const words = strings.image

const ImageCard = ({ image, check }: { readonly image: ImageView; readonly check: ImageCheckView | null }) => (
  <div className="card" data-testid="image-card">
    <h2>
      <Name of={image.title} />
    </h2>
    <p title={`${image.bank.bytes} bytes`}>
      {words.summary(image.bank.files.length, image.bank.bytes, image.minimumStickBytes)}
    </p>
    <p className="quiet path">
      {words.from(image.name, image.imageBytes, image.packing !== null)}. {words.uuid(image.bank.uuid)}
    </p>
    {image.packing && <p className="quiet path">{words.takenFrom(image.packing)}</p>}
    <DiskMap title={words.map} capacity={Math.ceil(image.imageBytes / 512)} blocks={imageBlocks(image)} />
    {check?.kind === 'matches' && <p className="quiet path">{words.whole(check.file, check.by)}</p>}
    <WarningList warnings={check?.kind === 'warns' ? [...image.warnings, check.warning] : image.warnings} />
  </div>
)

const FoundList = ({ found, actions }: { readonly found: readonly FoundImage[]; readonly actions: Actions }) =>
  found.length === 0 ? null : (
    <>
      <h2>{words.found}</h2>
      <ul className="found">
        {found.map(({ path, name, bytes, modified, kind }) => (
          <li key={path}>
            <button type="button" className="row-button" onClick={() => void actions.openImage(path)}>
              <span className="name">
                <Name of={name} />
              </span>
              <span className="quiet">
                {formatBytes(bytes)}, {new Date(modified).toISOString().slice(0, 10)}, {kind}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )

const Chooser = ({ actions }: { readonly actions: Actions }) => {
  const { found, hello } = useWizardState()
  const [picking, setPicking] = useState(false)
  const [noPath, setNoPath] = useState(false)
  const browser = hello?.shell === 'browser'
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    const [file] = event.dataTransfer.files
    const dropped = file ? actions.pathOf(file) : null
    if (dropped) void actions.openImage(dropped)
    else setNoPath(true)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button inside as its twin. */}
      <div className="drop" onDragOver={event => event.preventDefault()} onDrop={onDrop}>
        <p className="drop-title">{words.drop}</p>
        <p className="quiet">{words.dropHint}</p>
        <Button variant="default" onClick={() => (browser ? setPicking(true) : void actions.chooseImage())}>
          {browser ? words.browse : words.choose}
        </Button>
        {noPath && <p role="alert">{words.noPath}</p>}
      </div>
      <PathForm label={words.path} button={words.open} onPath={path => void actions.openImage(path)} />
      <FoundList found={found} actions={actions} />
      <p className="demo-line">
        {words.none}{' '}
        <button type="button" className="link" onClick={() => void actions.openImage('demo')}>
          {words.demo}
        </button>
      </p>
      {picking && (
        <FilePicker
          actions={actions}
          onClose={() => setPicking(false)}
          onChoose={chosen => {
            setPicking(false)
            void actions.openImage(chosen)
          }}
        />
      )}
    </>
  )
}

const CacheLine = ({ actions }: { readonly actions: Actions }) => {
  const { cacheBytes } = useWizardState()
  return cacheBytes === 0 ? null : (
    <p className="quiet">
      {words.cache(cacheBytes)}{' '}
      <button type="button" className="link" onClick={() => void actions.clearCache()}>
        {words.clearCache}
      </button>
    </p>
  )
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

const Reading = ({ path, unpacking }: { readonly path: string; readonly unpacking: UnpackView | null }) => {
  if (!unpacking)
    return (
      <p className="busy" role="status">
        <Loader size="sm" /> {words.reading}
      </p>
    )
  const { done, total, rateNow, secondsLeft } = unpacking
  const percent = total > 0 ? Math.min(100, (done / total) * 100) : 0
  return (
    <div className="card" data-testid="unpacking">
      <p className="status-line">{words.unpacking(nameOf(path), done, total, rateNow, secondsLeft)}</p>
      <Progress value={percent} aria-label={words.reading} />
      <p className="quiet">{words.unpackingHint}</p>
      <p className="sr-only" role="status">
        {strings.build.percent(Math.floor(percent / 10) * 10)}
      </p>
    </div>
  )
}

const CancelReading = ({ actions }: { readonly actions: Actions }) => (
  <Button variant="default" onClick={() => void actions.cancelReading()}>
    {words.cancel}
  </Button>
)

export const ImageStep = ({ stage, actions }: { readonly stage: ImageStage; readonly actions: Actions }) => {
  switch (stage.kind) {
    case 'choosing':
      return (
        <StepFrame title={words.title}>
          {stage.problem && <ProblemBox problem={stage.problem} />}
          <Chooser actions={actions} />
          <CacheLine actions={actions} />
        </StepFrame>
      )
    case 'reading':
      return (
        <StepFrame title={words.title} right={<CancelReading actions={actions} />}>
          <Reading path={stage.path} unpacking={stage.unpacking} />
        </StepFrame>
      )
    case 'chosen':
      return <Chosen stage={stage} actions={actions} />
    default:
      return assertNever(stage)
  }
}

const Chosen = ({
  stage: { image, check },
  actions,
}: {
  readonly stage: Extract<ImageStage, { kind: 'chosen' }>
  readonly actions: Actions
}) => (
  <StepFrame
    title={words.title}
    left={
      <Button variant="subtle" onClick={() => void actions.cancelReading()}>
        {words.other}
      </Button>
    }
    right={
      <Button disabled={image.minimumStickBytes === null} onClick={() => void actions.toStick(actions.newDraft(image))}>
        {words.next}
      </Button>
    }
  >
    <ImageCard image={image} check={check} />
  </StepFrame>
)
