/** Looks of the choice of a ground, and of the list of layers that the deployment adds. */
import { css } from 'lit';

export const groundStyles = css`
  .page {
    display: grid;
    gap: 16px;
    padding-bottom: 16px;
  }
  .page > * {
    min-width: 0;
  }
  .page > [role]:not(:has(*)) {
    display: none;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    margin-bottom: 4px;
    font-weight: 700;
  }
  .choice {
    border-bottom: 1px solid var(--rule);
    padding: 8px 0;
  }
  .choice:last-of-type {
    border-bottom: 0;
  }
  .choice > label,
  .check {
    display: grid;
    grid-template-columns: 20px 1fr;
    gap: 0 8px;
    align-items: start;
    cursor: pointer;
  }
  .check {
    display: inline-grid;
    align-items: center;
    min-height: 32px;
  }
  input[type='radio'],
  input[type='checkbox'] {
    width: 16px;
    height: 16px;
    margin: 3px 0 0;
    accent-color: var(--accent);
  }
  .check input {
    margin: 0;
  }
  .choice .note {
    grid-column: 2;
  }
  .form {
    display: grid;
    gap: 10px;
    margin: 10px 0 6px 28px;
  }
  .field {
    display: grid;
    gap: 3px;
    min-width: 0;
  }
  .field input {
    width: 100%;
    min-width: 0;
    height: 36px;
    padding: 0 10px;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--panel);
    color: var(--ink);
  }
  .field input::placeholder {
    color: var(--quiet);
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 10px;
  }
  .sets {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
  }
  .alert {
    color: var(--label-livelihood);
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .good {
    color: var(--label-ecology);
    font-weight: 700;
  }
  .aside {
    border-top: 1px solid var(--rule);
    padding-top: 12px;
    display: grid;
    gap: 6px;
  }
  @media (pointer: coarse) {
    input[type='radio'] {
      min-width: 0;
      min-height: 0;
    }
    .choice > label,
    .check {
      min-height: 44px;
      align-items: center;
    }
    .field input {
      height: 44px;
    }
  }
`;
