/** The present ranking as a sheet: scores, ranks and what each criterion adds, the weights, and among how many it ranks. */
import type { Row } from 'write-excel-file/universal';
import { cardWords } from '../i18n/card-words.ts';
import { compareWords } from '../i18n/compare-words.ts';
import { locateWords } from '../i18n/locate-words.ts';
import { shortlistNumberWords } from '../i18n/shortlist-number-words.ts';
import { CRITERIA } from '../state/app-state.ts';
import { fitting, rankingOf } from '../ui/fit-store.ts';
import { leadLine, rankText } from '../ui/ranking-lines.ts';
import { scoreText, weightRows } from '../ui/score-rows.ts';
import { nameOf } from '../ui/view.ts';
import type { ShortlistContent } from './shortlist-content.ts';
import { cell, head, numeric, sheet } from '../data/xlsx-cells.ts';
import type { Book } from '../data/xlsx-cells.ts';

/** Decimals of a score on the screen. */
const DECIMALS = 2;

export function scoreSheet({ view, zones }: ShortlistContent): Book {
  const { language } = view.state;
  const { files } = cardWords[language];
  const { scores } = shortlistNumberWords[language];
  const { fit } = locateWords[language];
  const say = compareWords[language];
  const ranking = rankingOf(view);
  const rows = ranking?.rows ?? [];
  const ranked = new Set(rows.map(({ facts }) => facts.place));
  const starred = new Map(zones.map(({ place }, at) => [place, at + 1]));
  const names = CRITERIA.map((criterion) => say.criteria[criterion]);
  const heads = [
    files.zone,
    scores.listed,
    fit.score,
    scores.least,
    scores.most,
    fit.rank,
    scores.best,
    scores.worst,
    ...names.flatMap((name) => [scores.addsLeast(name), scores.addsMost(name)]),
  ];
  const scored = rows.map((row): Row => {
    const { facts, score, best, worst, parts } = row;
    return [
      cell(nameOf(view, facts.place.properties)),
      numeric(starred.get(facts.place)),
      cell(scoreText(score)),
      numeric(score.low, DECIMALS),
      numeric(score.high, DECIMALS),
      cell(rankText(view, row)),
      numeric(best),
      numeric(worst),
      ...parts.flatMap(({ adds }) => [numeric(adds.low, DECIMALS), numeric(adds.high, DECIMALS)]),
    ];
  });
  const unranked = zones
    .filter(({ place }) => !ranked.has(place))
    .map(({ place, verdict }): Row => {
      const why = verdict === 'not' ? scores.unmet : scores.unranked;
      return [cell(nameOf(view, place.properties)), numeric(starred.get(place)), cell(why)];
    });
  const weights = weightRows(say, view.state.weights);
  const isAsked = fitting(view.catalogue, view.state).conditions.length > 0;
  const weighsNothing = weights.every(({ weight }) => weight === 0);
  const among = isAsked ? fit.ranked(rows.length) : fit.rankedAll(rows.length);
  const notes = ranking === null ? [weighsNothing ? say.weights.allZero : fit.tooFew] : [among, leadLine(view, locateWords[language], ranking), fit.orderRule];
  return sheet(
    scores.title,
    [
      head(heads),
      ...scored,
      ...unranked,
      [],
      head([say.slides.criterion, say.slides.weight, scores.share]),
      ...weights.map(({ name, weight, percent }): Row => [cell(name), numeric(weight), numeric(percent, 1)]),
      [],
      ...[...notes, say.weights.formula].map((text): Row => [{ ...cell(text), wrap: false }]),
    ],
    [28, 10, 16, 10, 10, 18, 10, 10, ...names.flatMap(() => [12, 12])],
  );
}
