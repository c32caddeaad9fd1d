/** How one of the reader's own sites stands to the distances that are asked for. No DOM. */
import { NEAR_KINDS } from '../state/app-state.ts';
import type { NearKind, Seek } from '../state/app-state.ts';
import type { DistanceInterval } from './distances.ts';
import { nearVerdict, verdictOf, worst } from './fit.ts';
import type { Verdict } from './fit.ts';
import type { SiteFacts } from './site-facts.ts';

/** Why an answer is open: the interval reaches over the limit, an interchange that is not listed may be nearer, or nothing can be measured. */
export type SiteDoubt = 'straddles' | 'unlisted' | 'unmeasured';
export type SiteAnswer = Readonly<{ near: NearKind; km: number; verdict: Verdict; doubt: SiteDoubt | null }>;
export type SiteFit = Readonly<{ verdict: Verdict; answers: readonly SiteAnswer[] }>;

function answerOf(near: NearKind, km: number, interval: DistanceInterval | null): SiteAnswer {
  if (interval === null) return { near, km, verdict: 'perhaps', doubt: 'unmeasured' };
  const verdict = nearVerdict(near, interval, km);
  const doubt = verdict !== 'perhaps' ? null : verdictOf(interval, km) === 'perhaps' ? 'straddles' : 'unlisted';
  return { near, km, verdict, doubt };
}

/** Null while no distance is asked for; `coast` is null until the shore has been read. */
export function siteFit(asked: Seek['near'], { nearest }: Pick<SiteFacts, 'nearest'>, coast: DistanceInterval | null): SiteFit | null {
  const answers = NEAR_KINDS.flatMap((near): SiteAnswer[] => {
    const km = asked[near];
    return km === undefined ? [] : [answerOf(near, km, near === 'coast' ? coast : (nearest[near]?.interval ?? null))];
  });
  return answers.length === 0 ? null : { verdict: worst(answers), answers };
}
