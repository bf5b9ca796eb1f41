import type { CDPSession, Protocol } from 'puppeteer-core';

/** An error message from a console, or an exception that nobody caught. */
export interface ConsoleError {
  /** Whether the extension's own code or a page's reported it. */
  from: 'extension' | 'page';
  /** Address of the page, popup or worker that it happened in. */
  where: string;
  text: string;
}

/** What the browser was seen to do, from its start on: filled while the browser runs. */
export interface Observed {
  errors: ConsoleError[];
  /** Addresses of all requests of pages, popups and workers, `data:` and `blob:` left out. */
  requests: { url: string; where: string }[];
}

/** A page, popup, frame or worker of the browser. */
export interface Target {
  targetId: string;
  type: string;
  url: string;
  session: CDPSession;
}

// A popup is born as `other` and becomes a `page` when it shows; that is why clients which wait for pages never learn of it.
const ofBrowser = ['page', 'other', 'service_worker', 'shared_worker'];
// Below a page only what belongs to it alone, or a worker would be watched twice.
const ofPage = ['iframe', 'worker'];

/** Keeps `targets` up to date and writes down what they log, throw and request, from their first statement on. */
export async function watchTargets(
  session: CDPSession,
  observed: Observed,
  targets: Map<string, Target>,
  types = ofBrowser,
): Promise<void> {
  const filter = [...types.map((type) => ({ type })), { exclude: true }];
  const sessions = new Map<string, string>();
  session.on('Target.attachedToTarget', ({ targetInfo, sessionId }) => {
    const child = session.connection()?.session(sessionId);
    if (!child) return;
    const { targetId, type, url } = targetInfo;
    const target = { targetId, type, url, session: child };
    sessions.set(sessionId, targetId);
    targets.set(targetId, target);
    // A target that is closed while it is being watched answers with an error, which is of no interest.
    void watchOne(target, observed, targets).catch(() => undefined);
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => {
    const targetId = sessions.get(sessionId);
    if (targetId !== undefined) targets.delete(targetId);
  });
  session.on('Target.targetInfoChanged', ({ targetInfo }) => {
    const target = targets.get(targetInfo.targetId);
    if (target) Object.assign(target, { type: targetInfo.type, url: targetInfo.url });
  });
  if (types === ofBrowser) await session.send('Target.setDiscoverTargets', { discover: true, filter });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter });
}

async function watchOne(target: Target, observed: Observed, targets: Map<string, Target>): Promise<void> {
  const { session } = target;
  const ofExtension = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) ofExtension.add(context.id);
  });
  const report = (text: string, ours: boolean) => {
    const from = ours || target.url.startsWith('chrome-extension:') ? 'extension' : 'page';
    observed.errors.push({ from, where: target.url, text });
  };
  session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId }) => {
    if (type === 'error' || type === 'assert') report(args.map(printed).join(' '), ofExtension.has(executionContextId));
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const script = details.url ?? details.stackTrace?.callFrames[0]?.url ?? '';
    const ours = ofExtension.has(details.executionContextId ?? -1) || script.startsWith('chrome-extension:');
    report(details.exception?.description ?? details.text, ours);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') report(entry.text, (entry.url ?? '').startsWith('chrome-extension:'));
  });
  session.on('Network.requestWillBeSent', ({ request, documentURL }) => {
    if (!/^(?:data|blob):/u.test(request.url)) observed.requests.push({ url: request.url, where: documentURL });
  });
  await Promise.all([
    session.send('Runtime.enable'),
    session.send('Log.enable').catch(() => undefined),
    session.send('Network.enable').catch(() => undefined),
    watchTargets(session, observed, targets, ofPage),
    session.send('Runtime.runIfWaitingForDebugger'),
  ]);
}

function printed({ value, description, unserializableValue }: Protocol.Runtime.RemoteObject): string {
  if (typeof value === 'string') return value;
  return description ?? unserializableValue ?? JSON.stringify(value);
}
