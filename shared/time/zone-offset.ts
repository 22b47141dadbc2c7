import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../kernel/units';

/** A stretch of time between two clock changes; the ends are infinite where a zone has no more of them. */
type Span = { readonly from: number; readonly until: number; readonly offsetMs: number };

/** The rules ask for the same few zones and days over and over; a look-up in the zone tables costs thirty times more. */
const spans = new Map<string, readonly Span[]>();
const spansKept = 8;

/** How far a zone's wall clock is ahead of UTC at an instant. An unknown zone is a fault: provisioning refuses it. */
export function offsetAt(instant: Instant, zone: string): number {
  const known = spans.get(zone) ?? [];
  const hit = known.find(span => span.from <= instant && instant < span.until);
  if (hit !== undefined) return hit.offsetMs;
  const found = readSpan(instant, zone);
  spans.set(zone, [found, ...known].slice(0, spansKept));
  return found.offsetMs;
}

export function isTimeZone(zone: string): boolean {
  try {
    offsetAt(0 as Instant, zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function readSpan(instant: Instant, zone: string): Span {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  // 'previous' looks strictly before, so ask from the next moment to include a change happening right now.
  const before = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const after = at.getTimeZoneTransition('next');
  return {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: at.offsetNanoseconds / 1_000_000,
  };
}
