import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './dialog.module.css'

/** Covers a step until it is closed. */
export const Dialog = ({
  title,
  closeLabel,
  size,
  onClose,
  children,
}: {
  readonly title: string
  readonly closeLabel: string
  readonly size: 'lg' | 'xl'
  readonly onClose: () => void
  readonly children: ReactNode
}) => (
  <Modal
    opened
    onClose={onClose}
    title={title}
    size={size}
    classNames={{ header: styles.header ?? '' }}
    closeButtonProps={{ 'aria-label': closeLabel }}
  >
    {children}
  </Modal>
)
