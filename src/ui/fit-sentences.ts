/** What an answer to an investor's condition rests on, as sentences; the same on the screen, on paper and in tables. */
import type { Stage, ZoneType } from '../../geo/schema.ts';
import { chainWords } from '../i18n/chain-words.ts';
import type { LocateWords } from '../i18n/locate-words.ts';
import type { Answer, Condition, Fit } from '../query/fit.ts';
import { facetValueName } from './facet-names.ts';
import { nameOf } from './view.ts';
import type { View } from './view.ts';

/** More names than these are counted. */
const MOST_NAMED = 4;

function namesOf(view: View, words: LocateWords, ids: readonly string[], joint = words.list): string {
  const named = ids.flatMap((id) => view.catalogue.place.get(id) ?? []).map(({ properties }) => nameOf(view, properties));
  if (named.length <= MOST_NAMED) return named.join(joint);
  return `${named.slice(0, MOST_NAMED).join(joint)}${view.state.language === 'en' ? ' ' : ''}${words.more(named.length - MOST_NAMED)}`;
}

/** A condition in a few words, as a column's head or in a list of conditions. */
export function conditionName(view: View, words: LocateWords, condition: Condition): string {
  const { conditions, near, list } = words;
  switch (condition.kind) {
    case 'industry':
      return conditions.industry(condition.industries.map((id) => facetValueName(view, 'industry', id)).join(list));
    case 'near':
      return conditions.near(near.kinds[condition.near], condition.km);
    case 'support':
      return conditions.support(condition.parts.map((part) => facetValueName(view, 'part', part)).join(list));
    case 'stage':
      return conditions.stage(condition.stages.map((stage) => view.messages.stages[stage as Stage]).join(list));
    case 'type':
      return conditions.type(condition.types.map((type) => chainWords[view.state.language].zoneTypes[type as ZoneType]).join(list));
  }
}

/** Why a condition is met, perhaps met or not. */
export function answerSentence(view: View, words: LocateWords, { condition, verdict, reason }: Answer): string {
  const { sentences, near } = words;
  const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(view.state.language === 'en' ? ' ' : '');
  const names = (ids: readonly string[]): string => namesOf(view, words, ids);
  switch (reason.kind) {
    case 'own':
      return condition.kind === 'support'
        ? sentences.ownSupport(reason.measures.length)
        : sentences.ownIndustry(reason.industries.map((id) => facetValueName(view, 'industry', id)).join(words.list));
    case 'inside': {
      const { kind } = condition;
      const say = kind === 'industry' ? sentences.insideIndustry : kind === 'support' ? sentences.insideSupport : sentences.insideStage;
      return say(names(reason.places));
    }
    case 'around':
      return (condition.kind === 'stage' ? sentences.aroundStage : sentences.aroundIndustry)(names(reason.places));
    case 'unstated':
      return sentences.unstatedStage(names(reason.places));
    case 'type': {
      const type = reason.type === null ? '' : chainWords[view.state.language].zoneTypes[reason.type];
      return (verdict === 'surely' ? sentences.isType : sentences.notType)(type);
    }
    case 'none':
      return condition.kind === 'support' ? sentences.noSupport : condition.kind === 'stage' ? sentences.noStage : sentences.noIndustry;
    case 'no-shore':
      return sentences.noShore;
    case 'unplaced':
      return condition.kind === 'near' ? sentences.unplaced(near.kinds[condition.near]) : '';
    case 'interval': {
      if (condition.kind !== 'near') return '';
      const { interval, candidates, through } = reason;
      const { fromKm, toKm } = interval;
      const isOpen = verdict === 'perhaps';
      const say = isOpen && fromKm > condition.km ? sentences.unlisted : isOpen ? sentences.straddles : sentences.interval;
      const figure = say(fromKm, toKm, condition.km);
      const nearest =
        candidates.length > 1
          ? sentences.oneOf(namesOf(view, words, candidates, words.or))
          : candidates.length === 1
            ? sentences.nearestIs(names(candidates))
            : '';
      return joined(figure, nearest, through === null ? '' : sentences.through(names([through])));
    }
  }
}

/** The answers that keep a zone from what its verdict would else be: all that are open, or all that fail. */
export const decidingAnswers = ({ verdict, answers }: Fit): readonly Answer[] =>
  verdict === 'surely' ? [] : answers.filter((answer) => answer.verdict === verdict);
