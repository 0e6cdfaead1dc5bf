/**
 * The key under which the browser host's page finds its secret in its origin's storage. The page sends it in its first
 * message, `{ "secret": ... }`; until then the host accepts no calls and sends no events.
 */
export const PAGE_SECRET_KEY = 'thinstick-page'
