/** The views stand the rules of accessibility in English, in the dark and on a phone as well. */
import { CHARTS, DESKTOP_ONLY, ITEMS, walkThrough } from './accessible-views.ts';
import { PHONE } from './atlas-driver.ts';

walkThrough([
  { name: 'in English', language: 'lang=en', options: {}, views: ITEMS },
  {
    name: 'in the dark',
    language: '',
    options: { dark: true },
    views: [...ITEMS, ...DESKTOP_ONLY.slice(-5), ...CHARTS.filter(({ name }) => /targets|links/u.test(name))],
  },
  { name: 'on a phone', language: '', options: { size: PHONE, touch: true }, views: [...ITEMS, ...CHARTS.filter(({ name }) => name.endsWith('compare'))] },
]);
