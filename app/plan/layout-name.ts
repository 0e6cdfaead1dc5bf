/**
 * What goes onto a stick: 'article' is one bank, as in the article; 'two-banks' adds p6, so that ESXi can update itself;
 * 'complete' has the core dump p7 and the store p8 too, as VMware's image has them.
 */
export const LAYOUT_NAMES = ['article', 'two-banks', 'complete'] as const
export type LayoutName = (typeof LAYOUT_NAMES)[number]
export type LargerLayoutName = Exclude<LayoutName, 'article'>
