import type { Instant } from '../kernel/units';
import { formatLocalTime, formatOffset } from '../time/local-time';
import type { OutageEvidence } from './outage-evidence';

/** Whose outage it was, as the department knows the store. */
export type OutageStore = {
  readonly name: string;
  readonly address: string;
  readonly licence: string;
  readonly zone: string;
  readonly terminal: string;
};

const causes = {
  offline: 'no answer',
  'sign-in-refused': 'sign-in refused',
  insecure: 'no secure connection',
} as const satisfies Record<OutageEvidence['cause'], string>;

/**
 * The notice to the department, and the record of the outage on paper. In English whatever the screen speaks, because that
 * is what the department reads. Staff are named, customers never.
 */
export function outageNotice(outage: OutageEvidence, store: OutageStore, now: Instant): readonly string[] {
  const time = (at: Instant) => `${formatLocalTime(at, store.zone)} (UTC${formatOffset(at, store.zone)})`;
  const onDuty = outage.onDuty.map(({ name, since }) => `${name} from ${time(since)}`);
  return [
    'To: Florida Department of Health, Office of Medical Marijuana Use',
    'Subject: Disconnection from the seed-to-sale tracking system',
    `Licence: ${store.licence}`,
    `Store: ${store.name}, ${store.address}`,
    `Terminal: ${store.terminal}`,
    `Disconnected (first contact that failed): ${time(outage.beganAt)}`,
    `Last good contact before: ${outage.lastContactAt === null ? 'none on record' : time(outage.lastContactAt)}`,
    `Connected again: ${outage.endedAt === null ? `not yet, as of ${time(now)}` : time(outage.endedAt)}`,
    `Duration: ${duration(outage.elapsedMs)}`,
    `Reason: ${causes[outage.cause]}`,
    `Contacts tried: ${outage.contactsTried}`,
    `Sales recorded meanwhile, reported or to be reported: ${outage.queuedSales}`,
    `On duty: ${onDuty.length === 0 ? 'nobody signed in' : onDuty.join('; ')}`,
    ...(outage.notice === null ? [] : [`Notice sent: ${time(outage.notice.at)}, recorded by ${outage.notice.by}`]),
    `Record: ${outage.id}`,
  ];
}

/** Hours and minutes; what is not a whole minute yet is not claimed. */
export function duration(elapsedMs: number): string {
  const minutes = Math.floor(elapsedMs / 60_000);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
