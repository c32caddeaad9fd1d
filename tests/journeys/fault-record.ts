/** Keeps what a page does behind the reader's back: errors, breaches of the content policy, requests to other sites. */
import type { Page } from './atlas-driver.ts';

export type FaultRecord = {
  readonly errors: string[];
  readonly policyBreaches: string[];
  readonly foreignRequests: string[];
};

/** Listens from before the first page on; `isolated` also stops what leaves the origin. */
export async function recordFaults(page: Page, origin: string, isolated: boolean): Promise<FaultRecord> {
  const record: FaultRecord = { errors: [], policyBreaches: [], foreignRequests: [] };
  const isForeign = (url: URL): boolean => /^(https?|wss?):$/u.test(url.protocol) && url.origin !== origin;
  page.on('pageerror', (error) => record.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') record.errors.push(message.text());
  });
  page.on('request', (request) => {
    if (isForeign(new URL(request.url()))) record.foreignRequests.push(request.url());
  });
  page.on('websocket', (socket) => record.foreignRequests.push(socket.url()));
  if (isolated) await page.context().route(isForeign, (route) => route.abort());
  await page.exposeFunction('recordPolicyBreach', (breach: string) => void record.policyBreaches.push(breach));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { recordPolicyBreach: (breach: string) => void }).recordPolicyBreach(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  return record;
}
