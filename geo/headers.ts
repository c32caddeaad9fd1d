/**
 * What a server should send with the site's files, in one place. The page carries its content policy itself; these add what a
 * policy in a page cannot say (who may frame it) and say the rest once more. Examples for servers are made from these.
 */
import { contentPolicy, pageStyle } from './page-plugin.ts';
import { fontFaceCss } from './font-faces.ts';

export type Headers = Readonly<Record<string, string>>;

/** Features of a browser that no file of the site uses; copying and the full screen are for the page itself and no frame in it. */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
];
const OWN_FEATURES = ['clipboard-write', 'fullscreen', 'window-management'];

/** With every file, whatever it is. */
export const FILE_HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // Scripts of other pages may fetch the data where the server allows it by CORS; nobody may show them as their own pictures.
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Who may frame the site; an operator names the origins of the pages that embed it beside `'self'`. */
export const FRAMED_BY = "frame-ancestors 'self'";

/** With each page (`*.html` and the folder's own address), on top of those of every file: values that no build changes. */
export const PAGE_HEADERS: Headers = {
  ...FILE_HEADERS,
  'Content-Security-Policy': FRAMED_BY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': [...UNUSED_FEATURES.map((feature) => `${feature}=()`), ...OWN_FEATURES.map((feature) => `${feature}=(self)`)].join(', '),
};

/** The policy of the atlas's own page as a header: the same as in the page, and who may frame it. Its fingerprints change with a build. */
export const atlasPolicy = (): string => `${contentPolicy(pageStyle(fontFaceCss('./fonts/')))}; ${FRAMED_BY}`;
