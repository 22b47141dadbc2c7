import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { exportRows } from '../../../../electron/services/reports/export-rows';
import type { ReportRunner } from '../../../../electron/services/reports/report-runner';
import { appError } from '../../../../shared/kernel/error-code';
import type { Instant } from '../../../../shared/kernel/units';
import { inlineReports } from '../../../support/inline-reports';
import { aFewDays, anAsk } from '../../../support/report-scenes';
import { t0 } from '../../../support/store';
import { aUser } from '../../../support/store-values';
import { aTempFolder } from '../../../support/temp-folder';

const runId = 'run-1';
const what = { runId, ask: anAsk('sales-by-day'), fileName: 'days.csv', headers: [], about: { from: '2026-03-10' } };

function aDesk(change: { readonly place?: string | null; readonly after?: string | null; runner?: ReportRunner } = {}) {
  const { db } = aFewDays();
  const folder = aTempFolder();
  const heard: unknown[] = [];
  const operator = () => aUser();
  const services = {
    runner: change.runner ?? inlineReports(db),
    chooseFile: async ({ name }: { readonly name: string }) =>
      change.place === undefined ? join(folder, name) : change.place,
    push: (name: string, payload: unknown) => void heard.push([name, payload]),
    operatorId: () => (change.after === undefined ? operator().id : change.after),
  };
  const clock = { now: () => t0 as Instant, monotonicMs: () => 0 };
  const exported = () => listAudit(db, { after: 0, limit: 999 }).filter(({ action }) => action === 'data.exported');
  return { run: () => exportRows({ db, clock, operator }, services, what), folder, heard, exported };
}

it('writes under the name that was offered, says how far it is, and notes that it went', async () => {
  const { run, folder, heard, exported } = aDesk();
  expect(await run()).toEqual({ ok: true, value: { kind: 'saved' } });
  expect([readdirSync(folder), heard]).toEqual([
    ['days.csv'],
    [1, 2].map(done => ['report.progress', { runId, done, of: 2 }]),
  ]);
  expect(exported()).toMatchObject([{ subject: 'export:sales-by-day', detail: { from: '2026-03-10', rows: 2 } }]);
});

it.each([
  ['no place is chosen', { place: null }],
  ['somebody else works here by then', { after: 'user-2' }],
  ['nobody works here by then', { after: null }],
] as const)('writes nothing when %s', async (_, change) => {
  const { run, folder, exported } = aDesk(change);
  expect(await run()).toEqual({ ok: true, value: { kind: 'cancelled' } });
  expect([readdirSync(folder), exported()]).toEqual([[], []]);
});

it.each<[string, Awaited<ReturnType<ReportRunner['run']>>, object]>([
  ['was cancelled', { ok: true, value: null }, { ok: true, value: { kind: 'cancelled' } }],
  ['failed', { ok: false, error: appError('E-EXP-01') }, { ok: false, error: appError('E-EXP-01') }],
])('claims nothing of a file that %s', async (_, end, answer) => {
  const runner = { ...inlineReports(aFewDays().db), run: async () => end };
  const { run, exported } = aDesk({ runner });
  expect([await run(), exported()]).toEqual([answer, []]);
});
