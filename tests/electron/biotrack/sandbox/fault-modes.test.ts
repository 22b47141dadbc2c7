import { expect, it } from 'vitest';
import { ZodError } from 'zod';
import { ControlRefusal } from '../../../../electron/biotrack/sandbox/control-refusal';
import { describeFaultModes, faultModes, parseFault } from '../../../../electron/biotrack/sandbox/fault-modes';

it('describes every mode it has, with its parameters', () => {
  const described = describeFaultModes();
  expect(described.map(({ mode }) => mode)).toEqual(Object.keys(faultModes));
  const words = described.flatMap(({ parameters }) => parameters.map(field => field.meaning));
  expect(words.filter(meaning => !/\w+/.test(meaning))).toEqual([]);
});

it('fills in what is not said', () => {
  expect([parseFault({ mode: 'drop_reply' }), parseFault({ mode: 'http_status', status: 503, times: 0 })]).toEqual([
    { mode: 'drop_reply', action: '*', times: 1 },
    { mode: 'http_status', action: '*', times: 0, status: 503, commit: false },
  ]);
});

it('refuses a mode it does not have and a parameter a mode does not take', () => {
  expect(() => parseFault({ mode: 'restore_never' })).toThrow(ControlRefusal);
  expect(() => parseFault({ mode: 'constructor' })).toThrow(ControlRefusal);
  expect(() => parseFault({ mode: 'drop_reply', bytes: 4 })).toThrow(ZodError);
  expect(() => parseFault({ mode: 'delay' })).toThrow(ZodError);
});

it('refuses numbers that mean nothing', () => {
  for (const fault of [
    { mode: 'cut_reply', bytes: -1 },
    { mode: 'drip', bytes_per_second: 0 },
    { mode: 'late_landing', seconds: 0.5 },
    { mode: 'http_status', status: 200 },
    { mode: 'clock_skew', seconds: 90_000 },
  ]) {
    expect(() => parseFault(fault)).toThrow(ZodError);
  }
});
