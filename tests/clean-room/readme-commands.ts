/** The commands that README promises a newcomer, read from README itself, so that what is proven is what is written. */

export type ReadmeCommands = Readonly<{
  /** Installs, builds and serves the site. */
  start: string;
  /** Where README says that it is served. */
  address: string;
  test: string;
}>;

/** Reads the block under "Two commands"; throws with the remedy where it does not say just these two things. */
export function readmeCommands(readme: string): ReadmeCommands {
  const [, block = ''] = /^## Two commands$[^`]*^```sh$([^`]*)^```$/mu.exec(readme) ?? [];
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const [start = '', test = ''] = lines.map((line) => line.replace(/\s+#.*$/u, '').trim());
  const [, address = ''] = /#.*?(http:\/\/[\d.]+:\d+)/u.exec(lines[0] ?? '') ?? [];
  if (lines.length !== 2 || start === '' || test === '' || address === '') {
    throw new Error('README should have, under "## Two commands", a block of shell with two lines, the first with the address in its remark.');
  }
  return { start, address, test };
}
