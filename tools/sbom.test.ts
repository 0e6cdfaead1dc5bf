import { describe, expect, it } from 'vitest'
import { billOf } from './sbom.mjs'

const named = (ref: string) => ({ 'bom-ref': ref })

describe('billOf', () => {
  it('keeps the packages that are shipped, and what they need of each other', () => {
    const bill = {
      metadata: { component: { name: 'folder', 'bom-ref': 'thinstick@1.0.0' } },
      components: [named('react@19.0.0'), named('vite@8.0.0'), named('ms@2.1.3'), named('ms@2.0.0')],
      dependencies: [
        { ref: 'thinstick@1.0.0', dependsOn: ['vite@8.0.0', 'react@19.0.0'] },
        { ref: 'react@19.0.0', dependsOn: ['ms@2.1.3', 'vite@8.0.0'] },
        { ref: 'vite@8.0.0', dependsOn: ['ms@2.0.0'] },
      ],
    }
    expect(billOf(bill, new Set(['react@19.0.0', 'ms@2.1.3']))).toEqual({
      metadata: { component: { name: 'thinstick', type: 'application', 'bom-ref': 'thinstick@1.0.0' } },
      components: [named('react@19.0.0'), named('ms@2.1.3')],
      dependencies: [
        { ref: 'thinstick@1.0.0', dependsOn: ['react@19.0.0'] },
        { ref: 'react@19.0.0', dependsOn: ['ms@2.1.3'] },
      ],
    })
  })
})
