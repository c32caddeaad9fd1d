/** What the coordinates of a file of own sites are taken for: the question that is asked of every file of the reader's. */
import type { TemplateResult } from 'lit';
import type { SiteFile } from '../data/own-sites.ts';
import type { GivenPoint } from '../data/point-rows.ts';
import type { SiteWords } from '../i18n/site-words.ts';
import { datumFieldset } from '../ui/datum-fieldset.ts';

/** `first` is any point of the file. */
export const siteDatum = (
  { datum: words }: SiteWords,
  { id, guess, decided }: SiteFile,
  first: GivenPoint,
  decide: (decided: NonNullable<SiteFile['decided']>) => void,
): TemplateResult => datumFieldset(words, { guess, decided, given: [first.x, first.y], whileOpen: words.widened, mayBeUnknown: true, id }, decide);
