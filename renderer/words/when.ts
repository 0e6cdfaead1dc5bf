const DAY_MS = 86_400_000
const RECENT_DAYS = 7

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const DATE = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' })

const dayOf = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/** A local time, "2011-05-03T10:00:00", as people say it: "yesterday", "May 3, 2011"; undefined if it is not a date. */
export const whenText = (local: string, now: Date): string | undefined => {
  const date = new Date(local)
  if (Number.isNaN(date.getTime())) return undefined
  const days = Math.round((dayOf(now) - dayOf(date)) / DAY_MS)
  return days >= 0 && days < RECENT_DAYS ? RELATIVE.format(-days, 'day') : DATE.format(date)
}
