import { isKnownPackage } from '../../../db/reports/package-trace';
import { recordReportPrint } from '../../../db/transactions/record-report-print';
import type { Barcode } from '../../../shared/catalog/sellable-item';
import type { Input } from '../../../shared/ipc/contract';
import type { ReportSheetHead } from '../../../shared/ipc/report-views';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { hasRole } from '../../../shared/people/role';
import { type ReportResult, rowsAtOnce } from '../../../shared/reports/report';
import type { ReportAsk } from '../../../shared/reports/report-ask';
import { countDays, type DayRange, daysAtMost } from '../../../shared/reports/report-days';
import { specOf } from '../../../shared/reports/report-list';
import { parseCivilDate } from '../../../shared/time/civil-date';
import type { Handlers } from '../../ipc/handlers';
import type { ServiceContext } from '../service-context';
import { readToday } from '../today';
import { exportRows } from './export-rows';
import type { ReportServices } from './report-services';

/** Whose it is, what was asked, and what the screen may have of the answer. */
type HeldReport = {
  readonly runId: string;
  readonly actorId: string;
  readonly ask: ReportAsk;
  readonly result: ReportResult;
};

type ReportChannel = Extract<keyof Handlers, `report.${string}`>;

const daysAYear = 365;

/** Reports on the screen and as files; a file goes where the person says, and that it went is in the audit. */
export function reportHandlers(context: ServiceContext, services: ReportServices): Pick<Handlers, ReportChannel> {
  const { runner } = services;

  // The report that ran last, as the screen may hold it: for what it has not fetched yet, and for paper.
  let held: HeldReport | null = null;
  const holds = (runId: string): HeldReport | null =>
    held?.runId === runId && held.actorId === context.operator().id ? held : null;

  return {
    'report.run': async input => {
      const ask = toAsk(context, input);
      if (!ask.ok) return ask;
      const actorId = context.operator().id;
      const { runId } = input;
      const ran = await runner.run({
        ...{ id: runId, ask: ask.value, csv: null },
        onProgress: (done, of) => services.push('report.progress', { runId, done, of }),
      });
      if (!ran.ok) return ran;
      if (ran.value === null) return ok({ kind: 'cancelled' });
      const { rows } = ran.value;
      held = { runId, actorId, ask: ask.value, result: ran.value };
      return ok({ kind: 'done', result: { ...ran.value, rows: rows.slice(0, rowsAtOnce) } });
    },
    'report.rows': ({ runId, from }) => {
      const found = holds(runId);
      return found === null ? err(appError('E-EXP-04')) : ok(found.result.rows.slice(from, from + rowsAtOnce));
    },
    'report.export': async input => {
      const ask = toAsk(context, input);
      if (!ask.ok) return ask;
      const { runId, headers } = input;
      const about = aboutReport(ask.value);
      return exportRows(context, services, { runId, ask: ask.value, fileName: fileName(ask.value), headers, about });
    },
    'report.print': ({ runId }) => {
      const found = holds(runId);
      return found === null ? err(appError('E-RPT-03')) : ok(noteOnPaper(context, found));
    },
    'report.cancel': input => {
      runner.cancel(input.runId);
      return ok(null);
    },
  };
}

/** It leaves the register as soon as the page has what stands over it; whether the printer was chosen in the end, nobody can say. */
function noteOnPaper({ db, clock, config, operator }: ServiceContext, { ask, result }: HeldReport): ReportSheetHead {
  const { id: actorId, name } = operator();
  const rows = result.rows.length;
  recordReportPrint(db, { actorId, at: clock.now(), report: ask.report, about: aboutReport(ask), rows });
  const { store, terminal } = config;
  return {
    store: { name: store.name, address: store.address, licence: store.licence },
    terminal: { id: terminal.id, name: terminal.name },
    madeAt: ask.now,
    madeBy: name,
  };
}

function aboutReport({ days, barcode }: ReportAsk): Readonly<Record<string, string | null>> {
  return { from: days?.from ?? null, to: days?.to ?? null, barcode };
}

function toAsk(context: ServiceContext, input: Omit<Input<'report.run'>, 'runId'>): Result<ReportAsk, AppError> {
  const spec = specOf(input.report);
  if (!hasRole(context.operator().role, spec.access)) return err(appError('E-AUT-01'));
  const days = spec.takes === 'days' ? toDays(input.days) : null;
  if (spec.takes === 'days' && days === null) {
    return err(appError('E-RPT-01', { years: Math.floor(daysAtMost / daysAYear) }));
  }
  const barcode = spec.takes === 'package' ? (input.barcode as Barcode | null) : null;
  if (spec.takes === 'package' && (barcode === null || !isKnownPackage(context.db, barcode))) {
    return err(appError('E-ITM-01'));
  }
  const { registryDay } = readToday(context);
  return ok({
    ...{ report: input.report, days, barcode, zone: context.config.store.zone, now: context.clock.now() },
    rules: context.rulesOn(registryDay),
  });
}

function toDays(input: { readonly from: string; readonly to: string } | null): DayRange | null {
  const from = input === null ? null : parseCivilDate(input.from);
  const to = input === null ? null : parseCivilDate(input.to);
  if (from === null || to === null) return null;
  return countDays({ from, to }) === null ? null : { from, to };
}

/** Says what and when, never about whom. */
function fileName({ report, days, barcode }: ReportAsk): string {
  const about = days === null ? (barcode ?? '') : `${days.from}_${days.to}`;
  return `${[report, about].filter(part => part !== '').join('_')}.csv`;
}
