import type { Instant } from '../shared/kernel/units';

/** The world outside, injected so that the same code runs in Electron, Node, tests and simulation (design.md D3). */
export type Clock = {
  now(): Instant;
  /** Milliseconds that never jump; only differences mean anything. */
  monotonicMs(): number;
  /** How long the machine has been on, its sleep counted in; left out where nobody knows. */
  machineUpMs?(): number;
  /** What the system calls this time of the machine being on, and no other; left out, or null, where nobody knows. */
  machineBoot?(): string | null;
};

export type Ids = {
  /** UUIDv7. */
  uuid(): string;
};

export type Timers = {
  /** Calls once after `ms`; the result cancels it. */
  after(ms: number, run: () => void): () => void;
};

/** Uniform in [0, 1), for jitter only. */
export type Random = () => number;

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;
/** Structured, allow-listed fields only; no free text from outside, no bodies, no names (reliability.md section 10). */
export type Log = {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
};

/** Asks the person at the screen where a file is to go; null when they think better of it. */
export type ChooseFile = (suggestion: {
  readonly name: string;
  readonly kind: 'csv' | 'pdf';
}) => Promise<string | null>;

/** A page without script, and the paper that it is printed on. */
export type PaperPage = {
  readonly html: string;
  /** Served as `document.css` beside it. */
  readonly css: string;
  readonly widthMm: number;
  readonly heightMm: number;
};

/** Prints a page as a PDF; null where that did not work, or took too long. */
export type RenderPdf = (page: PaperPage) => Promise<Uint8Array | null>;
