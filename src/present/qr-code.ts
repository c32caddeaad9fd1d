/** An address as a QR code: as a picture for files, as a path for the screen. Fetched when one is asked for. */
import createCode from 'qrcode-generator';

function codeOf(link: string): QRCode {
  const code = createCode(0, 'M');
  code.addData(link);
  code.make();
  return code;
}

/** A GIF as `data:` address. */
export const codePicture = (link: string): string => codeOf(link).createDataURL(8, 16);

/** Light modules around a code, by its standard. */
const QUIET_ZONE = 4;

/** The dark modules as a path, in modules, and how many modules the code has on a side with the quiet zone around it. */
export function codePath(link: string): Readonly<{ path: string; side: number }> {
  const code = codeOf(link);
  const count = code.getModuleCount();
  const lines = Array.from({ length: count }, (_, y) => y);
  const path = lines.flatMap((y) => lines.flatMap((x) => (code.isDark(y, x) ? `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z` : []))).join('');
  return { path, side: count + 2 * QUIET_ZONE };
}
