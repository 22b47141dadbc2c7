import type { Timers } from '../ports';
import { type Assets, appUrl } from './app-scheme';

/** Longer than any page takes to ask for its script; one that is broken must not keep the store from being opened. */
const patienceMs = 400;
/** An answer is given at once and flows for a while, which also takes this thread's turns. */
const flowMs = 8;

/**
 * The page runs in a process of its own, but what it is made of is handed out here: reading the rest of the program before
 * that would leave the other process waiting for its script, and the two would start one after the other.
 */
export function createPageFirst(timers: Timers): {
  /** Resolves when the page has everything that it begins with, or does not seem to want it. */
  isServed(assets: Assets): Promise<void>;
  answered(url: string): void;
} {
  const asked = new Set<string>();
  let check: () => void = () => undefined;
  return {
    isServed: assets =>
      new Promise(resolve => {
        const wanted = linkedIn(assets);
        const giveUp = timers.after(patienceMs, resolve);
        check = () => {
          if (!wanted.every(url => asked.has(url))) return;
          giveUp();
          check = () => undefined;
          timers.after(flowMs, resolve);
        };
        check();
      }),
    answered: url => {
      asked.add(url);
      check();
    },
  };
}

/** What the first page names: its scripts and its style, which are asked for within milliseconds in any order. */
function linkedIn(assets: Assets): readonly string[] {
  const html = assets.get(new URL(appUrl).pathname)?.bytes.toString('utf8') ?? '';
  return [...html.matchAll(/\s(?:src|href)="([^"]+)"/g)].map(([, path]) => new URL(path ?? '', appUrl).href);
}
