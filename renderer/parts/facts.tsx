import styles from './facts.module.css'
import { Name } from './name.tsx'

/** Labels and values in two columns, such as exact numbers. Values may come from an image or a drive. */
export const Facts = ({ facts }: { readonly facts: readonly (readonly [label: string, value: string])[] }) => (
  <dl className={styles.facts}>
    {facts.map(([label, value]) => (
      <div key={label} className={styles.fact}>
        <dt>{label}</dt>
        <dd>
          <Name of={value} />
        </dd>
      </div>
    ))}
  </dl>
)
