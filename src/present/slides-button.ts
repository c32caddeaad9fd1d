/** The button that saves a tour as slides. Properties `view`, `tour`. */
import { customElement } from 'lit/decorators.js';
import { presentWords } from '../i18n/present-words.ts';
import { TourOutput } from './tour-output.ts';

@customElement('slides-button')
export class SlidesButton extends TourOutput {
  protected own() {
    const { saveSlides: save, drawing, slidesFailed: failed } = presentWords[this.view.state.language].desk;
    return { save, drawing, failed };
  }

  protected total(): number {
    return this.tour.steps.length;
  }

  protected async make(made: (slides: number) => void): Promise<void> {
    const { saveSlides } = await import('./slides-file.ts');
    await saveSlides(this.view, this.tour, made);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'slides-button': SlidesButton;
  }
}
