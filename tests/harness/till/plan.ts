import type { CrashPoint } from '../../../db/crash-point';

/** How a process ends at a crash point: by the kernel, by itself, or not at all but by an exception of that moment. */
export const endings = ['kill', 'abort', 'throw'] as const;
export type Ending = (typeof endings)[number];

/** What does not go by itself and takes a lead (trouble.ts). */
export const troubles = ['refusal', 'review', 'grace', 'close'] as const;

export type Trouble = {
  readonly kind: (typeof troubles)[number];
  /** Where the state is steered. */
  readonly controlUrl: string;
  /** Made in this life, or left by the one before; put right in both. */
  readonly isMade: boolean;
};

/** What one life of a register process is to do; passed to it as one argument. */
export type TillPlan = {
  /** The register's own; kept from life to life. */
  readonly folder: string;
  /** What the process has told the world, in order; written before it goes on. */
  readonly marksFile: string;
  readonly baseUrl: string;
  /** The moment of real time that is T0 on this register's clock. */
  readonly epochMs: number;
  /** Names the patients of this life, whom the state must know. */
  readonly life: number;
  readonly sales: number;
  /** A wrong PIN first, as happens. */
  readonly fumbles: boolean;
  /** Wait until the state has settled everything, then end. */
  readonly settles: boolean;
  /** Sales are undone while others are rung up, or two of them once all is settled, which is then waited for again. */
  readonly undoes: 'never' | 'amid' | 'after';
  /** After everything else, where the plan names any. */
  readonly trouble?: Trouble;
  readonly crash: { readonly point: CrashPoint; readonly nth: number; readonly ending: Ending } | null;
};

/** Every card a life may need, each with an allotment of its own. */
export function cardOf(life: number, sale: number): string {
  return `P${String(life).padStart(6, '0')}${String(sale).padStart(3, '0')}`;
}
