/** Sizes of the built files by names that stay the same from build to build, and which of them are over their budget. */

/** Bytes as they are, and as a server sends them (brotli at quality 9, which takes a tenth of the time of the best). */
export type Size = Readonly<{ raw: number; brotli: number }>;
export type Budgets = Readonly<Record<string, Size>>;

/** Group of all code: whatever stands under `assets/`. */
export const TOTAL = 'total';
/** Group of the scripts without a budget of their own. */
export const OTHER = 'other';

/** The name of a built file without its hash and ending, or its path where it has no hash. */
export function nameOf(path: string): string {
  return /^assets\/(.+)-[\w-]{8}\.(?:js|css)$/u.exec(path)?.[1] ?? path;
}

/** The groups that a file counts in: that of its name if it has a budget, else that of the other scripts; and that of all code. */
export function groupsOf(path: string, budgets: Budgets): readonly string[] {
  const name = nameOf(path);
  const own = name in budgets ? [name] : [];
  if (!path.startsWith('assets/')) return own;
  return [...(own.length > 0 ? own : [OTHER]), TOTAL];
}

/** Adds up the sizes of files by group. */
export function sizesOf(files: ReadonlyMap<string, Size>, budgets: Budgets): Map<string, Size> {
  const sums = new Map<string, Size>();
  for (const [path, size] of files)
    for (const group of groupsOf(path, budgets)) {
      const { raw, brotli } = sums.get(group) ?? { raw: 0, brotli: 0 };
      sums.set(group, { raw: raw + size.raw, brotli: brotli + size.brotli });
    }
  return sums;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** A sentence for each group that has grown beyond its budget. */
export function overBudget(files: ReadonlyMap<string, Size>, budgets: Budgets): string[] {
  return [...sizesOf(files, budgets)].flatMap(([group, size]) => {
    const budget = budgets[group];
    if (!budget) return [];
    return (['raw', 'brotli'] as const).flatMap((way) => {
      if (size[way] <= budget[way]) return [];
      const largest = [...files]
        .filter(([path]) => groupsOf(path, budgets).includes(group))
        .toSorted(([, a], [, b]) => b[way] - a[way])
        .slice(0, 3)
        .map(([path, each]) => `${path} ${kilobytes(each[way])}`);
      return [`"${group}" has ${kilobytes(size[way])} (${way}), its budget is ${kilobytes(budget[way])}. Largest: ${largest.join(', ')}.`];
    });
  });
}
