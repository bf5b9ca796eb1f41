import { options } from 'preact';

/** Draws at once what a change asks for: the framework would do it after everything that runs now. (`flushSync` comes with all of preact/compat.) */
export function renderNow(change: () => void): void {
  options.debounceRendering = (work) => work();
  try {
    change();
  } finally {
    delete options.debounceRendering;
  }
}
