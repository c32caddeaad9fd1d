/** Files that the page itself carries, by their address on a server: none there, all of them in the single file. */

/** Where each carried file is read from; filled before the page starts. */
export const embedded = new Map<string, string>();

/** The address under which a file is fetched. */
export const addressOf = (path: string): string => embedded.get(path) ?? path;

/** The single file as it stood before anything in it was changed, and what its reader has put into it; set at its start. */
export const ownFile: { source: Blob | null; carried: string } = { source: null, carried: '' };
