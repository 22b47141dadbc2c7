import type { ChannelName } from '../../shared/ipc/contract';

export type TimeLimits = {
  readonly defaultMs: number;
  readonly byChannel: Readonly<Partial<Record<ChannelName, number>>>;
};

/**
 * How long a handler may take. Those that wait for the state get the time its calls are allowed to need: a view of the
 * registry is a card and a registry lookup of 10 s each, a validation adds the state's own verdict. A sale asks once whether
 * the state is there under policy `block`, and the question may have to sign in first. A list of
 * the state's sales comes in pages. A report reads as many years as it is asked for, and may be cancelled; with a file,
 * somebody thinks about its name first.
 */
export const defaultTimeLimits: TimeLimits = {
  defaultMs: 10_000,
  byChannel: {
    'register.validate': 45_000,
    'register.viewRegistry': 25_000,
    'register.listCaregivers': 25_000,
    'sale.complete': 25_000,
    'queue.retry': 120_000,
    'queue.landed': 45_000,
    'queue.cancel': 45_000,
    'queue.receipts': 120_000,
    'report.run': 600_000,
    'report.export': 1_800_000,
    'history.export': 1_800_000,
    'queue.exportReceipts': 1_800_000,
    'document.savePdf': 1_800_000,
  },
};

export function timeLimitOf(limits: TimeLimits, name: ChannelName): number {
  return limits.byChannel[name] ?? limits.defaultMs;
}
