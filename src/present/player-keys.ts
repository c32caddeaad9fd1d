/** What each key does while a tour is shown: a clicker sends PageUp and PageDown, some a full stop or F5. */
export type PlayerAct =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'explore'
  | 'back'
  | 'search'
  | 'help'
  | 'side'
  | 'seams'
  | 'auto'
  | 'fullscreen'
  | 'presenter'
  | 'leave'
  | 'go';

const KEYS: Readonly<Record<string, PlayerAct>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  e: 'explore',
  r: 'back',
  '/': 'search',
  '?': 'help',
  F1: 'help',
  c: 'side',
  g: 'seams',
  a: 'auto',
  f: 'fullscreen',
  n: 'presenter',
  F5: 'first',
  Escape: 'leave',
  Enter: 'go',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** While the screen is black any key brings the picture back, but not a key that only changes others, nor the browser's own. */
export function anyKey(event: Pressed): PlayerAct | null {
  const isAlone = !event.ctrlKey && !event.metaKey && !event.altKey;
  return isAlone && !/^(?:Shift|Control|Alt|Meta|CapsLock|NumLock|Fn|F\d+|AudioVolume\w+)$/u.test(event.key) ? 'black' : null;
}

/** The act that a key asks for, or the digit of a step's number; null for a key that is the browser's, and for letters, signs and digits where the reader has them off. */
export function actOf(event: Pressed, singleKeys: boolean): PlayerAct | { digit: string } | null {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (!singleKeys && event.key.length === 1 && event.key !== ' ') return null;
  if (/^\d$/u.test(event.key)) return { digit: event.key };
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}
