/** Marks of the responsibility matrix, told apart by shape; the same in the grid and in its key. */
import { css } from 'lit';

/** Borders and not grounds make the marks, so that they stay under forced colours. */
export const markStyles = css`
  i {
    display: inline-block;
    flex: none;
    vertical-align: middle;
    border: solid var(--hue, var(--ink));
  }
  i.stated {
    width: 12px;
    height: 12px;
    border-width: 6px;
    border-radius: 1px;
  }
  i.first-named {
    width: 12px;
    height: 12px;
    border-width: 2px;
    border-radius: 1px;
  }
  i.serve {
    width: 8px;
    height: 8px;
    border-width: 4px;
    border-radius: 50%;
  }
  i.beside {
    border-color: var(--control);
  }
  i.out {
    border-color: var(--rule);
  }
`;
