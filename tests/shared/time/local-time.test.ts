import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/units';
import { formatLocalTime, formatOffset } from '../../../shared/time/local-time';

const at = (iso: string): Instant => Date.parse(iso) as Instant;
const show = (iso: string, zone: string) => [formatLocalTime(at(iso), zone), formatOffset(at(iso), zone)];

describe('a moment on paper', () => {
  it('is told in the zone of the store with its offset', () => {
    expect(show('2026-03-10T18:00:00Z', 'America/New_York')).toEqual(['2026-03-10 14:00', '-04:00']);
    expect(show('2026-03-10T18:00:00Z', 'America/Chicago')).toEqual(['2026-03-10 13:00', '-05:00']);
  });

  it('tells the two hours apart that autumn repeats', () => {
    expect(show('2026-11-01T05:30:00Z', 'America/New_York')).toEqual(['2026-11-01 01:30', '-04:00']);
    expect(show('2026-11-01T06:30:00Z', 'America/New_York')).toEqual(['2026-11-01 01:30', '-05:00']);
  });

  it('writes zones east of Greenwich and half hours as well', () => {
    expect(show('2026-01-01T20:00:00Z', 'Asia/Kolkata')).toEqual(['2026-01-02 01:30', '+05:30']);
  });
});
