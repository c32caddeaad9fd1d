/** What the plan says of the chosen item, as rows for a sheet of paper: figures, measures and agencies, each with its sentences. */
import type { Measure, Target } from '../../geo/schema.ts';
import type { SheetWords } from '../i18n/sheet-words.ts';
import { articleNumber } from '../ui/item-rows.ts';
import { figureText, indicatorOf } from '../ui/target-readings.ts';
import { nameOf, qualifiersOf, summaryOf, titleOf } from '../ui/view.ts';
import type { View } from '../ui/view.ts';

/** `figure` stands large at the right; `note` is quiet, below. */
export type FactRow = Readonly<{ lead: string; text: string; figure: string; note: string }>;
export type SheetFacts = Readonly<{
  kicker: string;
  name: string;
  /** Ours, with the sentences that it rests on. */
  summary: string;
  cited: readonly string[];
  groups: readonly Readonly<{ heading: string; rows: readonly FactRow[] }>[];
}>;

export function sheetFacts(view: View, words: SheetWords['sheet']): SheetFacts | null {
  const { catalogue, messages, state } = view;
  const { selected } = state;
  if (!selected) return null;
  const targetsOf = (ids: readonly string[]): Target[] => ids.flatMap((id) => catalogue.target.get(id) ?? []);
  const measuresOf = (ids: readonly string[]): Measure[] => ids.flatMap((id) => catalogue.measure.get(id) ?? []);
  const targets = (rows: readonly Target[]) => ({
    heading: words.targets,
    rows: rows.map((target) => ({
      lead: '',
      text: indicatorOf(view, target),
      figure: figureText(view, target),
      note: [...qualifiersOf(view, target), target.sentence].join(' · '),
    })),
  });
  const measures = (rows: readonly Measure[], heading: string = words.measures) => ({
    heading,
    // A measure's title stands in its first sentence.
    rows: rows.map((measure) => ({ lead: articleNumber(view, measure.id), text: titleOf(view, measure), figure: '', note: measure.sentences[0] ?? '' })),
  });
  /** Many names as one row, with the sentences that they stand in. */
  const named = (heading: string, names: readonly string[], cited: readonly string[]) => ({
    heading,
    rows: names.length > 0 ? [{ lead: '', text: names.join(words.comma), figure: '', note: [...new Set(cited)].join(words.comma) }] : [],
  });
  /** Agencies of the measures, with the sentences that end those measures: there the plan names them. */
  const agencies = (rows: readonly Measure[]) =>
    named(
      words.agencies,
      [...new Set(rows.flatMap((measure) => measure.agencies))].flatMap((id) => catalogue.agency.get(id) ?? []).map((agency) => nameOf(view, agency)),
      rows.flatMap((measure) => (measure.agencies.length > 0 ? (measure.sentences.at(-1) ?? []) : [])),
    );
  switch (selected.type) {
    case 'place': {
      const properties = catalogue.place.get(selected.id)?.properties;
      if (!properties) return null;
      const rows = measuresOf(properties.measures);
      const doubt = properties.precision_m === null ? '' : messages.accuracy(properties.precision_m);
      const anchored = catalogue.anchoredIn.get(selected.id) ?? [];
      return {
        kicker: [messages.kindOne[properties.kind], `${messages.precisions[properties.precision]} ${doubt}`.trim()].join(' · '),
        name: nameOf(view, properties),
        summary: summaryOf(view, properties),
        cited: properties.sentences,
        groups: [
          targets(targetsOf(properties.targets)),
          measures(rows),
          agencies(rows),
          named(
            words.unplaced(anchored.length),
            anchored.map((item) => nameOf(view, item.properties)),
            anchored.flatMap((item) => item.properties.sentences),
          ),
        ],
      };
    }
    case 'measure': {
      const measure = catalogue.measure.get(selected.id);
      if (!measure) return null;
      const kicker = measure.id.startsWith('M') ? messages.reading.measure(articleNumber(view, measure.id)) : articleNumber(view, measure.id);
      return {
        kicker,
        name: titleOf(view, measure),
        summary: summaryOf(view, measure),
        cited: measure.sentences,
        groups: [targets(targetsOf(measure.targets)), agencies([measure])],
      };
    }
    case 'target': {
      const target = catalogue.target.get(selected.id);
      if (!target) return null;
      return {
        kicker: words.targets,
        name: indicatorOf(view, target),
        summary: '',
        cited: [],
        groups: [targets([target]), measures(measuresOf([target.article]))],
      };
    }
    case 'agency': {
      const agency = catalogue.agency.get(selected.id);
      if (!agency) return null;
      const { detail } = messages;
      return {
        kicker: messages.levels[agency.level],
        name: nameOf(view, agency),
        summary: '',
        cited: [],
        groups: [measures(measuresOf(agency.leads), detail.leads), measures(measuresOf(agency.serves), detail.serves)],
      };
    }
  }
}
