/** Speaks with the page around the frame: hears the declared origin alone, answers to it alone, and tells it what changes. */
import { INITIAL_STATE } from '../state/app-state.ts';
import { createHash } from '../state/url.ts';
import type { View } from '../ui/view.ts';
import { PROTOCOL, answerTo, isFromHost, itemOf } from './embed-messages.ts';
import type { Answer, TourAt } from './embed-messages.ts';
import { showStep } from './show-step.ts';
import { findTour, freeInTour, loadReady } from './tour-shelf.ts';

export type EmbedBridge = Readonly<{
  /** Tells the page around what is new in the view. */
  tell: (view: View) => void;
  close: () => void;
}>;

function tourAt(view: View): TourAt | null {
  const place = view.state.tour;
  const tour = place && findTour(view, place.id);
  return tour ? { id: tour.id, step: Math.min(place.step + 1, tour.steps.length), steps: tour.steps.length } : null;
}

const hashOf = (view: View): string => createHash(view.state, INITIAL_STATE);

function namesOf({ catalogue }: View, { type, id }: NonNullable<View['state']['selected']>): { zh: string; en: string } {
  switch (type) {
    case 'place': {
      const place = catalogue.place.get(id)?.properties;
      return { zh: place?.name_zh ?? id, en: place?.name_en ?? id };
    }
    case 'measure': {
      const measure = catalogue.measure.get(id);
      return { zh: measure?.title_zh ?? id, en: measure?.title_en ?? id };
    }
    case 'target': {
      const target = catalogue.target.get(id);
      return { zh: target?.indicator_zh ?? id, en: target?.indicator_en ?? id };
    }
    case 'agency': {
      const agency = catalogue.agency.get(id);
      return { zh: agency?.name_zh ?? id, en: agency?.name_en ?? id };
    }
  }
}

/** Opens the conversation; without a declared origin, or outside of a frame, nothing is heard and nothing said. */
export function openBridge(origin: string | null): EmbedBridge {
  const host = parent === window ? null : parent;
  if (!origin || !host) return { tell: () => undefined, close: () => undefined };
  let current: View | null = null;
  /** Whether the frame can be spoken to: its tours are read, or cannot be had. */
  let isReady = false;
  const told = new Map<Answer['type'], string>();
  const say = (answer: Answer): void => host.postMessage({ atlas: PROTOCOL, ...answer }, origin);
  /** Says what is not yet known to the page around. */
  const sayNews = (answer: Answer): void => {
    const text = JSON.stringify(answer);
    if (told.get(answer.type) === text) return;
    told.set(answer.type, text);
    say(answer);
  };
  const hear = (event: MessageEvent): void => {
    if (!isReady || !isFromHost(event, origin, host)) return;
    const view = (): View => current as View;
    const answer = answerTo(event.data, {
      follow: (hash) => view().follow(hash),
      goTo(index) {
        const { state, set } = view();
        const tour = state.tour && findTour(view(), state.tour.id);
        if (!tour || index >= tour.steps.length) return false;
        set(showStep(state, tour, index, freeInTour(state)));
        return true;
      },
      view: () => ({ type: 'view', hash: hashOf(view()), tour: tourAt(view()) }),
    });
    // Elements take up a new state before the next task.
    if (answer) setTimeout(() => say(answer()));
  };
  const tellNews = (view: View): void => {
    sayNews({ type: 'view', hash: hashOf(view), tour: tourAt(view) });
    sayNews({ type: 'selected', item: itemOf(view.state, (item) => namesOf(view, item)) });
  };
  addEventListener('message', hear);
  return {
    tell(view) {
      const isFirst = current === null;
      current = view;
      if (isReady) tellNews(view);
      else if (isFirst)
        void loadReady(view.dataBase).then(() => {
          isReady = true;
          const now = current as View;
          say({ type: 'ready', dataVersion: now.dataVersion, hash: hashOf(now), tour: tourAt(now) });
          tellNews(now);
        });
    },
    close: () => removeEventListener('message', hear),
  };
}
