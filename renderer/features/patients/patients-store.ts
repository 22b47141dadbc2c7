import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PatientInput, PatientPrefill, PatientRow, PatientSummary } from '../../../shared/ipc/patient-views';
import type { ScanOutcomeView } from '../../../shared/ipc/register-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';
import { isErrorCode } from '../../ui/known-codes';

/** find: the search alone. form: a new patient, or `patient` being edited. card: one patient, saved or chosen. */
export type PatientsMode = 'find' | 'form' | 'card';

/** What a card or a licence led to, for the words above the list or the form; null: nothing was scanned. */
export type Scanned = { readonly kind: 'alike' | 'unknown' | 'found'; readonly licenceExpiredOn: string | null };

/** Patients who may be the one in the form, and what was in the form when they were found. */
export type Alike = { readonly rows: readonly PatientRow[]; readonly fields: PatientInput };

export type PatientsState = {
  readonly mode: PatientsMode;
  readonly text: string;
  /** null: nothing asked yet, which is not the same as nobody found. */
  readonly rows: readonly PatientRow[] | null;
  /** The words `rows` answer. Somebody who types on still sees them, but they are not what was asked for. */
  readonly answered: string;
  /** Those last on this register's screen, for an empty box. */
  readonly recent: readonly PatientRow[];
  readonly patient: PatientSummary | null;
  readonly prefill: PatientPrefill | null;
  readonly scanned: Scanned | null;
  readonly alike: Alike | null;
  /** A scan asks about somebody, until they are chosen or the question is left. */
  readonly isAsked: boolean;
  readonly wasSaved: boolean;
  readonly isSaving: boolean;
  readonly failure: FailureReply | null;
  readonly setText: (text: string) => void;
  readonly search: (text: string) => Promise<void>;
  readonly loadRecent: () => Promise<void>;
  readonly open: (patientId: string) => Promise<void>;
  readonly startNew: () => void;
  readonly startEdit: () => Promise<void>;
  readonly save: (fields: PatientInput) => Promise<void>;
  /** None of those alike is this person. */
  readonly saveDistinct: () => Promise<void>;
  readonly saveNote: (note: string) => Promise<boolean>;
  readonly identify: (text: string) => Promise<void>;
  readonly hear: (outcome: ScanOutcomeView) => void;
  readonly cancel: () => void;
  readonly reset: () => void;
};
export type PatientsStore = StoreApi<PatientsState>;

/** A scan that meant nobody, as a failure to show; a code this page does not know could not be read either. */
function refusalOf({ code, params }: Extract<ScanOutcomeView, { kind: 'refused' }>): FailureReply {
  return { ok: false, code: isErrorCode(code) ? code : 'E-ITM-02', params, ref: '' };
}

const blankForm = { prefill: null, scanned: null, alike: null, failure: null } as const;
const empty = {
  ...blankForm,
  mode: 'find',
  isAsked: false,
  text: '',
  rows: null,
  answered: '',
  patient: null,
  wasSaved: false,
} as const;

/** One each for the Register and the Patients screen: they look for different people at the same time. */
export function createPatientsStore(client: PosClient): PatientsStore {
  let searches = 0;
  return createStore<PatientsState>()((set, get) => {
    async function save(fields: PatientInput, distinctFrom: readonly string[]): Promise<void> {
      const { isSaving, patient } = get();
      if (isSaving) return;
      const mine = ++searches;
      const distinct = distinctFrom.length === 0 ? {} : { distinctFrom: [...distinctFrom] };
      set({ isSaving: true, failure: null, alike: null });
      const reply = await (patient === null
        ? client.ask('patients.create', { ...fields, ...distinct })
        : client.ask('patients.update', { patientId: patient.id, fields, ...distinct }));
      set({ isSaving: false });
      if (mine !== searches) return;
      if (reply.ok) set({ ...blankForm, mode: 'card', patient: reply.data, wasSaved: true });
      else if (reply.code !== 'E-PAT-12') set({ failure: reply });
      else {
        const listed = await client.ask('patients.listAlike', { patientId: patient?.id ?? null, fields });
        if (mine !== searches) return;
        set(listed.ok ? { alike: { rows: listed.data, fields } } : { failure: listed });
      }
    }

    async function open(patientId: string, scanned: Scanned | null): Promise<void> {
      const mine = ++searches;
      const reply = await client.ask('patients.get', { patientId });
      if (mine !== searches) return;
      set(
        reply.ok
          ? { ...blankForm, mode: 'card', patient: reply.data, wasSaved: false, scanned }
          : { failure: reply, scanned: null },
      );
    }

    return {
      ...empty,
      recent: [],
      isSaving: false,
      setText: text => {
        // The answer on its way is to other words now; a space more or less leaves them as they were.
        if (text.trim() !== get().text.trim()) searches += 1;
        set(text.trim() === '' ? { text, rows: null, answered: '', failure: null, scanned: null } : { text });
      },
      search: async text => {
        const mine = ++searches;
        const reply = await client.ask('patients.search', { text });
        if (mine !== searches) return;
        set(reply.ok ? { rows: reply.data, answered: text, failure: null, scanned: null } : { failure: reply });
      },
      loadRecent: async () => {
        const reply = await client.ask('patients.search', { text: '' });
        set(reply.ok ? { recent: reply.data } : { failure: reply });
      },
      open: patientId => open(patientId, null),
      startNew: () => {
        searches += 1;
        set({ ...blankForm, mode: 'form', patient: null });
      },
      startEdit: async () => {
        const { patient } = get();
        if (patient === null) return;
        const mine = ++searches;
        const reply = await client.ask('patients.get', { patientId: patient.id, purpose: 'edit' });
        if (mine === searches) set(reply.ok ? { ...blankForm, mode: 'form', patient: reply.data } : { failure: reply });
      },
      save: fields => save(fields, []),
      saveDistinct: async () => {
        const { alike } = get();
        if (alike === null) return;
        await save(
          alike.fields,
          alike.rows.map(row => row.id),
        );
      },
      saveNote: async note => {
        const { patient } = get();
        if (patient === null) return false;
        const reply = await client.ask('patients.saveNote', { patientId: patient.id, note });
        if (get().patient?.id === patient.id)
          set(reply.ok ? { patient: reply.data, failure: null } : { failure: reply });
        return reply.ok;
      },
      identify: async text => {
        const reply = await client.ask('patients.identify', { text });
        if (reply.ok) get().hear(reply.data);
        else set({ failure: reply });
      },
      hear: outcome => {
        const licenceExpiredOn = ('licenceExpiredOn' in outcome ? outcome.licenceExpiredOn : undefined) ?? null;
        if (outcome.kind === 'refused' && outcome.screen === 'patients') set({ failure: refusalOf(outcome) });
        else if (outcome.kind === 'patient-found') void open(outcome.patientId, { kind: 'found', licenceExpiredOn });
        else if (outcome.kind === 'patients-alike') {
          searches += 1;
          set({ ...empty, isAsked: true, rows: outcome.rows, scanned: { kind: 'alike', licenceExpiredOn } });
        } else if (outcome.kind === 'patient-unknown') {
          searches += 1;
          set({
            ...empty,
            isAsked: true,
            mode: 'form',
            prefill: outcome.prefill,
            scanned: { kind: 'unknown', licenceExpiredOn },
          });
        } else if (outcome.kind === 'patient-chosen') get().reset();
      },
      cancel: () => {
        searches += 1;
        set(({ patient }) => ({ ...blankForm, isAsked: false, mode: patient === null ? 'find' : 'card' }));
      },
      reset: () => {
        searches += 1;
        set(empty);
      },
    };
  });
}
