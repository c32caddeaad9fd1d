/** SHA-256 of each data file that is read after the first view, in base64 by its path; the build takes them from the manifest. */
declare const __LATER_FINGERPRINTS__: Readonly<Record<string, string>>;

export const laterFingerprints = __LATER_FINGERPRINTS__;
