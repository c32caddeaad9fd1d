/** Looks of the presenter's window: dark, so that it lights no face; notes large enough to read from a lectern. */
export const presenterWindowStyles = `
  body { margin: 0; background: #12181c; }
  body > div { height: 100vh; display: flex; flex-direction: column; background: #12181c; color: #e8ecef; font: 18px/1.5 'Atlas Sans', system-ui, sans-serif; }
  header { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 28px; padding: 12px 20px; background: #182026; font-size: 18px; font-variant-numeric: tabular-nums; }
  header b, time { font-size: 28px; }
  .over { color: #f5bf86; }
  label { font-size: 14px; color: #9fb0bb; }
  input { width: 64px; padding: 6px; font: inherit; color: inherit; background: #12181c; border: 1px solid #6c777e; border-radius: 6px; }
  button { padding: 8px 14px; font: inherit; font-size: 14px; color: inherit; background: none; border: 1px solid #6c777e; border-radius: 14px; }
  :focus-visible { outline: 2px solid #6fb1ff; outline-offset: 2px; }
  main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 20px; padding: 20px; }
  .notes { font-size: 24px; overflow: auto; }
  .cards { display: grid; grid-template-rows: repeat(2, minmax(min-content, 1fr)); gap: 20px; min-height: 0; overflow: auto; }
  .cards section { padding: 0 16px 8px; border: 1px solid #2b363d; border-radius: 8px; font-size: 16px; }
  .step { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 16px; align-items: start; }
  .step.bare { grid-template-columns: minmax(0, 1fr); }
  .picture { aspect-ratio: 16 / 9; overflow: hidden; border-radius: 4px; }
  .leaf { box-sizing: border-box; width: min(100%, 440px); aspect-ratio: 16 / 9; overflow: auto; padding: 20px 28px; border-radius: 4px; background: #f5f3ec; color: #1d252b; }
  [data-theme='dark'] .leaf { background: #1d2429; color: #e8ecef; }
  h2 { font-size: 13px; font-weight: 400; color: #9fb0bb; margin: 10px 0 4px; }
  h3 { font-size: 20px; margin: 0 0 6px; }
  p { margin: 0 0 6px; }
  .quiet { color: #9fb0bb; }
  @media (max-width: 700px) { main { flex: none; grid-template-columns: minmax(0, 1fr); } .cards { grid-template-rows: auto; } }
`;
