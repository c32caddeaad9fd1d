/**
 * Trusted Types: where the browser has them, the page's policy lets no text become markup or the address of a script but
 * through this one policy (and Lit's, whose markup stands in templates). It is the browser's `default` one, as MapLibre starts
 * its worker from a plain text.
 */
import { embedded } from './embedded.ts';

type Rules = {
  /** `maker` is `OURS` where our own code asks; where a library hands a text to the page it is the name of the type. */
  createHTML: (markup: string, maker: unknown) => string | null;
  createScriptURL: (address: string) => string | null;
};
type Factory = { createPolicy: (name: string, rules: Rules) => { createHTML: (markup: string, maker: unknown) => string } };

const OURS = Symbol('ours');

/**
 * Whether a script's address is a file of this site, below the page; in the single file, which carries its scripts and whose
 * library wraps them anew, a blob, which only a script of the page can have made.
 */
export function isOwnScript(address: string, base: string): boolean {
  const { href, protocol } = new URL(address, base);
  return /^https?:$/u.test(protocol) ? href.startsWith(new URL('.', base).href) : protocol === 'blob:' && embedded.size > 0;
}

const rules: Rules = {
  createHTML: (markup, maker) => (maker === OURS ? markup : null),
  createScriptURL: (address) => (isOwnScript(address, document.baseURI) ? address : null),
};

const { trustedTypes } = globalThis as { trustedTypes?: Factory };
const policy = trustedTypes?.createPolicy('default', rules);

/** Markup that our painters made, for the page to read; whatever stands in it from data has been escaped by them. */
export const ownMarkup = (markup: string): string => policy?.createHTML(markup, OURS) ?? markup;
