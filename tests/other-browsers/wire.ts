/**
 * The commands of W3C WebDriver that the journeys need, and the two ways they travel: by HTTP to WebKitWebDriver, and by the
 * socket that Firefox opens itself (Marionette, what geckodriver speaks to), so that no driver need be fetched.
 */

/** Marionette's name, and the HTTP method and path behind the session's. */
export const COMMANDS = {
  newSession: ['WebDriver:NewSession', 'POST', ''],
  go: ['WebDriver:Navigate', 'POST', '/url'],
  reload: ['WebDriver:Refresh', 'POST', '/refresh'],
  run: ['WebDriver:ExecuteScript', 'POST', '/execute/sync'],
  runLater: ['WebDriver:ExecuteAsyncScript', 'POST', '/execute/async'],
  act: ['WebDriver:PerformActions', 'POST', '/actions'],
  letGo: ['WebDriver:ReleaseActions', 'DELETE', '/actions'],
  screenshot: ['WebDriver:TakeScreenshot', 'GET', '/screenshot'],
  setRect: ['WebDriver:SetWindowRect', 'POST', '/window/rect'],
  window: ['WebDriver:GetWindowHandle', 'GET', '/window'],
  windows: ['WebDriver:GetWindowHandles', 'GET', '/window/handles'],
  toWindow: ['WebDriver:SwitchToWindow', 'POST', '/window'],
  timeouts: ['WebDriver:SetTimeouts', 'POST', '/timeouts'],
  /** The element's id goes into the path. */
  sendKeys: ['WebDriver:ElementSendKeys', 'POST', '/element/{id}/value'],
} as const satisfies Record<string, readonly [string, 'GET' | 'POST' | 'DELETE', string]>;

export type Command = keyof typeof COMMANDS;
export type Wire = Readonly<{
  send: (command: Command, parameters?: Record<string, unknown>) => Promise<unknown>;
  /** Ends the session. */
  end: () => Promise<void>;
}>;
/** How an element is named in parameters and answers, by the standard. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
export type Element = Readonly<{ [ELEMENT]: string }>;

const PATIENCE_MS = 40_000;

/** Tries until it succeeds: a program that was just started takes a moment to listen. */
export async function onceListening<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what} does not answer.`, { cause: error });
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
