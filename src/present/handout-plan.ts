/** Which steps of a tour stand on which page of its handout. */
import type { Tour, TourStep } from './tour.ts';

export const PER_PAGE = 2;

type Numbered = Readonly<{ step: TourStep; number: number }>;
export type HandoutPlan = Readonly<{ opening: TourStep | undefined; closing: TourStep | undefined; pages: readonly (readonly Numbered[])[] }>;

/** Steps two by two; the first opening stands on the cover, the last closing on the closing page. */
export function handoutPlan({ steps }: Pick<Tour, 'steps'>): HandoutPlan {
  const opening = steps[0]?.kind === 'opening' ? steps[0] : undefined;
  const last = steps.at(-1);
  const closing = last?.kind === 'closing' ? last : undefined;
  const numbered = steps.map((step, index) => ({ step, number: index + 1 })).filter(({ step }) => step !== opening && step !== closing);
  const pages = Array.from({ length: Math.ceil(numbered.length / PER_PAGE) }, (_, index) => numbered.slice(index * PER_PAGE, (index + 1) * PER_PAGE));
  return { opening, closing, pages };
}

/** How many pages a tour's handout has. */
export const handoutLength = (tour: Tour): number => handoutPlan(tour).pages.length + 2;
