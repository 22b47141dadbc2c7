import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { ReportResultView } from '../../../shared/ipc/report-views';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { rowsAtOnce } from '../../../shared/reports/report';
import { type ReportId, specOf } from '../../../shared/reports/report-list';
import type { PosClient } from '../../pos-client';

/** As the date fields hold them: a day may be half typed. */
export type TypedDays = { readonly from: string; readonly to: string };

export type Running = {
  readonly runId: string;
  readonly into: 'screen' | 'file';
  readonly done: number;
  readonly of: number;
};

/** An answer with what was asked. */
export type Answer = ReportResultView & { readonly days: TypedDays; readonly barcode: string };

export type ReportsState = {
  readonly report: ReportId;
  readonly days: TypedDays;
  readonly barcode: string;
  readonly running: Running | null;
  readonly answer: Answer | null;
  readonly failure: FailureReply | null;
  readonly wasSaved: boolean;
  readonly start: () => () => void;
  /** The screen was opened: what was chosen before is asked again, about these days where none were chosen. */
  readonly begin: (days: TypedDays) => Promise<void>;
  readonly choose: (report: ReportId) => Promise<void>;
  readonly setDays: (days: TypedDays) => void;
  readonly setBarcode: (barcode: string) => void;
  readonly run: () => Promise<void>;
  /** Asks where to, and writes everything there; the columns get the names of the screen. */
  readonly save: (headers: readonly string[]) => Promise<void>;
  readonly cancel: () => void;
};
export type ReportsStore = StoreApi<ReportsState>;

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const packageId = /^\d{16}$/;

/** Whether there is enough to ask with. */
export function canRun({ report, days, barcode }: Pick<ReportsState, 'report' | 'days' | 'barcode'>): boolean {
  const { takes } = specOf(report);
  if (takes === 'package') return packageId.test(barcode);
  return takes === 'nothing' || (isoDay.test(days.from) && isoDay.test(days.to));
}

export function createReportsStore(client: PosClient, newId: () => string): ReportsStore {
  return createStore<ReportsState>()((set, get) => {
    const begin = (into: Running['into']): string => {
      const runId = newId();
      set({ running: { runId, into, done: 0, of: 0 }, failure: null, wasSaved: false });
      return runId;
    };
    const isCurrent = (runId: string) => get().running?.runId === runId;
    const question = (runId: string) => {
      const { report, days: asked, barcode } = get();
      const { takes } = specOf(report);
      return { runId, report, days: takes === 'days' ? asked : null, barcode: takes === 'package' ? barcode : null };
    };
    // Nothing waits for it: an answer that still comes is of a number that nobody asks about any more.
    const cancel = () => {
      const { running } = get();
      if (running === null) return;
      set({ running: null });
      void client.ask('report.cancel', { runId: running.runId });
    };
    const run = async () => {
      cancel();
      if (!canRun(get())) return;
      const { days: asked, barcode } = get();
      const runId = begin('screen');
      const reply = await client.ask('report.run', question(runId));
      const whole = reply.ok && reply.data.kind === 'done' ? await withRest(runId, reply.data.result) : null;
      if (!isCurrent(runId)) return;
      set({ running: null });
      if (!reply.ok) set({ failure: reply, answer: null });
      else if (whole?.ok === false) set({ failure: whole.error, answer: null });
      else if (whole?.ok === true) set({ answer: { ...whole.value, days: asked, barcode } });
    };
    /** The rest of the rows, part by part, as long as anybody waits for them. */
    const withRest = async (
      runId: string,
      first: ReportResultView,
    ): Promise<Result<ReportResultView, FailureReply>> => {
      const rows = [...first.rows];
      for (let last = rows.length; last === rowsAtOnce && rows.length < first.rowCount && isCurrent(runId); ) {
        const more = await client.ask('report.rows', { runId, from: rows.length });
        if (!more.ok) return err(more);
        rows.push(...more.data);
        last = more.data.length;
      }
      return ok({ ...first, rows });
    };

    return {
      report: 'mmur-inventory',
      days: { from: '', to: '' },
      barcode: '',
      running: null,
      answer: null,
      failure: null,
      wasSaved: false,
      start: () =>
        client.listen('report.progress', ({ runId, done, of }) => {
          const { running } = get();
          if (running?.runId === runId) set({ running: { ...running, done, of } });
        }),
      begin: async usual => {
        if (get().days.from === '' && get().days.to === '') set({ days: usual });
        await run();
      },
      choose: async report => {
        set({ report, answer: null, failure: null, wasSaved: false });
        await run();
      },
      setDays: typed => set({ days: typed, wasSaved: false }),
      setBarcode: barcode => set({ barcode, wasSaved: false }),
      run,
      save: async headers => {
        cancel();
        if (!canRun(get())) return;
        const runId = begin('file');
        const reply = await client.ask('report.export', { ...question(runId), headers: [...headers] });
        if (!isCurrent(runId)) return;
        set({ running: null });
        if (!reply.ok) set({ failure: reply });
        else set({ wasSaved: reply.data.kind === 'saved' });
      },
      cancel,
    };
  });
}
