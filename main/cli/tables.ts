/** How one column of a table is set. */
export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
}

/** Rows of text under their titles, columns two spaces apart, as lines. */
export const textTable = (columns: readonly Column[], rows: readonly (readonly string[])[]): string[] => {
  const widths = columns.map(({ title }, i) => Math.max(title.length, ...rows.map(row => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, i) => {
        const cell = cells[i] ?? ''
        return align === 'right' ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)
      })
      .join('  ')
      .trimEnd()
  return [line(columns.map(({ title }) => title)), ...rows.map(line)]
}

/** Lines indented by two spaces. */
export const indent = (lines: readonly string[]): string[] => lines.map(line => (line ? `  ${line}` : line))
