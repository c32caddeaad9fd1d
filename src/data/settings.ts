/** What the reader chose and the plan text they opened, kept in this browser only. Storage may be denied. */

const SETTINGS = 'atlas-settings';
const TEXT = 'atlas-plan-text';

export type Settings = Readonly<{
  language?: 'zh' | 'en';
  theme?: 'system' | 'light' | 'dark';
  calm?: boolean;
  singleKeys?: boolean;
  captionSide?: 'left' | 'right' | 'bottom';
  seams?: 0 | 2 | 3;
}>;

/** Reads the settings; whatever is broken or foreign in them is passed over. */
export function readSettings(): Settings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(SETTINGS) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const { language, theme, calm, singleKeys, captionSide, seams } = stored as Record<string, unknown>;
    return {
      ...(language === 'zh' || language === 'en' ? { language } : {}),
      ...(theme === 'system' || theme === 'light' || theme === 'dark' ? { theme } : {}),
      ...(typeof calm === 'boolean' ? { calm } : {}),
      ...(typeof singleKeys === 'boolean' ? { singleKeys } : {}),
      ...(captionSide === 'left' || captionSide === 'right' || captionSide === 'bottom' ? { captionSide } : {}),
      ...(seams === 0 || seams === 2 || seams === 3 ? { seams } : {}),
    };
  } catch {
    return {};
  }
}

function keep(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** Keeps the settings; false when the browser does not allow it. */
export const keepSettings = (settings: Settings): boolean => keep(SETTINGS, JSON.stringify(settings));

const LIGHT_MAP = 'atlas-light-map';

/** Keeps that the reader has been told of the light map: once is enough for a device. */
export const keepLightMapKnown = (): boolean => keep(LIGHT_MAP, '1');

export function isLightMapKnown(): boolean {
  try {
    return localStorage.getItem(LIGHT_MAP) === '1';
  } catch {
    return false;
  }
}

/** Keeps (or with null forgets) the plan's text; false when the browser does not allow it. */
export const keepText = (text: string | null): boolean => keep(TEXT, text);

/** The plan's text that was kept, if any. */
export function readText(): string | null {
  try {
    return localStorage.getItem(TEXT);
  } catch {
    return null;
  }
}
