/** The page as it stands as a sheet of paper, for the browser's own print command. */
import type { View } from '../ui/view.ts';
import { hasSheets, laySheets } from './print-sheets.ts';
import { proposedTitle, sheetOf } from './sheet-making.ts';
import { loadMaterial } from './sheet-material.ts';
import { sheet } from './sheet.ts';

/** Reads what a sheet needs; what it gives lays one into the page at once, unless others are being printed. */
export async function prepareView(dataBase: string): Promise<(view: View) => void> {
  const material = await loadMaterial(dataBase);
  return (view) => {
    if (hasSheets()) return;
    const choice = { paper: 'A4', turn: 'lying', isGrey: false, isAlone: false, title: proposedTitle(view) } as const;
    laySheets([sheet(sheetOf(view, material, choice))], choice.paper, choice.turn);
  };
}
