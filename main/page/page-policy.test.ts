import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { pagePolicy, withPolicyInside } from './page-policy.ts'

describe("the window's policy", () => {
  it('lets it load only files of its own, and connect only where its shell says', () => {
    const policy = pagePolicy("'none'")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(pagePolicy("'self'")).toBe(policy.replace("connect-src 'none'", "connect-src 'self'"))
  })

  it('stands in the page before anything that it is for', () => {
    const index = readFileSync(fileURLToPath(new URL('../../renderer/index.html', import.meta.url)), 'utf8')
    const page = withPolicyInside(index, "'none'")
    const inside = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page)?.[1]
    expect(inside).toBe(pagePolicy("'none'").replace("; frame-ancestors 'none'", ''))
    expect(page.indexOf('http-equiv')).toBeLessThan(page.search(/<(script|link|style)/))
  })
})
