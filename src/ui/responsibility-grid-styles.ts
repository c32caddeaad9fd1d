/** Looks of the responsibility matrix: heads that stay, cells of 18 by 20 pixels, marks told apart by shape. */
import { css } from 'lit';
import { markStyles } from './matrix-marks.ts';

export const gridStyles = [
  markStyles,
  css`
    :host {
      display: flex;
      min-height: 0;
      --cell: 18px;
      --row: 20px;
      --name: 168px;
    }
    .scroll {
      position: relative;
      flex: 1;
      overflow: auto;
      overscroll-behavior: contain;
      scroll-padding: 54px 8px 30px calc(var(--name) + 4px);
    }
    table {
      border-collapse: separate;
      border-spacing: 0;
      font-size: 12px;
      line-height: 1.2;
    }
    th,
    td {
      height: var(--row);
      padding: 0;
      font-weight: 400;
      text-align: center;
      border-bottom: 1px solid color-mix(in srgb, var(--rule) 60%, transparent);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .first {
      border-left: 1px solid color-mix(in srgb, var(--control) 55%, var(--panel));
    }
    thead :is(th, td),
    tfoot :is(th, td) {
      position: sticky;
      background: var(--panel);
      z-index: 2;
    }
    .parts > * {
      top: 0;
      height: 24px;
      border-bottom: 0;
    }
    .parts th[scope='colgroup'] {
      max-width: 0;
      padding: 0 4px;
      overflow: hidden;
      text-overflow: ellipsis;
      text-align: left;
      font-weight: 700;
      color: var(--hue, var(--quiet));
      box-shadow: inset 0 2px 0 var(--hue, var(--quiet));
    }
    .numbers > * {
      top: 24px;
      height: 24px;
      border-bottom: 1px solid var(--control);
    }
    tfoot :is(th, td) {
      bottom: 0;
      border-bottom: 0;
      border-top: 1px solid var(--control);
      color: var(--quiet);
    }
    .name {
      position: sticky;
      left: 0;
      z-index: 1;
      width: var(--name);
      min-width: var(--name);
      max-width: var(--name);
      padding-left: 12px;
      background: var(--panel);
      text-align: left;
    }
    tbody .name {
      cursor: pointer;
    }
    tbody .name > span {
      display: inline-block;
      width: calc(100% - 20px);
      overflow: hidden;
      text-overflow: ellipsis;
      vertical-align: middle;
    }
    .name > a {
      display: inline-grid;
      place-items: center;
      width: 20px;
      min-width: 0;
      min-height: 0;
      height: 100%;
      font-size: 16px;
      line-height: 1;
      color: transparent;
      vertical-align: middle;
    }
    :is(tr[data-on], tr:hover) .name > a {
      color: var(--accent);
    }
    thead .name,
    tfoot .name {
      z-index: 3;
    }
    .corner.name {
      padding-left: 0;
    }
    .level {
      width: 72px;
      max-width: 72px;
      padding-right: 8px;
      overflow: hidden;
      text-overflow: ellipsis;
      text-align: left;
      color: var(--quiet);
    }
    .number {
      width: var(--cell);
      min-width: var(--cell);
      max-width: var(--cell);
      cursor: pointer;
      color: var(--hue);
      font-size: 11px;
    }
    tbody td[aria-selected] {
      cursor: pointer;
    }
    .total {
      min-width: 44px;
      padding: 0 6px;
      text-align: right;
    }
    .total small {
      font-size: 11px;
      color: var(--quiet);
    }
    .sort {
      width: 100%;
      height: 100%;
      font-weight: 700;
      color: var(--quiet);
      text-align: inherit;
    }
    .corner .sort {
      padding-left: 12px;
    }
    .sort:hover {
      color: var(--ink);
    }
    .arrow:not(:empty) {
      padding-left: 2px;
    }
    :is(th, td):focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: -2px;
      box-shadow: none;
      border-radius: 2px;
    }
    [aria-selected='true'] {
      background: color-mix(in srgb, var(--accent) 16%, var(--panel));
      font-weight: 700;
    }
    tr.out .name > span,
    .number.out,
    tr.out .total,
    td.out {
      color: color-mix(in srgb, var(--quiet) 100%, transparent);
      font-weight: 400;
    }
    tr[data-on] > *,
    tr[data-on] .name,
    .number[data-on] {
      background: color-mix(in srgb, var(--accent) 9%, var(--panel));
    }
    .number[data-on],
    tr[data-on] .name {
      font-weight: 700;
      color: var(--ink);
    }
    .band {
      position: absolute;
      top: 0;
      bottom: 0;
      left: 0;
      background: color-mix(in srgb, var(--accent) 9%, transparent);
      pointer-events: none;
    }
    .band[hidden] {
      display: none;
    }
    /* English names are twice as long. */
    .scroll.en {
      --name: 212px;
    }
    @media (max-width: 600px) {
      .level {
        display: none;
      }
    }
    /* A low window has no room for a foot that stays. */
    @media (max-height: 420px) {
      :host {
        min-height: 176px;
      }
      tfoot :is(th, td) {
        position: static;
      }
    }
    @media (pointer: coarse) {
      :host {
        --cell: 44px;
        /* With the line below it. */
        --row: 45px;
        --name: 148px;
      }
      .scroll.en {
        --name: 172px;
      }
      .numbers > * {
        height: 44px;
      }
      .name > a {
        color: var(--accent);
        width: 44px;
      }
      tbody .name > span {
        width: calc(100% - 44px);
        white-space: normal;
      }
      .scroll {
        scroll-padding-top: 74px;
      }
    }
  `,
];
