/** Words that the page and its workers say to each other. */

/** Page → service worker: the new version may take over now. */
export const SWITCH_NOW = 'tenet:switch-now'
