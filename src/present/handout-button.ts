/** The button that prints a tour as a handout. Properties `view`, `tour`. */
import { customElement } from 'lit/decorators.js';
import { sheetWords } from '../i18n/sheet-words.ts';
import { handoutLength } from './handout-plan.ts';
import { TourOutput } from './tour-output.ts';

@customElement('handout-button')
export class HandoutButton extends TourOutput {
  protected own() {
    return sheetWords[this.view.state.language].handout;
  }

  protected total(): number {
    return handoutLength(this.tour);
  }

  protected async make(made: (pages: number) => void): Promise<void> {
    const { printHandout } = await import('./print-handout.ts');
    await printHandout(this.view, this.tour, made);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'handout-button': HandoutButton;
  }
}
