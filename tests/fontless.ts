/** A system without any Chinese face, in whose place the site brings its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Only fontconfig lets a test take faces away; elsewhere Chinese faces are part of the system. */
const CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont><pattern><patelt name="lang"><string>zh-cn</string></patelt></pattern></rejectfont></selectfont>
  <selectfont><rejectfont><pattern><patelt name="lang"><string>ja</string></patelt></pattern></rejectfont></selectfont>
</fontconfig>`;

/** What a browser's process is told so that it finds none, and how that is taken away again; it works on Linux alone. */
export function fontlessEnvironment(): Readonly<{ environment: Record<string, string>; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-fontless-'));
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, CONFIGURATION);
  return { environment: { FONTCONFIG_FILE: file }, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
