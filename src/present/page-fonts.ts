/** The page's own font files: for pictures, which can fetch nothing, and for paper. */

type Face = Readonly<{ css: string; weight: string; address: string; written: string }>;

/** The page's rules for the map's font, with the address of the file in each. */
export function pageFaces(): Face[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule) || !/^["']?Atlas Sans["']?$/u.test(rule.style.getPropertyValue('font-family'))) return [];
    const [written = '', address = ''] = /url\(["']?([^"')]+)["']?\)/u.exec(rule.cssText) ?? [];
    return [{ css: rule.cssText, weight: rule.style.getPropertyValue('font-weight'), address: new URL(address, document.baseURI).href, written }];
  });
}

/**
 * The family of paper: our files alone. In a reader's own faces some hanzi share their form with a radical of the Kangxi
 * dictionary, and a PDF would hold that instead: it could not be searched.
 */
const PAPER_FAMILY = 'Atlas Paper';

let loading: Promise<void> | null = null;

/** Loads the family of paper; where a file cannot be read the reader's faces stand in. */
export function loadPaperFont(): Promise<void> {
  const load = async ({ weight, address }: Face): Promise<void> => {
    document.fonts.add(await new FontFace(PAPER_FAMILY, `url("${address}")`, { weight }).load());
  };
  const loadAll = async (): Promise<void> => {
    const results = await Promise.allSettled(pageFaces().map(load));
    // What is missing is asked for again the next time.
    if (results.some(({ status }) => status === 'rejected')) loading = null;
  };
  loading ??= loadAll();
  return loading;
}
