/**
 * An address that a room can take along: its QR code, and the address in text. Properties `link`, `label`, and `missing`, which
 * is said where the code cannot be had, with `again` on the button beside it. The code is fetched when first shown.
 */
import { LitElement, css, html, nothing, svg } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SlowWait } from '../ui/slow-wait.ts';
import { tryAgain } from '../ui/try-again.ts';

@customElement('link-code')
export class LinkCode extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: 0.5em;
    }
    /* A camera in the last row reads a code of a quarter of the screen; dark on light in every theme. */
    svg {
      display: block;
      height: calc(26 * var(--vh));
      aspect-ratio: 1;
      background: #fff;
      fill: #000;
      border: 1px solid var(--rule);
      border-radius: 6px;
    }
    button {
      font: inherit;
      color: inherit;
      background: none;
      border: 0;
      padding: 0.3em;
      text-decoration: underline;
      cursor: pointer;
    }
    p {
      margin: 0;
      font-size: 0.75em;
      line-height: 1.35;
      overflow-wrap: anywhere;
    }
  `;

  @property() link = '';
  /** What the code leads to. */
  @property() label = '';
  @property() missing = '';
  @property() again = '';
  @state() private isMissing = false;
  private readonly wait = new SlowWait(this);
  @state() private code: Readonly<{ path: string; side: number }> | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('link')) void this.encode(this.link);
  }

  private async encode(link: string): Promise<void> {
    this.code = null;
    this.isMissing = false;
    // Until the code is there, and without it, the address in text is.
    this.wait.begin();
    try {
      const { codePath } = await import('./qr-code.ts');
      if (link === this.link) this.code = codePath(link);
    } catch {
      this.isMissing = true;
    } finally {
      this.wait.end();
    }
  }

  private hasTried = false;
  private readonly retry = (): void => {
    tryAgain(this.hasTried, () => void this.encode(this.link));
    this.hasTried = true;
  };

  protected override render(): TemplateResult {
    const { code, label, link } = this;
    return html`${
        code
          ? html`<svg viewBox="0 0 ${code.side} ${code.side}" role="img" aria-label=${label} shape-rendering="crispEdges">
              ${svg`<path d=${code.path}></path>`}
            </svg>`
          : this.isMissing || this.wait.isSlow
            ? html`<p role="status">${this.missing} <button @click=${this.retry}>${this.again}</button></p>`
            : nothing
      }
      <p>${link.split(/(?=[#&])/u).map((part) => html`<wbr />${part}`)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'link-code': LinkCode;
  }
}
