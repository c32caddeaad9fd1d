/** What the coordinates of a file are taken for, why, and the choice that is the reader's. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DatumGuess } from '../data/datum-guess.ts';
import { candidatesFor, largestShiftM, shiftsM } from '../data/datums.ts';
import { datumOf } from '../data/own-sites.ts';
import type { SiteFile } from '../data/own-sites.ts';
import type { GivenPoint } from '../data/point-rows.ts';
import type { SiteWords } from '../i18n/site-words.ts';

function reasonText({ datum: words }: SiteWords, { reason, word, named }: DatumGuess): string {
  if (reason === 'places') return words.reasons.places(named);
  const said = words.reasons[reason];
  return typeof said === 'string' ? said : said(word);
}

function verdict(words: SiteWords, { guess, decided }: SiteFile): string {
  const { datum: say } = words;
  if (decided === 'unknown') return say.undecided;
  if (decided !== null) return say.chosen(say.names[decided]);
  return guess.datum === null ? say.cannot(reasonText(words, guess)) : say.guessed(say.names[guess.datum], reasonText(words, guess));
}

function evidence({ datum: words }: SiteWords, { scores, looked, named }: DatumGuess): TemplateResult | typeof nothing {
  if (looked === 0 && named === 0) return nothing;
  return html`<details>
    <summary>${words.evidence}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.candidate}</th>
          <th scope="col">${words.near}</th>
          <th scope="col">${words.offset}</th>
          <th scope="col">${words.inSea}</th>
        </tr>
      </thead>
      <tbody>
        ${scores.map(
          ({ datum, near, offsetM, inSea }) =>
            html`<tr>
              <th scope="row">${words.short[datum]}</th>
              <td>${words.of(near, named)}</td>
              <td>${words.metres(offsetM)}</td>
              <td>${words.of(inSea, looked)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

/** `first` is any point of the file: the shift hardly changes over the district. */
export function siteDatum(words: SiteWords, file: SiteFile, first: GivenPoint, decide: (decided: NonNullable<SiteFile['decided']>) => void): TemplateResult {
  const { datum: say } = words;
  const current = datumOf(file);
  const shifts = shiftsM([first.x, first.y]).map(({ between: [a, b], metres }) => say.between(say.short[a], say.short[b], metres));
  return html`<fieldset class="datum">
    <legend>${say.title}</legend>
    <p class=${current === null ? 'open' : ''}>${verdict(words, file)}</p>
    ${
      current === null
        ? html`<p>${say.help}</p>
            <p>${say.widened(largestShiftM([first.x, first.y]))}</p>`
        : nothing
    }
    ${[...candidatesFor([first.x, first.y]), 'unknown' as const].map(
      (each) =>
        html`<label
          ><input type="radio" name=${`datum-${file.id}`} .checked=${(current ?? 'unknown') === each} @change=${() => decide(each)} />${say.names[each]}</label
        >`,
    )}
    ${file.decided === null && current !== null ? html`<button class="chip" @click=${() => decide(current)}>${say.confirm}</button>` : nothing}
    <p class="quiet small">${say.why}${words.file.gap}${say.shift(shifts)}</p>
    ${current === 'gcj02' || current === 'bd09' ? html`<p class="quiet small">${say.formula}</p>` : nothing} ${evidence(words, file.guess)}
  </fieldset>`;
}
