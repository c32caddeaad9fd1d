/** The page's address without what follows `#`, as others can open it; null when it is a file. */
export const shareableAddress = ({ protocol, origin, pathname, search }: Location): string | null =>
  protocol.startsWith('http') ? `${origin}${pathname}${search}` : null;

/** Longer addresses make a code too fine to be read from a wall or a sheet. */
export const LONGEST_LINK = 600;
