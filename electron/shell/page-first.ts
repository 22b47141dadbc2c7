import type { Timers } from '../ports';
import { type Assets, appUrl } from './app-scheme';

/** Longer than any page takes to ask for its script; one that is broken must not keep the store from being opened. */
const patienceMs = 400;
/** The same for one that is to draw as well. */
const drawingMs = 1_000;
/** An answer is given at once and flows for a while, which also takes this thread's turns. */
const flowMs = 8;

type DrawnWindow = { once(event: 'ready-to-show', listener: () => void): unknown };

type PageFirst = {
  /** Resolves when the page has everything that it begins with, or does not seem to want it. */
  isServed(assets: Assets): Promise<void>;
  /**
   * Resolves when a page that knows enough by itself is on the screen, with its letters, which it asks for with the first words that it
   * draws: what keeps this thread busy until then keeps the first picture from the screen as well.
   */
  isDrawn(window: DrawnWindow): Promise<void>;
  answered(url: string): void;
};

/**
 * The page runs in a process of its own, but what it is made of is handed out here: reading the rest of the program before
 * that would leave the other process waiting for its script, and the two would start one after the other.
 */
export function createPageFirst(timers: Timers): PageFirst {
  const asked = new Set<string>();
  const waiting = new Set<() => void>();

  function comesTo(isEnough: () => boolean, withinMs: number): Promise<void> {
    return new Promise(resolve => {
      const giveUp = timers.after(withinMs, () => {
        waiting.delete(check);
        resolve();
      });
      const check = (): void => {
        if (!isEnough()) return;
        giveUp();
        waiting.delete(check);
        timers.after(flowMs, resolve);
      };
      waiting.add(check);
      check();
    });
  }

  function look(): void {
    for (const check of waiting) check();
  }

  return {
    isServed: assets => {
      const wanted = linkedIn(assets);
      return comesTo(() => wanted.every(url => asked.has(url)), patienceMs);
    },
    isDrawn: window => {
      let isShown = false;
      window.once('ready-to-show', () => {
        isShown = true;
        look();
      });
      return comesTo(() => isShown && [...asked].some(url => url.endsWith('.woff2')), drawingMs);
    },
    answered: url => {
      asked.add(url);
      look();
    },
  };
}

/** What the first page names: its scripts and its style, which are asked for within milliseconds in any order. */
function linkedIn(assets: Assets): readonly string[] {
  const html = assets.get(new URL(appUrl).pathname)?.bytes.toString('utf8') ?? '';
  return [...html.matchAll(/\s(?:src|href)="([^"]+)"/g)].map(([, path]) => new URL(path ?? '', appUrl).href);
}
