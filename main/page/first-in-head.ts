/** A page with this markup before everything else in its head. */
export const firstInHead = (html: string, markup: string): string => html.replace(/<head>/i, head => head + markup)
