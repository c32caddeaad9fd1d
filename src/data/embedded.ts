/** Files that the page itself carries, by their address on a server: none there, all of them in the single file. */

/** Where each carried file is read from; filled before the page starts. */
export const embedded = new Map<string, string>();

/** The address under which a file is fetched. */
export const addressOf = (path: string): string => embedded.get(path) ?? path;
