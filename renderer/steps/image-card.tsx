import { ChevronRight } from 'lucide-react'
import { sectorsFor } from '../../app/bytes/units.ts'
import type { ImageView } from '../../app/contract/views.ts'
import { versionOf } from '../../app/inspection/inspection.ts'
import card from '../parts/card.module.css'
import { DiskMap } from '../parts/disk-map.tsx'
import { imageBlocks, smallestStick } from '../parts/map-blocks.ts'
import { Name } from '../parts/name.tsx'
import { WarningList } from '../parts/problem-box.tsx'
import { StickDrawing } from '../parts/stick-picture.tsx'
import texts from '../parts/text.module.css'
import { useDispatch } from '../state/dispatch.ts'
import { crumbsOf, imageWarnings, integrity } from '../state/select-image.ts'
import { lookIntoImage } from '../state/select-tools.ts'
import type { CheckState } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './image-card.module.css'
import { ImageDetails } from './image-details.tsx'
import { IntegrityLine } from './image-integrity.tsx'

const words = strings.image

/** What an image is, where it comes from, which parts of it go on a stick, and whether it is intact. */
export const ImageCard = ({ image, check }: { readonly image: ImageView; readonly check: CheckState }) => {
  const known = integrity(image, check)
  return (
    <div className={card.card} data-testid="image-card">
      <div className={styles.head}>
        <Title image={image} />
        <SmallestStick image={image} />
      </div>
      {known && <IntegrityLine integrity={known} />}
      <WarningList warnings={imageWarnings(image, check)} />
      <Origin image={image} />
      <DiskMap title={words.map} capacity={sectorsFor(image.imageBytes)} blocks={imageBlocks(image)} />
      <ImageDetails image={image} />
      <LookInside image={image} />
    </div>
  )
}

const LookInside = ({ image }: { readonly image: ImageView }) => {
  const dispatch = useDispatch()
  return (
    <button type="button" className={texts.link} onClick={() => dispatch(lookIntoImage(image))}>
      {strings.tools.menu['look-inside']}
    </button>
  )
}

const Title = ({ image }: { readonly image: ImageView }) => {
  const known = versionOf(image.build)
  const title = image.demo ? words.demoTitle : known ? words.esxi(known.version) : image.title
  const holds = words.holds(image.bank.files.length, image.bank.bytes)
  const more = image.demo ? [words.demoHolds, holds] : known ? [words.build(known.number), holds] : [holds]
  return (
    <div className={styles.what}>
      <h2 className={styles.title}>
        <Name of={title} />
      </h2>
      <p className={styles.lead}>{more.join(', ')}</p>
    </div>
  )
}

const SmallestStick = ({ image }: { readonly image: ImageView }) => {
  const stick = smallestStick(image)
  return (
    <figure className={styles.stick}>
      {stick && <StickDrawing {...stick} />}
      <figcaption>{image.minimumStickBytes === null ? words.fitsNone : words.fits(image.minimumStickBytes)}</figcaption>
    </figure>
  )
}

/** The file that was chosen, and the way from it to the image. */
const Origin = ({ image }: { readonly image: ImageView }) => (
  <div className={styles.origin}>
    {image.path !== 'demo' && (
      <p className={texts.name} title={image.path}>
        <Name of={image.name} />
      </p>
    )}
    <ol className={styles.crumbs} aria-label={words.crumbs}>
      {crumbsOf(image).map(({ kind, name }) => (
        <li key={kind + name}>
          <ChevronRight className={styles.arrow} size={14} aria-hidden="true" />
          <Name of={kind === '' ? words.wholeImage(name, image.imageBytes) : name || kind} />
        </li>
      ))}
    </ol>
  </div>
)
