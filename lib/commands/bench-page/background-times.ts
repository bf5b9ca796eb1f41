/** When the background was given a page's text and when it had paired it: what runs in it is handed over as text. */
export interface BackgroundTimes {
  /** Milliseconds since 1970. */
  asked: number;
  found: number;
}

interface Port {
  name: string;
  onMessage: { addListener(heard: (message: { type?: string }) => void): void };
  postMessage(message: { type?: string }): void;
}
declare const chrome: { runtime: { onConnect: { addListener(connected: (port: Port) => void): void } } };
declare global {
  var times: BackgroundTimes | undefined;
}

/** Listens beside the extension's own listener, which gets the same port. */
export function watchBackground(): void {
  const now = (): number => performance.timeOrigin + performance.now();
  globalThis.times = undefined;
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== 'pair') return;
    const times = { asked: 0, found: 0 };
    globalThis.times = times;
    port.onMessage.addListener(({ type }) => {
      if (type === 'pair') times.asked = now();
    });
    const post = port.postMessage.bind(port);
    port.postMessage = (message) => {
      if (message.type === 'found') times.found = now();
      post(message);
    };
  });
}

export function backgroundTimes(): BackgroundTimes | undefined {
  return globalThis.times;
}
