/** What the coordinates of a reader's file are taken for, why, what each candidate has for it, and the choice that is the reader's. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DatumGuess, DatumScore } from '../data/datum-guess.ts';
import { candidatesFor, isProjected, largestShiftM, metresBetween, toWgs84 } from '../data/datums.ts';
import type { Datum, LonLat } from '../data/datums.ts';
import type { DatumWords } from '../i18n/datum-words.ts';

export const datumStyles = css`
  .datum {
    display: grid;
    gap: 4px;
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  .datum legend {
    padding: 0;
    margin-bottom: 4px;
    font-size: 12px;
    font-weight: 700;
    letter-spacing: 0.06em;
    color: var(--quiet);
  }
  .datum .candidate {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 0 8px;
    padding: 2px 0;
  }
  .datum .candidate label {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    align-items: center;
  }
  .datum .candidate .about {
    grid-column: 2;
    line-height: 16px;
    font-variant-numeric: tabular-nums;
  }
  .datum input {
    width: 16px;
    height: 16px;
    min-width: 0;
    min-height: 0;
    margin: 0;
    accent-color: var(--accent);
  }
  .datum .chip {
    justify-self: start;
  }
  .datum .open {
    color: var(--ink);
    font-weight: 700;
  }
  .datum table {
    width: 100%;
    border-collapse: collapse;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .datum summary {
    cursor: pointer;
    padding: 2px 0;
    color: var(--accent);
    font-size: 13px;
  }
  .datum .scroll {
    overflow-x: auto;
  }
  .datum :is(th, td) {
    padding: 4px 8px 4px 0;
    border-bottom: 1px solid var(--rule);
    text-align: left;
    vertical-align: top;
    font-weight: 400;
  }
  .datum thead th {
    color: var(--quiet);
  }
  .datum tbody th {
    white-space: nowrap;
  }
  @media (max-width: 767px) {
    .datum .candidate label {
      min-height: 44px;
    }
    .datum summary {
      padding: 10px 0;
    }
  }
`;

function reasonText(words: DatumWords, { reason, word, named }: DatumGuess): string {
  if (reason === 'places') return words.reasons.places(named);
  const said = words.reasons[reason];
  return typeof said === 'string' ? said : said(word);
}

export type DatumQuestion = Readonly<{
  guess: DatumGuess;
  /** What the reader chose; null as long as the guess stands. */
  decided: Datum | 'unknown' | null;
  /** Any position as the file gives it: shifts hardly change over the district. Null where nothing could be placed. */
  given: LonLat | null;
  /** What else is open while nobody knows, as a sentence that takes the metres. */
  whileOpen: (doubtM: number) => string;
  /** Whether “cannot tell” can be chosen, too. */
  mayBeUnknown: boolean;
  /** Tells the radio buttons of several files apart. */
  id: string;
}>;

/** The datum that positions are read by; null while nobody can tell. */
const datumNow = ({ guess, decided }: DatumQuestion): Datum | null => (decided === null ? guess.datum : decided === 'unknown' ? null : decided);

function verdict(words: DatumWords, { guess, decided }: DatumQuestion): string {
  if (decided === 'unknown') return words.undecided;
  if (decided !== null) return words.chosen(words.names[decided]);
  return guess.datum === null ? words.cannot(reasonText(words, guess)) : words.guessed(words.names[guess.datum], reasonText(words, guess));
}

type Column = Readonly<{ isThere: boolean; head: string; cell: (score: DatumScore) => string }>;

function evidence(words: DatumWords, { scores, looked, named, lined }: DatumGuess): TemplateResult | typeof nothing {
  if (scores.length < 2) return nothing;
  const every: readonly Column[] = [
    { isThere: named > 0, head: words.near, cell: ({ near }) => words.of(near, named) },
    { isThere: named > 0, head: words.offset, cell: ({ offsetM }) => words.metres(offsetM) },
    { isThere: true, head: words.unnamed, cell: ({ unnamed }) => words.places(unnamed) },
    { isThere: lined > 0, head: words.atLines, cell: ({ atLines }) => words.of(atLines, lined) },
    { isThere: looked > 0, head: words.inSea, cell: ({ inSea }) => words.of(inSea, looked) },
  ];
  const columns = every.filter(({ isThere }) => isThere);
  return html`<details>
    <summary>${words.evidence}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.evidence}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.candidate}</th>
            ${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${scores.map(
            (score) =>
              html`<tr>
                <th scope="row">${words.short[score.datum]}</th>
                ${columns.map(({ cell }) => html`<td>${cell(score)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="quiet small">${words.basis}</p>
  </details>`;
}

/** How likely a candidate is, and how far positions move if it is chosen. */
function noteOf(words: DatumWords, question: DatumQuestion, datum: Datum, given: LonLat): string {
  const now = datumNow(question);
  const score = question.guess.scores.length > 1 ? question.guess.scores.find((each) => each.datum === datum)?.score : undefined;
  const movedM = metresBetween(toWgs84(now ?? 'wgs84', given), toWgs84(datum, given));
  return [
    score === undefined ? '' : words.likely(score),
    datum === now || !Number.isFinite(movedM) ? '' : now === null ? words.shifted(movedM) : words.moves(movedM),
  ]
    .filter((text) => text !== '')
    .join(words.join);
}

/** `choose` is told what the reader takes, also where that is what was guessed. */
export function datumFieldset(words: DatumWords, question: DatumQuestion, choose: (decided: Datum | 'unknown') => void): TemplateResult {
  const { guess, decided, given, mayBeUnknown, id, whileOpen } = question;
  const now = datumNow(question);
  const candidates = given === null ? [] : candidatesFor(given);
  const radio = (each: Datum | 'unknown'): TemplateResult =>
    html`<input
      type="radio"
      name=${`datum-${id}`}
      aria-describedby=${`note-${id}-${each}`}
      .checked=${each === (now ?? (mayBeUnknown ? 'unknown' : null))}
      @change=${() => choose(each)}
    />`;
  return html`<fieldset class="datum">
    <legend>${words.title}</legend>
    <p class=${now === null ? 'open' : ''}>${verdict(words, question)}</p>
    ${
      now === null && given !== null
        ? html`<p>${words.help}</p>
            <p>${whileOpen(largestShiftM(given))}</p>`
        : nothing
    }
    ${candidates.map(
      (each) =>
        html`<div class="candidate">
          <label>${radio(each)}<span>${words.names[each]}</span></label>
          <span class="about quiet small" id=${`note-${id}-${each}`}>${given === null ? '' : noteOf(words, question, each, given)}</span>
        </div>`,
    )}
    ${
      mayBeUnknown && candidates.length > 1
        ? html`<div class="candidate">
            <label>${radio('unknown')}<span>${words.names.unknown}</span></label>
          </div>`
        : nothing
    }
    ${decided === null && now !== null ? html`<button class="chip" @click=${() => choose(now)}>${words.confirm}</button>` : nothing}
    ${candidates.length > 1 ? html`<p class="quiet small">${words.why}</p>` : nothing}
    ${now === 'gcj02' || now === 'bd09' ? html`<p class="quiet small">${words.formula}</p>` : nothing}
    ${now !== null && isProjected(now) && now !== 'mercator' ? html`<p class="quiet small">${words.olderSystems}</p>` : nothing} ${evidence(words, guess)}
  </fieldset>`;
}
