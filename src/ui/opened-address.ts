/** The part behind `#` with which the page was opened, before anything rewrote it. */
export const openedWith: string = globalThis.location?.hash ?? '';
