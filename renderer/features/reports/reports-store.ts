import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { ReportResultView, ReportSheetHead } from '../../../shared/ipc/report-views';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { rowsAtOnce } from '../../../shared/reports/report';
import { type ReportId, specOf } from '../../../shared/reports/report-list';
import type { PosClient } from '../../pos-client';

/** As the date fields hold them: a day may be half typed. */
export type TypedDays = { readonly from: string; readonly to: string };

export type Running = { readonly runId: string; readonly done: number; readonly of: number };

/** The file that was asked for last, and of which report: another may be on the page by now. */
export type FileState = { readonly report: ReportId } & (
  | ({ readonly kind: 'writing' } & Running)
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly failure: FailureReply }
);

/** An answer with what was asked. */
export type Answer = ReportResultView & {
  readonly runId: string;
  readonly days: TypedDays;
  readonly barcode: string;
};

export type ReportsState = {
  readonly report: ReportId;
  readonly days: TypedDays;
  readonly barcode: string;
  /** On its way to the screen. */
  readonly running: Running | null;
  readonly file: FileState | null;
  readonly answer: Answer | null;
  readonly failure: FailureReply | null;
  /** What stands over the answer on paper; null while nothing is printed. */
  readonly sheet: ReportSheetHead | null;
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
  readonly cancelFile: () => void;
  /** Has it noted that the answer leaves on paper, and then shows the sheet. */
  readonly print: () => Promise<void>;
  readonly endPrint: () => void;
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
    const isCurrent = (runId: string) => get().running?.runId === runId;
    const isWriting = (runId: string) => {
      const { file } = get();
      return file?.kind === 'writing' && file.runId === runId;
    };
    const question = (runId: string) => {
      const { report, days: asked, barcode } = get();
      const { takes } = specOf(report);
      return { runId, report, days: takes === 'days' ? asked : null, barcode: takes === 'package' ? barcode : null };
    };
    // What is said of a file that is done with is past as soon as something else is asked. One that is written is not.
    const letGo = () => {
      const { file } = get();
      return { failure: null, sheet: null, file: file?.kind === 'writing' ? file : null };
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
      const runId = newId();
      set({ ...letGo(), running: { runId, done: 0, of: 0 } });
      const reply = await client.ask('report.run', question(runId));
      const whole = reply.ok && reply.data.kind === 'done' ? await withRest(runId, reply.data.result) : null;
      if (!isCurrent(runId)) return;
      set({ running: null });
      if (!reply.ok) set({ failure: reply, answer: null });
      else if (whole?.ok === false) set({ failure: whole.error, answer: null });
      else if (whole?.ok === true) set({ answer: { ...whole.value, runId, days: asked, barcode } });
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
      file: null,
      answer: null,
      failure: null,
      sheet: null,
      start: () =>
        client.listen('report.progress', ({ runId, done, of }) => {
          const { file } = get();
          if (isCurrent(runId)) set({ running: { runId, done, of } });
          if (file?.kind === 'writing' && file.runId === runId) set({ file: { ...file, done, of } });
        }),
      begin: async usual => {
        if (get().days.from === '' && get().days.to === '') set({ days: usual });
        await run();
      },
      choose: async report => {
        set({ ...letGo(), report, answer: null });
        await run();
      },
      setDays: typed => set({ ...letGo(), days: typed }),
      setBarcode: barcode => set({ ...letGo(), barcode }),
      run,
      save: async headers => {
        // One at a time: the second dialog would ask for a place while the first file is still on its way.
        if (!canRun(get()) || get().file?.kind === 'writing') return;
        const runId = newId();
        const { report } = get();
        set({ file: { kind: 'writing', report, runId, done: 0, of: 0 } });
        const reply = await client.ask('report.export', { ...question(runId), headers: [...headers] });
        if (!isWriting(runId)) return;
        if (!reply.ok) set({ file: { kind: 'failed', report, failure: reply } });
        else set({ file: reply.data.kind === 'saved' ? { kind: 'saved', report } : null });
      },
      cancel,
      cancelFile: () => {
        const { file } = get();
        if (file?.kind !== 'writing') return;
        set({ file: null });
        void client.ask('report.cancel', { runId: file.runId });
      },
      print: async () => {
        const { answer } = get();
        if (answer === null) return;
        const reply = await client.ask('report.print', { runId: answer.runId });
        if (get().answer !== answer) return;
        set(reply.ok ? { sheet: reply.data, failure: null } : { failure: reply });
      },
      endPrint: () => set({ sheet: null }),
    };
  });
}
