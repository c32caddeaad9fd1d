/** Check: chains say of each place of their article where it stands, and every zone and town has a type. */
import type { CheckInput, Fault } from './fault.ts';
import type { Chain } from './schema.ts';
import { isTyped } from './zone-types.ts';

export function checkChains({ linked, sources }: CheckInput): Fault[] {
  const sentences = new Map(linked.sentences.map((sentence) => [sentence.id, sentence]));
  const measures = new Map(linked.measures.map((measure) => [measure.id, measure]));
  const industries = new Map(linked.places.map(({ id, properties }) => [id, properties.industry]));
  const chains = sources.chains.flatMap((chain) => {
    const sentence = sentences.get(chain.sentence);
    const named = measures.get(sentence?.article ?? '')?.places ?? [];
    const ofIndustry = (id: string): boolean => industries.get(id)?.includes(chain.industry) ?? false;
    const reasons = [
      ...repeatedLinks(chain),
      ...strangers(chain, sentence?.places ?? [], named),
      ...[...placed(chain), ...chain.unstated]
        .filter((id) => industries.has(id) && !ofIndustry(id))
        .map((id) => `“${id}” does not carry the industry ${chain.industry}: add it to the place, or take the place out`),
      ...chain.unstated.filter((id) => placed(chain).has(id)).map((id) => `“${id}” stands at a link or in zones, and in unstated too: take it out of unstated`),
      ...named
        .filter((id) => ofIndustry(id) && !placed(chain).has(id) && !chain.unstated.includes(id))
        .map((id) => `“${id}” is of this industry and named in ${sentence?.article}: put it at a link, into zones, or into unstated`),
    ];
    return reasons.map((reason) => ({ file: 'chains.json', row: chain.id, reason }));
  });
  return [...chains, ...untyped(linked)];
}

/** Ids that stand somewhere on the chain by the plan's words. */
const placed = ({ links, zones }: Chain): Set<string> => new Set([...links.flatMap(({ places }) => places), ...zones]);

function repeatedLinks({ links }: Chain): string[] {
  const ids = links.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `the link “${id}” stands twice: give each link an id of its own`);
}

/** Only the sentence itself can say at which link a place stands; the article says what belongs to the industry. */
function strangers(chain: Chain, ofSentence: readonly string[], ofArticle: readonly string[]): string[] {
  return [
    ...[...placed(chain)]
      .filter((id) => !ofSentence.includes(id))
      .map((id) => `“${id}” is not named in sentence ${chain.sentence}, which cannot say where it stands: take it out, or into unstated`),
    ...chain.unstated.filter((id) => !ofArticle.includes(id)).map((id) => `“${id}” is not named in the article of ${chain.sentence}: take it out of unstated`),
  ];
}

function untyped(linked: CheckInput['linked']): Fault[] {
  return linked.places
    .filter(({ properties }) => isTyped(properties.kind) && properties.zone_type === null)
    .map(({ id, properties }) => ({
      file: 'places.geojson',
      row: id,
      reason: `the end of “${properties.name_zh}” says no type: add it to ENDINGS in geo/zone-types.ts`,
    }));
}
