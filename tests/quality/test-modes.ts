/** Which tests walk the site in which way, told by their file and name; each way must be found in a whole run. */

/** `journeys/phone: the sheet opens …`: the path below `tests/` without its ending, then the names of blocks and test. */
export type TestName = string;

/** Journeys and blocks that draw the live map; all others run without WebGL. */
const LIVE =
  /^journeys\/(?:graphics-lost:|planner: the planner's whole job, by |investor: the investor, by mouse|keys: keys, graphics: webgl|long-session: graphics: webgl|single-file: with WebGL|own-layers: .*(?:WebGL|live)|first-map: the live map|accessibility: by itself the live map|failing-data: files of the live map|font: .*the live map|wall: a click on the live map)/u;

const isJourney = (name: TestName): boolean => name.startsWith('journeys/');
const matches = (pattern: RegExp) => (name: TestName) => pattern.test(name);

/** Groups of the record by id; a test may stand in several. */
export const GROUPS: Readonly<Record<string, (name: TestName) => boolean>> = {
  'kind.unit': matches(/^unit\//u),
  'kind.browser': matches(/^browser\//u),
  'kind.journeys': isJourney,
  'mode.live': matches(LIVE),
  'mode.light': (name) => isJourney(name) && !LIVE.test(name),
  'mode.file': matches(/^journeys\/(?:single-file|presenter-file)|^journeys\/.*(?:from a file|in the single file)/u),
  'mode.offline': matches(/^journeys\/offline:|^journeys\/.*(?:no network|another computer, offline)/u),
  'mode.phone': matches(/^journeys\/phone:|^journeys\/.*phone/u),
  'mode.keyboard': matches(/^journeys\/keys:|^journeys\/.*by keyboard/u),
  'mode.wall': matches(/^journeys\/wall:|^journeys\/.*wall of 4K/u),
  'mode.embed': matches(/^journeys\/embed:/u),
  'mode.paper': matches(/^journeys\/paper:/u),
  'axe.views': matches(/^journeys\/accessibility(?:-settings)?:|^journeys\/.*stands the rules of accessibility/u),
};
